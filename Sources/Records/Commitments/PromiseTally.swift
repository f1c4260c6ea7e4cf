package import Vietnamese

/// How many commitments stand how, on a day.
package struct PromiseTally: Sendable, Equatable {
  private var counts: [Commitment.Standing: Int] = [:]

  /// No commitments yet.
  package init() {}

  /// The tally of some promises of a catalog.
  package init(_ promises: some Sequence<Promise>, in catalog: Catalog, on today: CivilDate) {
    for promise in promises { add(catalog.times(of: promise).standing(on: today)) }
  }

  /// Counts one more, or several.
  package mutating func add(_ standing: Commitment.Standing, _ count: Int = 1) {
    counts[standing, default: 0] += count
  }

  /// How many stand so.
  package subscript(standing: Commitment.Standing) -> Int { counts[standing] ?? 0 }

  /// All of them.
  package var total: Int { counts.values.reduce(0, +) }
  /// Those that were done, in time or not.
  package var done: Int { self[.done] + self[.doneLate] }
  /// Those that are open and not late.
  package var open: Int { self[.due] + self[.undated] }
}
