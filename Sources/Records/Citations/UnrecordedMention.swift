/// A citation that no record answers.
struct UnrecordedMention: Sendable {
  let citation: CitationPlace
  /// The loose key of its number.
  let key: String
  let origin: Origin
}
