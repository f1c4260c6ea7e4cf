import Vietnamese

@testable import Records

/// Units, records and targets in the plainest form; made by chance from a seed. It knows nothing of
/// the catalog: the catalog is made from it, and so is, by other means, what must come out.
struct TargetWorld {
  struct Unit {
    var name: String
    var kind: String
    var level: String
    var parent: Int?
    var mergedInto: [Int] = []
    var from: CivilDate?
    var until: CivilDate?
    var isDraft = false
  }

  struct Event {
    var name: String
    var isProject = false
    var unit: Int?
    var hosts: [Int] = []
    var rowHosts: [Int] = []
    var form = "talk"
    var state = "held"
    var held: CivilDate?
    var announced: CivilDate?
    var isDraft = false
    var isWithdrawn = false
  }

  struct Goal {
    var code: String
    var of: [Int] = []
    var ofKind: [String] = []
    var ofLevel: [String] = []
    var within: [Int] = []
    var countsBoards = false
    var forms: [String] = []
    var state: String?
    var byAnnouncement = false
    var byHosts = false
    var ifAny = false
    var atLeast = 1
    var per = Frequency.year
    var from: CivilDate
    var until: CivilDate?
    var due: CivilDate?
    var grace = 0
    var isOff = false
  }

  struct Told {
    var goal: Int
    var unit: Int
    var date: CivilDate
    var result: String
    var isDraft = false
  }

  var units: [Unit] = []
  var events: [Event] = []
  var goals: [Goal] = []
  var told: [Told] = []
  var measured: [Int] = []
  var today: CivilDate
}

extension TargetWorld {
  /// The records of the world as the catalog is given them.
  var summaries: [Summary] {
    var records = units.map(record)
    records += events.map(record)
    records.append(
      .made("ke-hoach", "p", ["targets": .rows(goals.map(row)), "issued": .day(.on(2023, 1, 1))]))
    for (place, told) in told.enumerated() {
      let row: [String: Written] = [
        "target": .text(goals[told.goal].code), "unit": .text(units[told.unit].name),
        "date": .day(told.date), "result": .text(told.result), "reason": .text("vì thế"),
      ]
      // The later in the list, the later issued, so that the last one holds.
      records.append(
        .made(
          "ke-hoach", "told-\(place)",
          [
            "statements": .rows([row]), "issued": .day(.on(2023, 2, 1).adding(days: place)),
            "draft": .flag(told.isDraft),
          ]))
    }
    return records
  }

  private func names(_ places: [Int]) -> [String] { places.map { units[$0].name } }

  private func record(_ unit: Unit) -> Summary {
    var fields: [String: Written] = [
      "kind-of-unit": .text(unit.kind), "level": .text(unit.level),
      "merged-into": .texts(names(unit.mergedInto)), "draft": .flag(unit.isDraft),
    ]
    fields["parent"] = unit.parent.map { .text(units[$0].name) }
    fields["valid-from"] = unit.from.map { .day($0) }
    fields["valid-until"] = unit.until.map { .day($0) }
    return .made("don-vi", unit.name, fields)
  }

  private func record(_ event: Event) -> Summary {
    var fields: [String: Written] = ["draft": .flag(event.isDraft)]
    fields["unit"] = event.unit.map { .text(units[$0].name) }
    if event.isWithdrawn { fields["withdrawn"] = .rows([["date": .day(.on(2024, 1, 1))]]) }
    if event.isProject {
      fields["started"] = event.held.map { .day($0) }
      return .made("du-an", event.name, fields)
    }
    fields["form"] = .text(event.form)
    fields["state"] = .text(event.state)
    fields["held"] = event.held.map { .day($0) }
    fields["announced"] = event.announced.map { .day($0) }
    fields["hosts"] = .texts(names(event.hosts))
    fields["rows"] = .rows(event.rowHosts.map { ["hosts": .text(units[$0].name)] })
    return .made("doi-thoai", event.name, fields)
  }

  private func row(_ goal: Goal) -> [String: Written] {
    var row: [String: Written] = [
      "text": .text(goal.code), "code": .text(goal.code), "of": .texts(names(goal.of)),
      "of-kind": .texts(goal.ofKind), "of-level": .texts(goal.ofLevel),
      "within": .texts(names(goal.within)), "at-least": .whole(goal.atLeast),
      "per": .text(goal.per.rawValue), "from": .day(goal.from), "grace": .whole(goal.grace),
    ]
    row["until"] = goal.until.map { .day($0) }
    row["due"] = goal.due.map { .day($0) }
    if goal.isOff { row["not-applicable"] = .text("vì thế") }
    if goal.ifAny { row["if-any"] = .text("du-an") }
    if goal.countsBoards {
      row["count"] = .text("don-vi")
      row["where"] = .conditions([("loai-don-vi", ["board"])])
      return row
    }
    row["count"] = .text("doi-thoai")
    if !goal.forms.isEmpty { row["count-form"] = .texts(goal.forms) }
    if let state = goal.state { row["where"] = .conditions([("trang-thai", [state])]) }
    if goal.byAnnouncement { row["count-date"] = .text("announced") }
    if goal.byHosts { row["count-unit"] = .texts(["hosts"]) }
    return row
  }
}
