import Diagnostics
import Vietnamese

/// A mapping with names that are fixed: reads them one by one, then reports what was not asked for.
struct RawMapping {
  let source: SourceText
  let position: Position
  private let fields: [RawField]
  private var asked: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The kinds that it names, each with its place.
  private(set) var kindNames: [(name: String, place: Place)] = []

  /// Takes a value as a mapping; anything else is reported and reads as an empty one.
  init(_ value: RawValue, in source: SourceText) {
    self.source = source
    self.position = value.position
    switch value.content {
    case .mapping(let fields): self.fields = fields
    case .empty: self.fields = []
    default:
      self.fields = []
      report(
        .shape, at: value.position, vi: "chỗ này cần các mục dạng «tên: giá trị»",
        en: "names and values are needed here")
    }
  }

  /// The value under a name; nil when it is not there or empty.
  mutating func value(_ name: String) -> RawValue? {
    asked.append(name)
    guard let value = fields.first(where: { $0.name == name })?.value, value.content != .empty
    else { return nil }
    return value
  }

  /// The text under a name.
  mutating func text(_ name: String) -> String? {
    guard let value = value(name) else { return nil }
    if case .scalar(let text) = value.content { return text }
    report(
      .shape, at: value.position, vi: "«\(name)» cần là một dòng chữ", en: "‘\(name)’ takes a text")
    return nil
  }

  /// The text under a name, which must be there.
  mutating func requiredText(_ name: String) -> String {
    if let text = text(name) { return text }
    if value(name) == nil {
      report(
        .required, at: position, vi: "thiếu «\(name)»", en: "‘\(name)’ is missing")
    }
    return ""
  }

  /// The texts under a name, whether one is written or a list.
  mutating func texts(_ name: String) -> [String] {
    guard let value = value(name) else { return [] }
    switch value.content {
    case .scalar(let text): return [text]
    case .list(let items):
      return items.compactMap { if case .scalar(let text) = $0.content { text } else { nil } }
    default:
      report(
        .shape, at: value.position, vi: "«\(name)» cần là một danh sách",
        en: "‘\(name)’ takes a list")
      return []
    }
  }

  /// The keys of kinds under a name. Whether there are such kinds is known when all are read.
  mutating func namedKinds(_ name: String) -> [String] {
    guard let value = value(name) else { return [] }
    let items = if case .list(let items) = value.content { items } else { [value] }
    for item in items {
      guard case .scalar(let text) = item.content else { continue }
      kindNames.append((text, source.place(item.position)))
    }
    return texts(name)
  }

  /// The values of the list under a name.
  mutating func list(_ name: String) -> [RawValue] {
    guard let value = value(name) else { return [] }
    if case .list(let items) = value.content { return items }
    report(
      .shape, at: value.position, vi: "«\(name)» cần là một danh sách", en: "‘\(name)’ takes a list"
    )
    return []
  }

  /// The named values of the mapping under a name.
  mutating func mapping(_ name: String) -> [RawField] {
    guard let value = value(name) else { return [] }
    if case .mapping(let fields) = value.content { return fields }
    report(
      .shape, at: value.position, vi: "«\(name)» cần các mục dạng «tên: giá trị»",
      en: "‘\(name)’ takes names and values")
    return []
  }

  /// A text in two languages: `{vi:, en:}`, or one text for both.
  mutating func message(_ name: String) -> Message? {
    guard let value = value(name) else { return nil }
    switch value.content {
    case .scalar(let text): return Message(vi: text, en: text)
    case .mapping(let fields):
      let texts = fields.reduce(into: [String: String]()) { texts, field in
        if case .scalar(let text) = field.value.content { texts[field.name] = text }
      }
      if let vi = texts["vi"] ?? texts["en"], texts.keys.allSatisfy(["vi", "en"].contains) {
        return Message(vi: vi, en: texts["en"] ?? vi)
      }
    default: break
    }
    report(
      .shape, at: value.position, vi: "«\(name)» cần là {vi: …, en: …}, hoặc một dòng chữ",
      en: "‘\(name)’ takes {vi: …, en: …}, or one text")
    return nil
  }

  /// Whether the text under a name says yes; nil where nothing is written.
  mutating func flag(_ name: String) -> Bool? {
    guard let value = value(name), let text = text(name) else { return nil }
    let word = Folding.key(text)
    if ["true", "yes", "co"].contains(word) { return true }
    if ["false", "no", "khong"].contains(word) { return false }
    report(
      .choice, at: value.position, vi: "«\(name)» cần là true hoặc false",
      en: "‘\(name)’ takes true or false")
    return nil
  }

  /// The whole number under a name.
  mutating func wholeNumber(_ name: String) -> Int? {
    guard let value = value(name), let text = text(name) else { return nil }
    if let number = Int(text) { return number }
    report(
      .number, at: value.position, vi: "«\(name)» cần là số nguyên",
      en: "‘\(name)’ takes a whole number")
    return nil
  }

  /// The number under a name, whole or not.
  mutating func number(_ name: String) -> VietnameseNumber? {
    guard let value = value(name), let text = text(name) else { return nil }
    if case .success(let number) = VietnameseNumber.parse(text) { return number }
    report(
      .number, at: value.position, vi: "«\(name)» cần là số", en: "‘\(name)’ takes a number",
      mend: Message(vi: "viết như 100 (12,5)", en: "write it like 100 (12,5)"))
    return nil
  }

  /// The date under a name.
  mutating func date(_ name: String) -> CivilDate? {
    guard let value = value(name), let text = text(name) else { return nil }
    if case .success(let date) = CivilDate.parse(text) { return date }
    report(
      .date, at: value.position, vi: "«\(text)» không phải là ngày", en: "‘\(text)’ is no date",
      mend: Message(vi: "viết 2025-07-01", en: "write 2025-07-01"))
    return nil
  }

  /// One of the cases of an enumeration, by its raw value.
  mutating func word<Word: RawRepresentable & CaseIterable>(_ name: String) -> Word?
  where Word.RawValue == String {
    guard let value = value(name), let text = text(name) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    report(
      .choice, at: value.position, vi: "«\(name)» không có giá trị «\(text)»",
      en: "‘\(name)’ cannot be ‘\(text)’", nearest: Spelling.nearest(text, among: words))
    return nil
  }

  /// Reports every name that was never asked for, and returns all problems.
  mutating func finish() -> [Diagnostic] {
    for field in fields where !asked.contains(field.name) {
      report(
        .unknownKey, at: field.namePosition, vi: "không có mục «\(field.name)»",
        en: "there is no ‘\(field.name)’ here",
        nearest: Spelling.nearest(field.name, among: asked))
    }
    return diagnostics
  }

  /// Adds a problem, with the nearest right word as its mend.
  mutating func report(
    _ code: DiagnosticCode, at position: Position, vi: String, en: String, nearest: String? = nil
  ) {
    report(
      code, at: position, vi: vi, en: en,
      mend: nearest.map {
        Message(vi: "có phải bạn muốn viết «\($0)»?", en: "did you mean ‘\($0)’?")
      })
  }

  /// Adds a problem with its mend.
  mutating func report(
    _ code: DiagnosticCode, at position: Position, vi: String, en: String, mend: Message?
  ) {
    diagnostics.append(
      Diagnostic(code, at: source.place(position), vi: vi, en: en, mend: mend))
  }

  /// Adds what a part reports, and the kinds that it names.
  mutating func add(_ part: RawMapping) {
    var part = part
    add(part.finish())
    kindNames += part.kindNames
  }

  /// Adds the problems of a part.
  mutating func add(_ more: [Diagnostic]) { diagnostics += more }
}
