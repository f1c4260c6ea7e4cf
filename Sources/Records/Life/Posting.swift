package import Vietnamese

/// The days between which a record is posted.
package struct Posting: Sendable, Hashable {
  /// The first day; nil for the one on which it was published.
  package var from: CivilDate?
  /// The last day; nil for a record that stays.
  package var until: CivilDate?

  /// Where it is posted on paper.
  package var places: [String] = []

  /// Whether its time is over on a day.
  func isOver(on today: CivilDate) -> Bool { until.map { $0 < today } ?? false }

  /// Whether its time has not begun on a day.
  func isAhead(on today: CivilDate) -> Bool { from.map { $0 > today } ?? false }

  /// Whether anything is told of it.
  package var isTold: Bool { from != nil || until != nil || !places.isEmpty }

  init() {}

  /// The posting of a record, from its field `posting`.
  init(of record: Record) {
    guard let row = record.rows("posting").first else { return }
    from = row.day("from")
    until = row.day("until")
    places = row.texts("places")
  }
}
