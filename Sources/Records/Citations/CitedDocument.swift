package import Diagnostics
package import Vietnamese

/// A document that a record cites by its number: what of it is kept once the text is closed again.
package struct CitedDocument: Sendable, Hashable {
  // What is large comes first, so that no room is left between.
  /// The number, mended.
  package internal(set) var number: DocumentNumber
  /// The loose key of the number, which is asked for again and again.
  let key: String
  /// The body behind «của», as it is written.
  package var issuer: String?
  /// Where the number is written first.
  package var position: Position
  /// The date cited with the number, there or where the text cites it last before.
  package var date: CivilDate?
  /// The kind, from the type word or else from the symbol; nil when neither tells.
  package var kind: DocumentKind?
  /// Whether the type word is written.
  package var isKindWritten = false
  /// Whether a field names it that takes documents, rather than a text.
  package var isNamed = false
  /// Whether it is gone once the time of the record's posting is over.
  package var isRedacted = false

  /// A citation at a place.
  package init(_ citation: Citation, at position: Position) {
    number = citation.number
    key = number.looseKey
    kind = citation.kind
    isKindWritten = citation.isKindWritten
    date = citation.date
    issuer = citation.issuer
    self.position = position
  }

  /// A number alone.
  package init(_ number: DocumentNumber, at position: Position) {
    self.number = number
    key = number.looseKey
    kind = number.kind
    self.position = position
  }

  /// The type word, where one is written.
  var word: DocumentKind? { isKindWritten ? kind : nil }

  /// The document as people name it: «Chỉ thị số 31-CT/TU».
  package var name: String {
    kind.map { "\($0.name) số \(number)" } ?? "văn bản số \(number)"
  }
}

extension CitedDocument {
  /// Whether both may be one document, apart from their dates.
  func mayBe(_ other: CitedDocument) -> Bool {
    guard key == other.key, number.mayHaveTerm(of: other.number) else { return false }
    if let one = number.isRegulation(word), let two = other.number.isRegulation(other.word),
      one != two
    {
      return false
    }
    guard let issuer, let other = other.issuer, issuer != other else { return true }
    return BodyPlace(issuer).mayBe(BodyPlace(other))
  }

  /// Takes over what the other one knows and this one does not.
  mutating func complete(from other: CitedDocument) {
    if !isKindWritten, other.isKindWritten {
      kind = other.kind
      isKindWritten = true
    }
    issuer = issuer ?? other.issuer
    isNamed = isNamed && other.isNamed
    isRedacted = isRedacted && other.isRedacted
  }
}

extension DocumentNumber {
  /// Whether the terms of assemblies in two numbers may be one.
  func mayHaveTerm(of other: DocumentNumber) -> Bool {
    guard let one = assemblyTerm, let two = other.assemblyTerm else { return true }
    return one == two
  }
}
