import Vietnamese

/// From when to when a unit exists; both days belong to it, and what is not told is without end.
struct UnitLife: Hashable {
  var from: CivilDate?
  var until: CivilDate?

  func contains(_ day: CivilDate) -> Bool { reaches(back: day) && !ends(before: day) }

  /// Whether it had begun by a day.
  func reaches(back day: CivilDate) -> Bool { from.map { $0 <= day } ?? true }

  func ends(before day: CivilDate) -> Bool { until.map { $0 < day } ?? false }

  /// Whether it exists on any day of a period.
  func overlaps(_ period: Period) -> Bool {
    reaches(back: period.last) && !ends(before: period.first)
  }
}

extension Catalog {
  /// From when to when a unit exists.
  func life(of unit: Int) -> UnitLife {
    let facts = summaries[unit].unitFacts
    return UnitLife(from: facts?.from, until: facts?.until)
  }
}
