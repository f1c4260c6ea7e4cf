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
      mapping.fields().map { field in
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
    guard !key.isEmpty else {
      diagnostics += mapping.diagnostics
      return
    }
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
      door: mapping.wholeNumber("door") ?? base?.door,
      role: mapping.word("role") ?? base?.role,
      isNews: mapping.flag("news") ?? base?.isNews ?? true,
      dateKey: mapping.text("date") ?? base?.dateKey,
      stateKey: mapping.text("state") ?? base?.stateKey ?? "status",
      fields: base?.fields ?? common)
    readFields(of: &kind, from: &mapping)
    check(kind, &mapping)
    diagnostics += mapping.finish()
    kinds.removeAll { $0.key == key }
    kinds.append(kind)
  }

  private func readFields(of kind: inout Kind, from mapping: inout RawMapping) {
    for name in mapping.texts("without") {
      if kind.fields.index(ofKey: name) == nil { mapping.reportField(name, kind, of: "without") }
      kind.fields.remove(key: name)
    }
    for field in mapping.fields(changing: kind.fields) { kind.fields.set(field) }
    for name in mapping.texts("requires") {
      guard let index = kind.fields.index(ofKey: name) else {
        mapping.reportField(name, kind, of: "requires")
        continue
      }
      var field = kind.fields.fields[index]
      field.isRequired = true
      kind.fields.set(field)
    }
  }

  private func check(_ kind: Kind, _ mapping: inout RawMapping) {
    if let name = kind.dateKey, kind.fields.index(ofKey: name) == nil {
      mapping.reportField(name, kind, of: "date")
    }
    if mapping.value("state") != nil, kind.fields.index(ofKey: kind.stateKey) == nil {
      mapping.reportField(kind.stateKey, kind, of: "state")
    }
    for field in kind.fields.fields {
      for condition in field.requiredWhen where kind.fields.index(ofKey: condition.field) == nil {
        mapping.reportField(condition.field, kind, of: "required-when")
      }
    }
    // The settings of a site are read like a record, but have no folder.
    if !kind.slug.hasPrefix("_"), kind.slug != Slug.make(kind.slug) || kind.slug.isEmpty {
      let slug = Slug.make(kind.slug)
      mapping.report(
        .address, at: mapping.position,
        vi: "«\(kind.slug)» không dùng làm tên thư mục và địa chỉ được",
        en: "‘\(kind.slug)’ cannot be a folder and an address",
        nearest: slug.isEmpty ? nil : slug)
    }
    if let other = kinds.first(where: { $0.slug == kind.slug && $0.key != kind.key }) {
      mapping.report(
        .kind, at: mapping.position,
        vi: "thư mục «\(kind.slug)» đã thuộc về loại «\(other.key)»",
        en: "the folder ‘\(kind.slug)’ belongs to the kind ‘\(other.key)’")
    }
  }
}

extension RawMapping {
  /// Reports a name that is no field of a kind.
  fileprivate mutating func reportField(_ name: String, _ kind: Kind, of entry: String) {
    report(
      .unknownKey, at: position,
      vi: "«\(entry)» nêu «\(name)», nhưng loại hồ sơ «\(kind.key)» không có trường này",
      en: "‘\(entry)’ names ‘\(name)’, but the kind ‘\(kind.key)’ has no such field",
      nearest: kind.fields.nearest(to: name)?.field.key)
  }
}
