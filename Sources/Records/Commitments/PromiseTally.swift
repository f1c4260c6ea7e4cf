/// How many commitments stand how, on a day.
package struct PromiseTally: Sendable, Equatable {
  private var counts: [Commitment.Standing: Int] = [:]

  /// No commitments yet.
  package init() {}

  /// Counts one more, or several.
  package mutating func add(_ standing: Commitment.Standing, _ count: Int = 1) {
    counts[standing, default: 0] += count
  }

  /// How many stand so.
  package subscript(standing: Commitment.Standing) -> Int { counts[standing] ?? 0 }

  /// All of them.
  package var total: Int { counts.values.reduce(0, +) }
}
