import Vietnamese

@testable import Records

/// What must come out, found the long way: every day of every period, every record for every unit.
/// Nothing here calls the code that measures.
extension TargetWorld {
  /// A cell as one line: unit, period, last day in time, verdict, records that count.
  func plainly(_ goal: Goal) -> [String] {
    let periods = periods(of: goal)
    return owing(goal).flatMap { unit in periods.compactMap { line(goal, unit, days: $0) } }
  }

  // MARK: Units

  private func owing(_ goal: Goal) -> [Int] {
    units.indices.filter { unit in
      if units[unit].isDraft { return false }
      if goal.of.contains(where: { $0 == unit || takesOver(unit, from: $0) }) { return true }
      if goal.ofKind.isEmpty, goal.ofLevel.isEmpty { return false }
      return (goal.ofKind.isEmpty || goal.ofKind.contains(units[unit].kind))
        && (goal.ofLevel.isEmpty || goal.ofLevel.contains(units[unit].level))
        && (goal.within.isEmpty || above(unit).contains { goal.within.contains($0) })
    }
  }

  /// A unit and all above it.
  private func above(_ unit: Int) -> [Int] {
    [unit] + (units[unit].parent.map(above) ?? [])
  }

  /// Whether there is a way of mergers from one unit to another.
  private func takesOver(_ unit: Int, from other: Int) -> Bool {
    units[other].mergedInto.contains { $0 == unit || takesOver(unit, from: $0) }
  }

  /// The same along units that the site shows.
  private func isOpenHeir(_ unit: Int, of other: Int) -> Bool {
    !units[other].isDraft
      && units[other].mergedInto.contains { next in
        next == unit || isOpenHeir(unit, of: next)
      }
  }

  private func exists(_ unit: Int, on day: CivilDate) -> Bool {
    if let from = units[unit].from, day < from { return false }
    if let until = units[unit].until, day > until { return false }
    return true
  }

  // MARK: Periods

  /// Which period a day belongs to, as a name.
  private func name(of day: CivilDate, _ per: Frequency) -> String {
    switch per {
    // The Monday before or on it.
    case .week:
      (0...6).map { day.adding(days: -$0) }.first { $0.weekday == .monday }.map(\.iso) ?? ""
    case .month: "\(day.year)-\(day.month)"
    case .quarter: "\(day.year) q\([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4][day.month - 1])"
    case .halfYear: "\(day.year) \(day.month <= 6)"
    case .year: "\(day.year)"
    case .term, .once: "all"
    }
  }

  private func periods(of goal: Goal) -> [[CivilDate]] {
    if goal.from > today { return [] }
    if goal.per == .term || goal.per == .once {
      var last = goal.until ?? today
      if let due = goal.due, due > last { last = due }
      if last < goal.from { last = goal.from }
      return [Self.days(goal.from, last)]
    }
    var groups: [(name: String, days: [CivilDate])] = []
    for day in Self.days(.on(goal.from.year, 1, 1).adding(days: -7), .on(today.year + 1, 1, 10)) {
      let name = name(of: day, goal.per)
      if groups.last?.name == name {
        groups[groups.count - 1].days.append(day)
      } else {
        groups.append((name, [day]))
      }
    }
    return groups.map(\.days).filter { days in
      let ends = days[days.count - 1]
      return ends >= goal.from && days[0] <= today && (goal.until.map { ends <= $0 } ?? true)
    }
  }

  private static func days(_ first: CivilDate, _ last: CivilDate) -> [CivilDate] {
    (0...last.daysSinceEpoch - first.daysSinceEpoch).map { first.adding(days: $0) }
  }

  // MARK: Records

  /// Whether something that one unit did counts for another.
  private func counts(_ doer: Int, for unit: Int) -> Bool {
    above(doer).contains { place in
      guard place == doer || units[place].kind == "territory" else { return false }
      return place == unit || takesOver(unit, from: place)
    }
  }

  private func events(_ goal: Goal, _ unit: Int, _ days: [CivilDate]) -> [String] {
    if goal.countsBoards { return boards(unit, days) }
    let found = events.filter { event in
      guard !event.isProject, !event.isDraft, !event.isWithdrawn,
        goal.forms.isEmpty || goal.forms.contains(event.form),
        goal.state == nil || goal.state == event.state
      else { return false }
      let doers =
        goal.byHosts ? event.hosts : event.unit.map { units[$0].isDraft ? [] : [$0] } ?? []
      guard doers.contains(where: { counts($0, for: unit) }) else { return false }
      let day = goal.byAnnouncement ? event.announced : event.held
      if goal.per == .once { return day.map { $0 <= today } ?? true }
      return day.map { $0 <= today && days.contains($0) } ?? false
    }
    return found.map(\.name).sorted()
  }

  private func boards(_ unit: Int, _ days: [CivilDate]) -> [String] {
    let day = days.last { $0 <= today } ?? today
    return units.indices.filter { board in
      guard units[board].kind == "board", !units[board].isDraft, let parent = units[board].parent,
        counts(parent, for: unit), exists(board, on: day)
      else { return false }
      return units[board].until != nil || units[parent].until.map { day <= $0 } ?? true
    }
    .map { units[$0].name }.sorted()
  }

  // MARK: Cells

  private func line(_ goal: Goal, _ unit: Int, days: [CivilDate]) -> String? {
    guard let first = days.first, let last = days.last,
      days.contains(where: { exists(unit, on: $0) })
    else { return nil }
    let isOwn = goal.per == .term || goal.per == .once
    var due = last.adding(days: goal.grace)
    if let day = goal.due, isOwn || days.contains(day) { due = day }
    let evidence = events(goal, unit, days)
    let word = verdict(goal, unit, days, due, isOwn ? goal.due : first, evidence.count)
    return "\(units[unit].name) \(first.iso)…\(last.iso) \(due.iso) \(word) \(evidence)"
  }

  private func verdict(
    _ goal: Goal, _ unit: Int, _ days: [CivilDate], _ due: CivilDate, _ reference: CivilDate?,
    _ count: Int
  ) -> String {
    if goal.isOff { return "told" }
    if let until = units[unit].until, let last = days.last, until < last { return "ended" }
    if count >= goal.atLeast { return "met" }
    let told = told.last {
      goals[$0.goal].code == goal.code && $0.unit == unit && days.contains($0.date) && !$0.isDraft
    }
    if let told { return told.result == "not-applicable" ? "told" : "stated \(told.result)" }
    if let reference, let from = units[unit].from, from > reference {
      let before = units.indices.filter { isOpenHeir(unit, of: $0) }
      if !before.contains(where: { exists($0, on: reference) }) { return "began" }
    }
    if goal.ifAny, !arose(unit, by: min(days.last ?? today, today)) { return "nothing" }
    if !measured.isEmpty, !above(unit).contains(where: measured.contains) { return "outside" }
    return due < today ? "overdue" : "not yet"
  }

  private func arose(_ unit: Int, by day: CivilDate) -> Bool {
    events.contains { event in
      guard event.isProject, !event.isDraft, !event.isWithdrawn, let doer = event.unit,
        !units[doer].isDraft, counts(doer, for: unit)
      else { return false }
      return event.held.map { $0 <= day } ?? true
    }
  }
}
