import Records
import Synchronization

/// The pieces of a part of the site: pages, or a few together, that are known each by itself.
///
/// Most parts show everything, and so are made again when anything changes; most of their pages come
/// out as they were. A piece stays as it was published when its facts are the same and nothing has
/// changed that it read. A part without pieces needs to know nothing of them.
final class Pieces: Sendable {
  @TaskLocal private static var current: Pieces?

  private let names: [UInt64]
  private let earlier: Earlier?
  private let maker: Maker
  private let state: Mutex<State>

  private struct State {
    /// The pieces of the same part as it was made before, by the hashes of their facts.
    var former: FormerPieces
    var made = MadeList()
  }

  /// Nothing made yet of the part that a maker makes, at its place among all parts; `names` are those of
  /// all records.
  init(ofPart place: Int, by maker: Maker, names: [UInt64], over earlier: Earlier?) {
    self.names = names
    self.earlier = earlier
    self.maker = Maker(within: maker, count: names.count)
    state = Mutex(State(former: earlier?.freshness.pieces(ofPart: place) ?? FormerPieces()))
  }

  /// What was made, in its order.
  var made: MadeList { state.withLock { $0.made } }

  /// Runs the work that makes the part.
  func run<Result>(_ work: () throws -> Result) rethrows -> Result {
    try Self.$current.withValue(self, operation: work)
  }

  /// Makes a piece of the part that is being made, unless it stays as it was published.
  ///
  /// The facts must tell of everything that the work takes from around it and that was computed from
  /// records, the addresses of its files among it; what the work reads of the site itself is noted.
  /// What was computed around it from the day needs no telling: with another day the piece is another.
  static func make(of facts: [any PieceFact], _ work: () throws -> Void) throws {
    guard let current else { return try work() }
    try current.make(current.hash(facts), work)
  }

  /// Facts that many pieces of the part that is being made have in common.
  static func shared(_ facts: [any PieceFact]) -> SharedFacts {
    SharedFacts(hash: current?.hash(facts) ?? 0)
  }

  private func hash(_ all: [any PieceFact]) -> UInt64 {
    var facts = PieceFacts(names: names)
    for fact in all { fact.add(to: &facts) }
    return facts.take()
  }

  private func make(_ key: UInt64, _ work: () throws -> Void) throws {
    let former = state.withLock { $0.former.take(key) }
    if let former, let fresh = earlier?.freshness.fresh(former), try earlier?.keep(fresh) == true {
      return state.withLock { $0.made.append(fresh) }
    }
    let days = Reads.current?.notes.days ?? .always
    // A piece within the piece is no more than a share of it.
    let made = try Self.$current.withValue(nil) {
      try maker.run {
        try maker.make(source: key, on: days) {
          try work()
          return nil
        }
      }
    }
    state.withLock { $0.made.append(made) }
  }
}

/// Pieces that an earlier build made, found by the hashes of their facts.
struct FormerPieces {
  private let list: MadeList
  private var places: [UInt64: Int]

  /// Those of a list.
  init(_ list: MadeList = MadeList()) {
    self.list = list
    places = Dictionary(
      (0..<list.count).compactMap { place in list.source(of: place).map { ($0, place) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Gives one away: its files can stay but once.
  mutating func take(_ key: UInt64) -> Made? {
    places.removeValue(forKey: key).flatMap { list[$0] }
  }
}
