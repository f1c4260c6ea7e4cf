import Vietnamese

/// Another way to write something: the index and the query both read it as what it means.
struct SearchAlias: Sendable, Equatable {
  /// Folded words joined by a space: `gd dt`.
  let key: String
  /// What it stands for, in small letters: «giáo dục và đào tạo».
  let meaning: String

  /// All aliases that have one meaning only, in the order of their keys: abbreviations, and the
  /// spellings of places, which stand for the official one.
  ///
  /// Those that need a dot and a name behind them («P. Hòa Bình») are left as they are, since a
  /// query rarely has the dot.
  static let all: [SearchAlias] = {
    var meanings: [String: String] = [:]
    for abbreviation in Abbreviation.seed where !abbreviation.isAmbiguous && !abbreviation.needsDot
    {
      meanings[abbreviation.words.joined(separator: " ")] = abbreviation.expansions[0]
    }
    for names in PlaceAliases.spellings {
      guard let official = names.first else { continue }
      for other in names.dropFirst() where Folding.folded(other) != Folding.folded(official) {
        meanings[Folding.folded(other)] = Casing.lowercased(official)
      }
    }
    return meanings.map { SearchAlias(key: $0, meaning: $1) }.sorted { $0.key < $1.key }
  }()
}
