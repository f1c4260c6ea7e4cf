package import Diagnostics
package import Vietnamese

/// The duties of a site, found by the kind of a record, ready to be held against its days.
package struct DutyTable: Sendable {
  /// A duty as one kind sees it: its fields by their places.
  struct Bound: Sendable {
    var rule: Int
    var conditions: [(field: Int, choices: Set<Int>)]
    var unitKinds: Set<Int>
    var from: [Int]
    var to: [Int]
  }

  /// All duties.
  package let rules: [DutyRule]
  /// The working days that they count by.
  package let calendar: WorkingCalendar
  /// For each kind the duties that bind its records.
  private(set) var byKind: [[Bound]]
  /// The field of the kind of units that tells what sort of body it is.
  private let unitKindField: Int?
  /// For each kind the place of its publication among its days.
  let publication: [Int?]

  /// Duties for the kinds of a site; what names no field is reported.
  package static func make(
    _ rules: [DutyRule], _ kinds: KindTable, _ calendar: WorkingCalendar
  ) -> (DutyTable, [Diagnostic]) {
    var table = DutyTable(rules, kinds, calendar)
    var binder = DutyBinder(kinds, unitKindField: table.unitKindField)
    for (place, rule) in rules.enumerated() {
      for key in rule.kinds {
        guard let (kind, bound) = binder.bind(rule, place, toKindNamed: key) else { continue }
        table.byKind[kind].append(bound)
      }
    }
    return (table, binder.problems)
  }

  /// A table without duties.
  package static func none(for kinds: KindTable) -> DutyTable {
    DutyTable([], kinds, WorkingCalendar())
  }

  private init(_ rules: [DutyRule], _ kinds: KindTable, _ calendar: WorkingCalendar) {
    self.rules = rules
    self.calendar = calendar
    byKind = Array(repeating: [], count: kinds.kinds.count)
    publication = kinds.kinds.map { $0.dates.firstIndex { $0.name == "published" } }
    unitKindField = kinds.kinds.first { $0.role == .unit }?.fields.index(ofKey: "kind-of-unit")
  }

  /// One warning for each of the years whose days off are not known and that a time in working days
  /// reaches.
  func unknownYears(_ years: Set<Int>) -> [Diagnostic] {
    years.sorted().map { year in
      Diagnostic(
        .workingDays, at: nil,
        vi: "chưa có ngày nghỉ lễ, ngày làm bù của năm \(year); thời hạn chỉ trừ thứ Bảy, Chủ nhật",
        en:
          "the holidays of \(year) are not known; times leave out Saturdays and Sundays only",
        mend: Message(
          vi: "thêm năm \(year) vào tệp content/_working-days/\(year).yaml",
          en: "add the year in content/_working-days/\(year).yaml"))
    }
  }

  /// How a record stands to each duty that binds it, in the order of the duties.
  ///
  /// A record of a unit whose records the site does not hold stands to none: when it was published
  /// elsewhere is not known here.
  package func outcomes(of id: Int, in catalog: Catalog, on today: CivilDate) -> [DutyOutcome] {
    let summaries = catalog.summaries
    if summaries[id].withdrawn != nil || !isMeasured(id, catalog) { return [] }
    var found: [DutyOutcome] = []
    for bound in byKind[summaries[id].kind] {
      guard bound.conditions.allSatisfy({ summaries[id].facts.has($0.field, $0.choices) }),
        binds(bound, catalog.units[id], catalog)
      else { continue }
      if let outcome = outcome(bound, id, summaries, today) { found.append(outcome) }
    }
    let special = Set(found.flatMap { rules[$0.rule].insteadOf })
    return special.isEmpty ? found : found.filter { !special.contains(rules[$0.rule].key) }
  }

  func isMeasured(_ id: Int, _ catalog: Catalog) -> Bool {
    catalog.measured.isEmpty || catalog.units[id].map(catalog.isMeasured) ?? false
  }

  func binds(_ bound: Bound, _ unit: Int?, _ catalog: Catalog) -> Bool {
    guard !bound.unitKinds.isEmpty else { return true }
    guard let unit, let unitKindField else { return false }
    return catalog.summaries[unit].facts.has(unitKindField, bound.unitKinds)
  }

  private func outcome(
    _ bound: Bound, _ id: Int, _ summaries: Summaries, _ today: CivilDate
  ) -> DutyOutcome? {
    let rule = rules[bound.rule]
    guard let start = bound.from.lazy.compactMap({ summaries[id].facts.day(at: $0) }).first else {
      return nil
    }
    if let first = rule.inForceFrom, start < first { return nil }
    if let last = rule.inForceUntil, start > last { return nil }
    let done = bound.to.lazy.compactMap { summaries[id].facts.day(at: $0) }.first
    // What the site shows is published, though the day is not known.
    if done == nil, bound.to.contains(where: { publication[summaries[id].kind] == $0 }),
      !summaries[id].isDraft
    {
      return nil
    }
    let due: CivilDate
    let isMet: Bool
    switch rule.measure {
    case .within(let span):
      due = add(span.count, span, to: start)
      isMet = done.map { $0 <= due } ?? false
    case .before(let span):
      due = add(-span.count, span, to: start)
      isMet = done.map { $0 <= due } ?? false
    case .lasting(let span):
      // Both the first and the last day count.
      due = add(max(0, span.count - 1), span, to: start)
      isMet = done.map { $0 >= due } ?? false
    }
    var outcome = DutyOutcome(
      rule: bound.rule, record: id, start: start, due: due, done: done, verdict: .pending)
    if rule.isLasting {
      // What has no last day is not taken down.
      outcome.verdict = done == nil ? (due <= today ? .inTime : .pending) : isMet ? .inTime : .late
    } else {
      outcome.verdict = done != nil ? (isMet ? .inTime : .late) : due < today ? .overdue : .pending
    }
    return outcome
  }

  func add(_ count: Int, _ span: DutyRule.Span, to day: CivilDate) -> CivilDate {
    span.isWorking ? calendar.adding(workingDays: count, to: day) : day.adding(days: count)
  }
}
