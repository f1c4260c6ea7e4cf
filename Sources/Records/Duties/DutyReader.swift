package import Diagnostics
import Vietnamese

/// Reads duties from what YAML says of them. Built-in duties and a site's own go the same way.
package struct DutyReader {
  /// The duties in the order in which they were read first.
  package private(set) var rules: [DutyRule] = []
  /// Everything that was wrong.
  package private(set) var diagnostics: [Diagnostic] = []

  /// A reader that knows no duty yet.
  package init() {}

  /// Reads one duty, or what a site says anew of one that is there; `none: true` takes it away.
  package mutating func read(_ value: RawValue, in source: SourceText) {
    var mapping = RawMapping(value, in: source)
    let key = mapping.requiredText("duty")
    let known = rules.firstIndex { $0.key == key }
    let base = known.map { rules[$0] }
    if mapping.flag("none") == true {
      diagnostics += mapping.finish()
      if let known { rules.remove(at: known) }
      return
    }
    let measure = mapping.measure() ?? base?.measure
    var rule = DutyRule(
      key: key, names: mapping.message("names") ?? base?.names ?? Message(vi: key, en: key),
      document: "", article: base?.article ?? Message(vi: "", en: ""), kinds: base?.kinds ?? [],
      conditions: base?.conditions ?? [], unitKinds: base?.unitKinds ?? [],
      insteadOf: base?.insteadOf ?? [], from: base?.from ?? [], to: base?.to ?? [],
      measure: measure ?? .within(DutyRule.Span(0)), inForceFrom: base?.inForceFrom,
      inForceUntil: base?.inForceUntil, place: source.place(value.position))
    rule.document = mapping.text("document") ?? base?.document ?? ""
    rule.article = mapping.message("article") ?? rule.article
    if mapping.value("of") != nil { rule.kinds = mapping.texts("of") }
    if mapping.value("where") != nil { rule.conditions = mapping.conditions("where") }
    if mapping.value("of-unit") != nil { rule.unitKinds = mapping.texts("of-unit") }
    if mapping.value("instead-of") != nil { rule.insteadOf = mapping.texts("instead-of") }
    if mapping.value("from") != nil { rule.from = mapping.texts("from") }
    if mapping.value("to") != nil { rule.to = mapping.texts("to") }
    rule.inForceFrom = mapping.date("in-force-from") ?? rule.inForceFrom
    rule.inForceUntil = mapping.date("in-force-until") ?? rule.inForceUntil
    check(rule, measure != nil, &mapping)
    diagnostics += mapping.finish()
    if let known { rules[known] = rule } else { rules.append(rule) }
  }

  private func check(_ rule: DutyRule, _ hasMeasure: Bool, _ mapping: inout RawMapping) {
    if !hasMeasure {
      mapping.report(
        .duty, at: mapping.position,
        vi: "nghĩa vụ «\(rule.key)» chưa nói phải làm trong bao lâu",
        en: "the duty ‘\(rule.key)’ does not say how long there is",
        mend: Message(
          vi: "thêm «within: 5 working days», «before: 7 days» hoặc «lasting: 30 days»",
          en: "add ‘within: 5 working days’, ‘before: 7 days’ or ‘lasting: 30 days’"))
    }
    if rule.document.isEmpty || rule.article.vi.isEmpty {
      mapping.report(
        .duty, at: mapping.position,
        vi: "nghĩa vụ «\(rule.key)» chưa nêu điều luật",
        en: "the duty ‘\(rule.key)’ cites no article",
        mend: Message(
          vi: "thêm «document: 10/2022/QH15» và «article: khoản 3 Điều 12»",
          en: "add ‘document: 10/2022/QH15’ and ‘article: …’"))
    }
    if rule.from.isEmpty || rule.to.isEmpty || rule.kinds.isEmpty {
      mapping.report(
        .duty, at: mapping.position,
        vi: "nghĩa vụ «\(rule.key)» cần «of», «from» và «to»",
        en: "the duty ‘\(rule.key)’ needs ‘of’, ‘from’ and ‘to’",
        mend: Message(
          vi:
            "nêu loại hồ sơ, ngày bắt đầu và ngày hoàn thành: «of: [plan]», «from: issued», «to: published»",
          en:
            "name the kinds, the first and the last day: ‘of: [plan]’, ‘from: issued’, ‘to: published’"
        ))
    }
  }
}

extension RawMapping {
  /// How long there is, under the name of one of the measures.
  fileprivate mutating func measure() -> DutyRule.Measure? {
    if let span = span("within") { return .within(span) }
    if let span = span("before") { return .before(span) }
    return span("lasting").map { .lasting($0) }
  }

  /// A number of days: `10 days`, `5 working days`, «05 ngày làm việc».
  private mutating func span(_ name: String) -> DutyRule.Span? {
    guard let value = value(name), let text = text(name) else { return nil }
    let words = Folding.folded(text).split(separator: " ").map(String.init)
    let rest = words.dropFirst().joined(separator: " ")
    if let count = words.first.flatMap({ Int($0) }), (0...3660).contains(count) {
      switch rest {
      case "day", "days", "ngay", "ngay lien tuc": return DutyRule.Span(count)
      case "working day", "working days", "ngay lam viec":
        return DutyRule.Span(count, isWorking: true)
      default: break
      }
    }
    report(
      .duty, at: value.position, vi: "«\(text)» không phải là số ngày",
      en: "‘\(text)’ is no number of days",
      mend: Message(
        vi: "viết «5 ngày làm việc» hoặc «30 ngày»", en: "write ‘5 working days’ or ‘30 days’"))
    return nil
  }

  /// Conditions on fields, under a name, as a field of that type takes them.
  fileprivate mutating func conditions(_ name: String) -> [ConditionValue] {
    guard let value = value(name) else { return [] }
    let field = Field(key: name, names: Message(vi: name, en: name), type: .conditions)
    do throws(ValueProblem) {
      if case .conditions(let conditions) = try field.parse(value) { return conditions }
    } catch {
      report(
        error.code, at: value.position, vi: "«\(name)» cần \(error.needs.vi)",
        en: "‘\(name)’ needs \(error.needs.en)", mend: error.mend)
    }
    return []
  }
}
