import Diagnostics
import Vietnamese

/// What is wrong with targets, each told once in the words of staff.
struct TargetProblems {
  let catalog: Catalog
  private(set) var found: [Diagnostic] = []

  init(catalog: Catalog) { self.catalog = catalog }

  mutating func report(
    _ id: Int, _ position: Position, vi: String, en: String, mend: Message
  ) {
    found.append(
      Diagnostic(
        .target, at: Place(file: catalog.files[catalog.summaries[id].file], position: position),
        vi: vi, en: en, mend: mend))
  }

  /// The places of some answers of a field; nil where one is none, which is reported.
  mutating func choices(
    _ names: [String], of field: Field, at position: Position, _ id: Int
  ) -> Set<Int>? {
    var places = Set<Int>()
    var isWrong = false
    for name in names {
      if let choice = field.choice(named: name) {
        places.insert(choice)
        continue
      }
      isWrong = true
      let labels = field.choices.map(\.names.vi)
      report(
        id, position,
        vi: "«\(field.names.vi)» không bao giờ là «\(name)», nên chỉ tiêu không đo được",
        en: "‘\(field.names.en)’ is never ‘\(name)’, so the target cannot be measured",
        mend: Self.nearest(name, labels + field.choices.flatMap { [$0.key, $0.names.en] })
          ?? Message(
            vi: "viết một trong: " + labels.joined(separator: "; "),
            en: "write one of: " + field.choices.map(\.key).joined(separator: ", ")))
    }
    return isWrong ? nil : places
  }

  /// The name that was most likely meant, as a mend.
  static func nearest(_ text: String, _ names: [String]) -> Message? {
    Spelling.nearest(text, among: names).map {
      Message(vi: "có phải bạn muốn viết «\($0)»?", en: "did you mean ‘\($0)’?")
    }
  }
}
