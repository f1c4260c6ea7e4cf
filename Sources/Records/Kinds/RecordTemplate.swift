package import Diagnostics
package import Vietnamese

/// A record with every field of its kind, ready to be filled in: the required ones open and empty, so
/// that nothing is published which nobody wrote, the others as comments.
package struct RecordTemplate {
  private let kind: Kind
  private let language: Language
  private let today: CivilDate

  /// A template for records of a kind.
  package init(kind: Kind, language: Language, today: CivilDate) {
    self.kind = kind
    self.language = language
    self.today = today
  }

  /// The Markdown file: front matter, then a place for the text.
  package var text: String { "---\n\(lines)\n---\n\n" }

  /// The lines of the front matter.
  package var lines: String {
    let fields = kind.fields.fields
    let required = fields.filter(\.isRequired).flatMap { open($0, indent: "") }
    // What is particular to the kind comes before what every kind has.
    let optional = fields.filter { !$0.isRequired }
    let others = (optional.filter { !$0.isCommon } + optional.filter(\.isCommon)).flatMap {
      field -> [String] in
      (field.help.map { ["# \($0.text(in: language))"] } ?? []) + [line(field, prefix: "# ")]
    }
    return (required + [""] + others).joined(separator: "\n")
  }

  /// The lines of a required field: what it takes as comments, and no value yet.
  private func open(_ field: Field, indent: String) -> [String] {
    let name = name(of: field)
    let hints = hints(field).map { "\(indent)# \($0)" }
    let columns = field.columns.fields
    switch field.type {
    case .group:
      return hints + [indent + name + ":"] + columns.flatMap { open($0, indent: indent + "  ") }
    case .table:
      return hints + [indent + name + ":"]
        + columns.enumerated().flatMap { index, column in
          self.hints(column).map { "\(indent)    # \($0)" }
            + [indent + (index == 0 ? "  - " : "    ") + self.name(of: column) + ": "]
        }
    default: return hints + [indent + name + ": "]
    }
  }

  /// What a field takes.
  private func hints(_ field: Field) -> [String] {
    let help = field.help.map { [$0.text(in: language)] } ?? []
    if !field.choices.isEmpty {
      let names = field.choices.map { Self.quoted($0.names.text(in: language)) }
      let oneOf = Message(vi: "Một trong", en: "One of").text(in: language)
      return help + ["\(oneOf): \(names.joined(separator: "; "))"]
    }
    guard let example = field.example else { return help }
    return help + [
      "\(Message(vi: "Ví dụ", en: "Example").text(in: language)): \(Self.quoted(example))"
    ]
  }

  private func name(of field: Field) -> String {
    language == .vi ? field.vietnameseKey : field.key
  }

  private func line(_ field: Field, prefix: String) -> String {
    let name = name(of: field)
    switch field.type {
    case .table: return ([prefix + name + ":"] + rows(field, prefix)).joined(separator: "\n")
    case .group:
      let lines = field.columns.fields.map { prefix + "  " + line($0, prefix: "") }
      return ([prefix + name + ":"] + lines).joined(separator: "\n")
    default: return prefix + name + ": " + example(field)
    }
  }

  private func rows(_ field: Field, _ prefix: String) -> [String] {
    field.columns.fields.enumerated().map { index, column in
      prefix + (index == 0 ? "  - " : "    ") + name(of: column) + ": " + example(column)
    }
  }

  private func example(_ field: Field) -> String {
    if let choice = field.choices.first { return Self.quoted(choice.names.text(in: language)) }
    if let example = field.example { return Self.quoted(example) }
    return field.type == .date ? today.iso : ""
  }

  /// An example or an answer as one writes it; one in brackets or braces is a list or a mapping.
  private static func quoted(_ text: String) -> String {
    text.hasPrefix("{") || text.hasPrefix("[") ? text : text.asYAML
  }
}

extension KindTable {
  /// The kind that a word means: its slug, its key or its name in any language.
  package func kind(named name: String) -> Kind? {
    let key = Folding.key(name)
    return kinds.first { kind in
      [kind.slug, kind.key, kind.names.vi, kind.names.en].contains { Folding.key($0) == key }
    }
  }
}
