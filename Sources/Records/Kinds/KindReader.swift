package import Diagnostics
import Vietnamese

/// Reads kinds from what YAML says of them. Built-in kinds and a site's own go the same way.
package struct KindReader {
  /// The fields that every kind has.
  package private(set) var common = FieldTable()
  private var kinds: [Kind] = []
  /// Everything that was wrong.
  package private(set) var diagnostics: [Diagnostic] = []

  /// A reader that knows no kind yet.
  package init() {}

  /// The kinds read so far.
  package var table: KindTable { KindTable(kinds) }

  /// Reads the fields that every kind has.
  package mutating func readCommon(_ value: RawValue, in source: SourceText) {
    var mapping = RawMapping(value, in: source)
    common = FieldTable(
      fields(&mapping).map { field in
        var field = field
        field.isCommon = true
        return field
      })
    diagnostics += mapping.finish()
  }

  /// Reads one kind, or what a site adds to one that is there already.
  package mutating func read(_ value: RawValue, in source: SourceText) {
    var mapping = RawMapping(value, in: source)
    let key = mapping.requiredText("kind")
    let extended = mapping.text("extends") ?? key
    let base = kinds.first { $0.key == extended }
    if base == nil, extended != key {
      mapping.report(
        .kind, at: mapping.position, vi: "không có loại hồ sơ «\(extended)» để mở rộng",
        en: "there is no kind ‘\(extended)’ to extend",
        nearest: Spelling.nearest(extended, among: kinds.map(\.key)))
    }
    let names = mapping.message("names") ?? base?.names ?? Message(vi: key, en: key)
    // A kind of the site's own that extends another has an address of its own.
    let slug = mapping.text("slug") ?? (extended == key ? base?.slug : nil) ?? Slug.make(names.vi)
    var kind = Kind(
      key: key, slug: slug, names: names,
      plural: mapping.message("plural") ?? base?.plural ?? names,
      about: mapping.message("about") ?? base?.about ?? names,
      door: mapping.text("door").map { Int($0) } ?? base?.door,
      role: mapping.text("role").map { Kind.Role(rawValue: $0) } ?? base?.role,
      dateKey: mapping.text("date") ?? base?.dateKey,
      stateKey: mapping.text("state") ?? base?.stateKey ?? "status",
      fields: base?.fields ?? common)
    for name in mapping.texts("without") { kind.fields.remove(key: name) }
    for field in fields(&mapping) { kind.fields.set(field) }
    for name in mapping.texts("requires") {
      if let index = kind.fields.index(ofKey: name) {
        var field = kind.fields.fields[index]
        field.isRequired = true
        kind.fields.set(field)
      } else {
        mapping.report(
          .unknownKey, at: mapping.position, vi: "«requires» nêu trường «\(name)» không có",
          en: "‘requires’ names ‘\(name)’, which is not a field")
      }
    }
    for name in [kind.dateKey, mapping.value("state") == nil ? nil : kind.stateKey].compactMap(
      \.self)
    where kind.fields.index(ofKey: name) == nil {
      mapping.report(
        .unknownKey, at: mapping.position, vi: "loại hồ sơ «\(key)» không có trường «\(name)»",
        en: "the kind ‘\(key)’ has no field ‘\(name)’",
        nearest: kind.fields.nearest(to: name)?.key)
    }
    if let other = kinds.first(where: { $0.slug == slug && $0.key != key }) {
      mapping.report(
        .kind, at: mapping.position, vi: "thư mục «\(slug)» đã thuộc về loại «\(other.key)»",
        en: "the folder ‘\(slug)’ belongs to the kind ‘\(other.key)’")
    }
    diagnostics += mapping.finish()
    kinds.removeAll { $0.key == key }
    kinds.append(kind)
  }

  private func fields(_ mapping: inout RawMapping, _ name: String = "fields") -> [Field] {
    mapping.list(name).map { item in
      var part = RawMapping(item, in: mapping.source)
      let field = field(&part)
      mapping.add(part.finish())
      return field
    }
  }

  private func field(_ part: inout RawMapping) -> Field {
    let key = part.requiredText("key")
    let type: FieldType = part.word("type", default: .text)
    var field = Field(
      key: key, names: part.message("names") ?? Message(vi: key, en: key), type: type)
    field.also = part.texts("also")
    field.isList = part.flag("list")
    field.isRequired = part.flag("required")
    field.requiredWhen = part.mapping("required-when").map(condition)
    field.choices = part.list("choices").map { item in
      var choice = RawMapping(item, in: part.source)
      let key = choice.requiredText("key")
      let read = Field.Choice(
        key: key, names: choice.message("names") ?? Message(vi: key, en: key),
        tone: choice.text("tone") ?? "neutral")
      part.add(choice.finish())
      return read
    }
    field.kinds = part.texts("of")
    field.columns = FieldTable(fields(&part, "columns"))
    field.role = part.text("role")
    let isLong = type.isLong || (field.isList && type == .group)
    field.show = part.word("show", default: isLong ? .section : .facts)
    field.help = part.message("help")
    field.example = part.text("example")
    if type == .choice, field.choices.isEmpty {
      part.report(
        .required, at: part.position, vi: "trường «\(key)» là lựa chọn nhưng thiếu «choices»",
        en: "the field ‘\(key)’ is a choice and needs ‘choices’")
    }
    if type == .table || type == .group, field.columns.fields.isEmpty {
      part.report(
        .required, at: part.position, vi: "trường «\(key)» là bảng nhưng thiếu «columns»",
        en: "the field ‘\(key)’ is a table and needs ‘columns’")
    }
    return field
  }

  private func condition(_ field: RawField) -> Field.Condition {
    let values: [String] =
      switch field.value.content {
      case .scalar("given"): []
      case .scalar(let text): [text]
      case .list(let items):
        items.compactMap { if case .scalar(let text) = $0.content { text } else { nil } }
      default: []
      }
    return Field.Condition(field: field.name, values: values)
  }
}
