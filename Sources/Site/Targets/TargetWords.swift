import Records
import Templates
import Vietnamese

/// The rule of a target in plain words.
struct TargetWords {
  let site: Site
  let target: Target

  private var words: Words { site.words }
  private var wording: Wording { site.wording }

  /// Which records count: «Hồ sơ «Đối thoại» có hình thức «Đối thoại», trạng thái «Đã tổ chức»».
  func counted(_ rule: Target.Rule) -> String {
    let kind = site.catalog.kinds.kinds[rule.kind]
    let isUnit = kind.role == .unit
    var text = words.text(
      isUnit ? "targetCountsUnits" : "targetCounts", ["kind": wording.text(kind.names)])
    let conditions = rule.conditions.map { field, choices in
      let field = kind.fields.fields[field]
      let answers = choices.sorted().map { "«" + wording.text(field.choices[$0].names) + "»" }
      return words.text(
        "targetCondition",
        ["field": lowercased(wording.text(field.names)), "answers": or(answers)])
    }
    if !conditions.isEmpty {
      text += " " + words.text("targetWith", ["conditions": conditions.joined(separator: ", ")])
    }
    if isUnit { return text + "; " + words["targetUnitsAtEnd"] }
    if let path = rule.path { text += "; " + dated(by: path, of: kind) }
    if !rule.unitFields.isEmpty {
      let fields = rule.unitFields.compactMap { kind.fields.index(ofKey: $0) }
        .map { "«" + wording.text(kind.fields.fields[$0].names) + "»" }
      text += "; " + words.text("targetForUnits", ["fields": or(fields)])
    }
    return text
  }

  private func dated(by path: Int, of kind: Kind) -> String {
    let parts = kind.dates[path].name.split(separator: ".").map(String.init)
    guard let index = kind.fields.index(ofKey: parts[0]) else { return "" }
    let field = kind.fields.fields[index]
    var name = wording.text(field.names)
    if parts.count > 1, let column = field.columns.index(ofKey: parts[1]) {
      name += " – " + wording.text(field.columns.fields[column].names)
    }
    return words.text("targetByDate", ["field": name])
  }

  /// How many, and how often: «Ít nhất 1 hồ sơ, mỗi năm».
  func amount(_ rule: Target.Rule) -> String {
    let isUnit = site.catalog.kinds.kinds[rule.kind].role == .unit
    let amount = words.text(
      isUnit ? "targetAtLeastUnits" : "targetAtLeast", ["n": wording.number(rule.atLeast)])
    return amount + ", " + words[("target-per-" + rule.per.rawValue).camelCased]
  }

  /// By when: a day, or the end of each period and the days after it.
  func due(_ rule: Target.Rule) -> String? {
    let row = target.row
    if let due = row.due { return wording.date(due) }
    if rule.per.isCalendar {
      return row.grace == 0
        ? words["targetDueEnd"]
        : words.text("targetDueGrace", ["n": wording.number(row.grace)])
    }
    return row.until.map { wording.date($0.adding(days: row.grace)) }
  }

  /// The kinds and levels of unit that must meet it; nil where units are only named.
  var group: String? {
    guard let kind = site.catalog.kinds.kinds.first(where: { $0.role == .unit }) else { return nil }
    func answers(_ names: [String], _ key: String) -> [String] {
      guard let index = kind.fields.index(ofKey: key) else { return [] }
      let field = kind.fields.fields[index]
      return names.compactMap { name in
        field.choice(named: name).map { "«" + wording.text(field.choices[$0].names) + "»" }
      }
    }
    let groups = [
      (or(answers(target.row.ofKind, "kind-of-unit")), "kind-of-unit"),
      (or(answers(target.row.ofLevel, "level")), "level"),
    ]
    let parts = groups.compactMap { answers, key -> String? in
      guard !answers.isEmpty, let index = kind.fields.index(ofKey: key) else { return nil }
      return words.text(
        "targetCondition",
        ["field": lowercased(wording.text(kind.fields.fields[index].names)), "answers": answers])
    }
    if parts.isEmpty { return nil }
    return words.text("targetEveryUnit", ["conditions": parts.joined(separator: ", ")])
  }

  private func or(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " " + words["targetOr"] + " " + last
  }

  private func lowercased(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }
}
