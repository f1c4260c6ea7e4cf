package import Diagnostics
import Vietnamese

/// Who must disclose the items of the law, how often, and with which plan and list. It is data with
/// its article: `Sources/CBuiltin/data/disclosure.yaml`, changed by a site in `content/_duties/`.
package struct DisclosureRule: Sendable {
  /// The document that sets it, by number, and the article.
  package var document = ""
  package var article = Message(vi: "", en: "")
  /// The kinds and levels of unit that must, as answers of the kind of units.
  package var ofKind: [String] = []
  package var ofLevel: [String] = []
  /// Where it was last written; nil for a rule that binds nobody.
  var place: Place?
  /// How often each item must have something.
  package var per = Frequency.year
  /// How often the list of what was disclosed is made.
  package var listPer = Frequency.quarter
  /// The plan of disclosure: a kind, its field and the answer.
  package var plan: (kind: String, field: String, answer: String) = ("", "", "")

  /// A rule that binds nobody.
  package init() {}
}

extension DisclosureRule {
  /// Whether a value speaks of this rule, not of a duty.
  package static func isMeant(by value: RawValue) -> Bool {
    guard case .mapping(let fields) = value.content else { return false }
    return fields.contains { $0.name == "disclosure" }
  }

  /// Takes what YAML says; what it does not say stays. Every problem is returned.
  package mutating func read(_ value: RawValue, in source: SourceText) -> [Diagnostic] {
    var mapping = RawMapping(value, in: source)
    _ = mapping.text("disclosure")
    place = source.place(value.position)
    document = mapping.text("document") ?? document
    article = mapping.message("article") ?? article
    if mapping.value("of-kind") != nil { ofKind = mapping.texts("of-kind") }
    if mapping.value("of-level") != nil { ofLevel = mapping.texts("of-level") }
    per = mapping.word("per") ?? per
    listPer = mapping.word("list-per") ?? listPer
    if let written = mapping.value("plan") {
      var part = RawMapping(written, in: source)
      plan = (
        part.requiredText("kind"), part.requiredText("field"), part.requiredText("answer")
      )
      mapping.add(part.finish())
    }
    return mapping.finish()
  }

  /// What it names that no unit can be: with its nearest right word.
  package func problems(in kinds: KindTable) -> [Diagnostic] {
    guard let units = kinds.kinds.first(where: { $0.role == .unit }) else { return [] }
    return [("kind-of-unit", ofKind), ("level", ofLevel)].flatMap { key, names -> [Diagnostic] in
      guard let index = units.fields.index(ofKey: key) else { return [] }
      let field = units.fields.fields[index]
      return names.filter { field.choice(named: $0) == nil }.map { name in
        Diagnostic(
          .duty, at: place, vi: "«\(field.names.vi)» không có giá trị «\(name)»",
          en: "‘\(field.names.en)’ is never ‘\(name)’",
          mend: Spelling.nearest(name, among: field.choices.map(\.key)).map {
            Message(vi: "có phải bạn muốn viết «\($0)»?", en: "did you mean ‘\($0)’?")
          } ?? Message(vi: "sửa tên này", en: "correct the name"))
      }
    }
  }

  /// The units that are bound, by their facts; nil where the kind of units does not have the fields.
  func binds(_ kinds: KindTable) -> (@Sendable (Summary) -> Bool) {
    let units = kinds.kinds.first { $0.role == .unit }
    let asked = [("kind-of-unit", ofKind), ("level", ofLevel)].compactMap {
      key, names -> (field: Int, choices: Set<Int>)? in
      guard !names.isEmpty, let units, let index = units.fields.index(ofKey: key) else {
        return nil
      }
      return (index, Set(names.compactMap { units.fields.fields[index].choice(named: $0) }))
    }
    let isEmpty = asked.isEmpty
    return { summary in
      !isEmpty && summary.unitFacts != nil
        && asked.allSatisfy { summary.facts.has($0.field, $0.choices) }
    }
  }
}
