import Diagnostics
import Vietnamese

/// Holds duties against the kinds of a site: their names become places.
struct DutyBinder {
  let kinds: KindTable
  /// The field of the kind of units that tells what sort of body it is.
  let unitKindField: Int?
  /// What names nothing.
  private(set) var problems: [Diagnostic] = []

  init(_ kinds: KindTable, unitKindField: Int?) {
    self.kinds = kinds
    self.unitKindField = unitKindField
  }

  /// A duty, which stands at a place among all, as a kind sees it, with the place of the kind; nil, with
  /// the reason, where there is no such kind, or it lacks what the duty names.
  mutating func bind(
    _ rule: DutyRule, _ place: Int, toKindNamed key: String
  ) -> (kind: Int, bound: DutyTable.Bound)? {
    guard let number = kinds.kinds.firstIndex(where: { $0.key == key || $0.slug == key }) else {
      report(
        rule, vi: "không có loại hồ sơ «\(key)»", en: "there is no kind ‘\(key)’",
        Spelling.nearest(key, among: kinds.kinds.map(\.key)))
      return nil
    }
    let kind = kinds.kinds[number]
    guard let conditions = conditions(of: rule, in: kind),
      let from = dates(rule.from, of: rule, in: kind),
      let to = dates(rule.to, of: rule, in: kind),
      let unitKinds = unitKinds(of: rule)
    else { return nil }
    return (
      number,
      DutyTable.Bound(
        rule: place, conditions: conditions, unitKinds: unitKinds, from: from, to: to)
    )
  }

  private mutating func conditions(
    of rule: DutyRule, in kind: Kind
  ) -> [(field: Int, choices: Set<Int>)]? {
    var found: [(field: Int, choices: Set<Int>)] = []
    for condition in rule.conditions {
      guard let index = kind.fields.index(named: condition.field),
        case let field = kind.fields.fields[index], field.type == .choice
      else {
        report(
          rule, vi: "loại «\(kind.key)» không có trường chọn «\(condition.field)»",
          en: "the kind ‘\(kind.key)’ has no choice ‘\(condition.field)’",
          kind.fields.nearest(to: condition.field)?.field.key)
        return nil
      }
      let choices = condition.answers.compactMap { field.choice(named: $0) }
      if choices.count != condition.answers.count {
        report(
          rule, vi: "«\(field.key)» không có giá trị ấy", en: "‘\(field.key)’ has no such answer",
          Spelling.nearest(condition.answers.first ?? "", among: field.choices.map(\.key)))
      }
      found.append((index, Set(choices)))
    }
    return found
  }

  /// The places of days among those of a kind. One name may be of one kind, the next of another.
  private mutating func dates(
    _ names: [String], of rule: DutyRule, in kind: Kind
  ) -> [Int]? {
    let found = names.compactMap { name in kind.dates.firstIndex { $0.name == name } }
    guard found.isEmpty, let first = names.first else { return found }
    let list = names.joined(separator: ", ")
    report(
      rule, vi: "loại «\(kind.key)» không có ngày «\(list)»",
      en: "the kind ‘\(kind.key)’ has no date ‘\(list)’",
      Spelling.nearest(first, among: kind.dates.map(\.name)))
    return nil
  }

  /// The sorts of units that a duty binds; none for all of them.
  private mutating func unitKinds(of rule: DutyRule) -> Set<Int>? {
    guard let unitKindField, let units = kinds.kinds.first(where: { $0.role == .unit }) else {
      return []
    }
    let field = units.fields.fields[unitKindField]
    guard let unknown = rule.unitKinds.first(where: { field.choice(named: $0) == nil }) else {
      return Set(rule.unitKinds.compactMap { field.choice(named: $0) })
    }
    report(
      rule, vi: "không có loại đơn vị «\(unknown)»", en: "there is no kind of unit ‘\(unknown)’",
      Spelling.nearest(unknown, among: field.choices.map(\.key)))
    // Without its units the duty would bind everybody.
    return nil
  }

  private mutating func report(_ rule: DutyRule, vi: String, en: String, _ nearest: String?) {
    problems.append(
      Diagnostic(
        .duty, at: rule.place, vi: "nghĩa vụ «\(rule.key)»: \(vi)", en: "duty ‘\(rule.key)’: \(en)",
        mend: nearest.map {
          Message(vi: "có phải bạn muốn viết «\($0)»?", en: "did you mean ‘\($0)’?")
        } ?? Message(vi: "sửa tên này", en: "correct the name")))
  }
}
