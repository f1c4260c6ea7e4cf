import Hashing

/// What a piece of a part is made from, besides what it reads of the site while it is made. A fact adds
/// all that it tells, so that whoever hands it over cannot forget some of it.
///
/// Numbers are none: that of a record is another one when records come and go (`NamedRecords`), and
/// others are best told by what they count.
protocol PieceFact {
  /// Adds all that it tells.
  func add(to facts: inout PieceFacts)
}

/// The facts of a piece, of which one hash is wanted: with the same one it is made from the same.
struct PieceFacts {
  /// The records of the site by the hashes of their addresses.
  private let names: [UInt64]
  private var digest = Digest()

  /// Facts of a site whose records have these names; none yet.
  init(names: [UInt64]) {
    self.names = names
  }

  /// Adds a text.
  mutating func add(_ text: String) { digest.add(text) }

  /// Adds how many there are of something, or which in a row it is.
  mutating func add(count: Int) { digest.add(count) }

  /// Adds that a record is meant.
  mutating func add(record id: Int) { digest.add(names[id]) }

  /// Adds several facts, with their number.
  mutating func add(_ facts: some Collection<some PieceFact>) {
    digest.add(facts.count)
    for fact in facts { fact.add(to: &self) }
  }

  /// The hash of all of them; then there are none again.
  mutating func take() -> UInt64 { digest.take() }
}

/// Which records are meant, in their order.
struct NamedRecords: PieceFact {
  private let ids: [Int]

  /// The records with these ids.
  init(_ ids: some Sequence<Int>) {
    self.ids = Array(ids)
  }

  func add(to facts: inout PieceFacts) {
    facts.add(count: ids.count)
    for id in ids { facts.add(record: id) }
  }
}

extension String: PieceFact {
  func add(to facts: inout PieceFacts) { facts.add(self) }
}

/// Several facts of which many pieces are made, as one hash that is made once.
struct SharedFacts: PieceFact {
  let hash: UInt64

  func add(to facts: inout PieceFacts) { facts.add(count: Int(truncatingIfNeeded: hash)) }
}
