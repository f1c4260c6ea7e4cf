/// What is read of a catalog while something is made from it: of which records, which lists of
/// kinds, or things of the whole site.
///
/// What was made stays good as long as nothing changes that was read; so a page needs not be made
/// again only because another record changed. Of a record either it itself is read, as by whoever
/// shows its title, or its ties, which change more often: what names it, what is its own. Whoever adds
/// something to the catalog that can be read from outside must note it here, and its digest must tell
/// of it (`RecordDigests`); or else as `noteEverything()`.
///
/// Not to be shared: it belongs to the thread that makes things, one after the other.
package final class Reads: @unchecked Sendable {
  /// Where reads are noted now; nil where nobody wants to know.
  @TaskLocal package static var current: Reads?

  /// The record that something is made for: its own mentions may be looked up without more ado.
  package private(set) var owner: Int?
  /// What was read of records, each once, by keys: twice the id of the record, plus one for its ties.
  package private(set) var records: [Int] = []
  /// The kinds of whose records a list was read, each once.
  package private(set) var kinds: [Int] = []
  /// Whether something was read that belongs to no record or kind alone.
  package private(set) var isOfEverything = false

  /// For each key in which round it was read last.
  private var marks: [UInt32]
  private var round: UInt32 = 0

  /// Notes for a catalog of so many records.
  package init(count: Int) {
    marks = Array(repeating: 0, count: count * 2)
  }

  /// Begins anew, for what is made for a record or for the whole.
  package func begin(for owner: Int? = nil) {
    self.owner = owner
    records.removeAll(keepingCapacity: true)
    kinds.removeAll(keepingCapacity: true)
    isOfEverything = false
    round += 1
    if let owner { note(key: owner * 2) }
  }

  private func note(key: Int) {
    guard marks.indices.contains(key), marks[key] != round else { return }
    marks[key] = round
    records.append(key)
  }

  /// Something of a record itself is read.
  static func note(_ record: Int) { current?.note(key: record * 2) }

  /// What ties a record to others is read, here or on another floor.
  package static func noteTies(of record: Int) { current?.note(key: record * 2 + 1) }

  /// The list of a kind's records is read.
  static func note(kind: Int) {
    guard let current, !current.kinds.contains(kind) else { return }
    current.kinds.append(kind)
  }

  /// Something is read that no record or kind has alone.
  package static func noteEverything() { current?.isOfEverything = true }
}
