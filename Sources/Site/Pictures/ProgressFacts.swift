import Records
import Vietnamese

/// What a record says of works that are planned and carried out: stages, days, money, shares. Nil
/// for kinds that plan no end.
struct ProgressFacts {
  let stages: [Field.Choice]
  let stage: Field.Choice?
  let plannedStart: CivilDate?
  let plannedEnd: CivilDate?
  let originalEnd: CivilDate?
  let actualStart: CivilDate?
  let actualEnd: CivilDate?
  let budget: Money?
  let originalBudget: Money?
  let disbursed: Money?
  /// Work done, in percent.
  let progress: VietnameseNumber?
  /// The day of the figures.
  let asOf: CivilDate?

  init?(of record: Record) {
    let kind = record.kind
    guard kind.fields.index(ofKey: "planned-end") != nil else { return nil }
    let state = kind.fields.index(ofKey: kind.stateKey)
    stages = state.map { kind.fields.fields[$0].choices } ?? []
    if case .choice(let choice)? = state.flatMap({ record.values[$0]?.value }) {
      stage = stages[choice]
    } else {
      stage = nil
    }
    plannedStart = record.day("planned-start")
    plannedEnd = record.day("planned-end")
    originalEnd = record.day("original-end")
    actualStart = record.day("actual-start")
    actualEnd = record.day("actual-end")
    budget = record.money("budget")
    originalBudget = record.money("original-budget")
    disbursed = record.money("disbursed")
    if case .percent(let number)? = record["progress"]?.value {
      progress = number
    } else {
      progress = nil
    }
    asOf = record.day("progress-date")
  }

  /// The stages that one after another lead to the end; those off the way have a tone that warns.
  var path: [Field.Choice] { stages.filter { !Self.isOff($0) } }

  static func isOff(_ stage: Field.Choice) -> Bool { ["warn", "bad"].contains(stage.tone) }

  /// The day until which the works have lasted: their end, or the day of the figures, or today.
  func until(_ today: @autoclosure () -> CivilDate) -> CivilDate { actualEnd ?? asOf ?? today() }
}
