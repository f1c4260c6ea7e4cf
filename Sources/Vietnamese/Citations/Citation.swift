/// A document that a text names by its number.
package struct Citation: Sendable {
  /// The bytes of the number as it is written, `89-⏎⏎QD/TW`, without space around it.
  package let range: Range<Int>
  /// The bytes from the type word, or from «số» or the number where there is none, to the end of
  /// the date, or of the number where no date follows it at once.
  package let fullRange: Range<Int>
  /// The number, mended; its description is the print form.
  package let number: DocumentNumber
  /// The kind of the document: the type word, where one is written, else what the symbol says;
  /// nil when neither tells.
  package let kind: DocumentKind?
  /// Whether the type word stands before the number.
  package let isKindWritten: Bool
  /// The date cited with the number, nil when there is none, or no such day.
  package let date: CivilDate?
  /// The body behind «của», as far as it clearly is one, with single spaces; in a list also the
  /// body behind its last number.
  package let issuer: String?
}

extension Citation {
  /// The same citation, found in a text without what is invisible, in the text as it was.
  func moved(to text: VisibleText) -> Citation {
    Citation(
      range: text.original(range), fullRange: text.original(fullRange), number: number, kind: kind,
      isKindWritten: isKindWritten, date: date, issuer: issuer)
  }

  /// The same citation with what the rest of the text tells about it.
  func changed(number: DocumentNumber? = nil, kind: DocumentKind? = nil, issuer: String? = nil)
    -> Citation
  {
    Citation(
      range: range, fullRange: fullRange, number: number ?? self.number, kind: kind ?? self.kind,
      isKindWritten: isKindWritten, date: date, issuer: issuer ?? self.issuer)
  }
}
