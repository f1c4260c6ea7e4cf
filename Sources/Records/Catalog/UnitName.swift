import Vietnamese

/// Names of units as people write them: case, diacritics and common abbreviations do not matter.
enum UnitName {
  /// The key under which all spellings of a name meet: «UBND xã Minh Châu» and «Ủy ban nhân dân xã
  /// Minh Châu» have one key.
  static func key(_ name: String) -> String {
    Folding.folded(name).split(separator: " ").map { expansions[String($0)] ?? String($0) }
      .joined(separator: " ")
  }

  /// Abbreviations of one word with one meaning, folded.
  private static let expansions: [String: String] = Abbreviation.seed.reduce(into: [:]) {
    expansions, abbreviation in
    guard !abbreviation.isAmbiguous, !abbreviation.needsDot, abbreviation.words.count == 1,
      let word = abbreviation.words.first, let expansion = abbreviation.expansions.first
    else { return }
    expansions[word] = Folding.folded(expansion)
  }
}
