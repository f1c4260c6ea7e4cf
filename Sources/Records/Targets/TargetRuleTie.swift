import Diagnostics
import Vietnamese

/// Finds which kind, fields and answers the rule of a target means.
struct TargetRuleTie {
  let catalog: Catalog
  let row: TargetRow
  let record: Int

  /// The rule; nil where a part of it is a mistake, which is reported.
  func rule(_ problems: inout TargetProblems) -> Target.Rule? {
    guard let counted = kind(row.count, &problems) else { return nil }
    let ifAny = kind(row.ifAny, &problems)
    if row.ifAny != nil, ifAny == nil { return nil }
    let kind = catalog.kinds.kinds[counted]
    var rule = Target.Rule(
      kind: counted, conditions: [], path: nil, unitFields: [], ifAny: ifAny,
      atLeast: row.atLeast ?? 1, per: row.per ?? .term)
    for condition in row.conditions {
      guard
        let field = field(condition.field, of: kind, at: condition.position, .choice, &problems),
        let choices = problems.choices(
          condition.answers, of: kind.fields.fields[field], at: condition.position, record)
      else { return nil }
      rule.conditions.append((field, choices))
    }
    if let name = row.dateName {
      guard let path = date(name, of: kind, &problems) else { return nil }
      rule.path = path
    }
    for name in row.unitFields {
      guard let field = field(name, of: kind, at: row.position, .unit, &problems) else {
        return nil
      }
      rule.unitFields.append(kind.fields.fields[field].key)
    }
    return rule
  }

  private func kind(_ name: String?, _ problems: inout TargetProblems) -> Int? {
    guard let name else { return nil }
    if let kind = catalog.kinds.kind(named: name) { return catalog.kinds.index(slug: kind.slug) }
    let slugs = catalog.kinds.kinds.map(\.slug)
    let names = catalog.kinds.kinds.flatMap { [$0.slug, $0.key, $0.names.vi, $0.names.en] }
    problems.report(
      record, row.position,
      vi: "chỉ tiêu đếm «\(name)», nhưng không có loại hồ sơ nào như vậy",
      en: "the target counts ‘\(name)’, but there is no such kind of record",
      mend: TargetProblems.nearest(name, names)
        ?? Message(
          vi: "viết một trong: " + slugs.joined(separator: ", "),
          en: "write one of: " + slugs.joined(separator: ", ")))
    return nil
  }

  /// A field that a rule asks; `state` and `form` mean whatever tells these of the kind.
  private func field(
    _ name: String, of kind: Kind, at position: Position, _ type: FieldType,
    _ problems: inout TargetProblems
  ) -> Int? {
    let standIn: String? =
      switch Folding.key(name) {
      case "form": kind.formKey
      case "state": kind.stateKey
      default: nil
      }
    guard
      let index = kind.fields.index(named: name)
        ?? standIn.flatMap({ kind.fields.index(ofKey: $0) })
    else {
      reportUnknown(name, of: kind, at: position, &problems)
      return nil
    }
    let field = kind.fields.fields[index]
    if field.type == type { return index }
    let isChoice = type == .choice
    problems.report(
      record, position,
      vi: "«\(field.names.vi)» không dùng để đếm được: cần một trường "
        + (isChoice ? "chọn sẵn giá trị" : "ghi cơ quan, đơn vị"),
      en: "‘\(field.names.en)’ cannot be counted by: a field "
        + (isChoice ? "with given answers" : "that names units") + " is needed",
      mend: fitting(type, of: kind))
    return nil
  }

  /// A date of a kind: a field, or a place such as `posting.from`, written as duties write it.
  private func date(_ name: String, of kind: Kind, _ problems: inout TargetProblems) -> Int? {
    if let path = kind.dates.firstIndex(where: { $0.name == name }) { return path }
    guard let index = kind.fields.index(named: name) else {
      reportUnknown(name, of: kind, at: row.position, &problems)
      return nil
    }
    let field = kind.fields.fields[index]
    if let path = kind.dates.firstIndex(where: { $0.name == field.key }) { return path }
    problems.report(
      record, row.position, vi: "«\(field.names.vi)» không phải là ngày để tính kỳ",
      en: "‘\(field.names.en)’ is no date that could place a record in a period",
      mend: Message(
        vi: "viết một trong: " + kind.dates.map(\.name).joined(separator: ", "),
        en: "write one of: " + kind.dates.map(\.name).joined(separator: ", ")))
    return nil
  }

  private func reportUnknown(
    _ name: String, of kind: Kind, at position: Position, _ problems: inout TargetProblems
  ) {
    problems.report(
      record, position,
      vi: "chỉ tiêu hỏi trường «\(name)», nhưng loại hồ sơ «\(kind.names.vi)» không có",
      en: "the target asks for ‘\(name)’, which the kind ‘\(kind.names.en)’ does not have",
      mend: kind.fields.nearest(to: name).map {
        Message(vi: "có phải bạn muốn viết «\($0.name)»?", en: "did you mean ‘\($0.field.key)’?")
      } ?? Message(vi: "viết tên một trường của loại ấy", en: "name a field of that kind"))
  }

  /// The fields of a type, by the names to write.
  private func fitting(_ type: FieldType, of kind: Kind) -> Message {
    let fields = kind.fields.fields.filter { $0.type == type }
    if fields.isEmpty {
      return Message(
        vi: "loại hồ sơ «\(kind.names.vi)» không có trường nào như vậy; bỏ điều kiện này",
        en: "the kind ‘\(kind.names.en)’ has no such field; leave the condition out")
    }
    return Message(
      vi: "dùng một trong: " + fields.map(\.vietnameseKey).joined(separator: ", "),
      en: "use one of: " + fields.map(\.key).joined(separator: ", "))
  }
}
