package import Vietnamese

/// How far all units met one target in all its periods.
package struct TargetResult: Sendable {
  /// The periods that have begun, oldest first.
  package let periods: [Period]
  /// For each period the last day on which it is met in time.
  package let dues: [CivilDate]
  /// By unit in the order of the target, then by period.
  package let cells: [TargetCell]
  /// For each period how many cells there are of each sort.
  package let tallies: [TargetTally]
  private let ranges: [Int: Range<Int>]

  init(periods: [Period], dues: [CivilDate], cells: [TargetCell]) {
    self.periods = periods
    self.dues = dues
    self.cells = cells
    var tallies = [TargetTally](repeating: TargetTally(), count: periods.count)
    var ranges: [Int: Range<Int>] = [:]
    for (place, cell) in cells.enumerated() {
      tallies[cell.period].add(cell.sort)
      ranges[cell.unit] = (ranges[cell.unit]?.lowerBound ?? place)..<place + 1
    }
    self.tallies = tallies
    self.ranges = ranges
  }

  /// The cells of a unit, oldest period first; none for periods in which it did not exist.
  package func cells(of unit: Int) -> ArraySlice<TargetCell> {
    ranges[unit].map { cells[$0] } ?? []
  }

  /// The cell of a unit in a period.
  package func cell(_ unit: Int, _ period: Int) -> TargetCell? {
    cells(of: unit).first { $0.period == period }
  }
}

/// How many units met a target in a period, and how many did not.
package struct TargetTally: Sendable, Hashable {
  /// The units that met it, counted or told.
  package private(set) var met = 0
  /// Not met, and not late.
  package private(set) var notYet = 0
  /// Not met, and late.
  package private(set) var overdue = 0
  /// Those to which it does not apply.
  package private(set) var notApplicable = 0

  /// Those that must meet it.
  package var total: Int { met + notYet + overdue }

  mutating func add(_ sort: TargetCell.Sort) {
    switch sort {
    case .met: met += 1
    case .notYet: notYet += 1
    case .overdue: overdue += 1
    case .notApplicable: notApplicable += 1
    }
  }
}
