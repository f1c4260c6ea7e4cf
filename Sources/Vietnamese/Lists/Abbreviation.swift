/// An abbreviation of administrative Vietnamese and what it may stand for.
package struct Abbreviation: Hashable, Sendable {
  /// The abbreviation as it is usually written: `GD&ĐT`.
  package let short: String
  /// What it stands for in lower case, the most frequent first.
  package let expansions: [String]
  /// Whether it is one only with a dot behind it and a name after: `P. Hòa Bình`.
  package let needsDot: Bool

  init(_ short: String, _ expansions: String..., needsDot: Bool = false) {
    self.short = short
    self.expansions = expansions
    self.needsDot = needsDot
  }

  /// Whether it stands for several things, so that it must not be expanded on its own.
  package var isAmbiguous: Bool { expansions.count > 1 }

  /// Its folded words, as the scanner yields them: `["gd", "dt"]`.
  package var words: [String] { Folding.folded(short).split(separator: " ").map(String.init) }
}
