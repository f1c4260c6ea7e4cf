import Diagnostics
package import Vietnamese

/// What tells a document from others of its number, besides its date and its unit.
package struct DocumentFacts: Sendable, Hashable {
  /// The kind that the record says, nil where it says none.
  package var kind: DocumentKind?
  /// The issuer that has no page of its own, as written.
  package var issuer: String?
  /// The term of office, as written.
  package var term: String?

  /// Facts to be filled in.
  package init() {}

  /// The facts of a record.
  init(of record: Record) {
    issuer = record.text("issuer")
    term = record.text("term")
    if let index = record.kind.fields.index(ofKey: "type"),
      case .choice(let choice)? = record.values[index]?.value
    {
      kind = DocumentKind.find(record.kind.fields.fields[index].choices[choice].names.vi)
    }
  }
}
