package import Diagnostics

/// The words that a rendered text holds besides its author's.
package struct MarkdownWords: Sendable {
  /// The name of a table that can be scrolled, before its number.
  package var table: String
  /// The name of the list of footnotes, and of one footnote before its number.
  package var footnotes: String
  package var footnote: String
  /// The name of the link back from a footnote, before its number.
  package var back: String
  /// What a ticked and an open box say.
  package var done: String
  package var open: String

  /// The words in one language.
  package init(_ language: Language) {
    switch language {
    case .vi:
      (table, footnotes, footnote) = ("Bảng", "Chú thích", "Chú thích")
      (back, done, open) = ("Về chỗ có chú thích", "Đã xong", "Chưa xong")
    case .en:
      (table, footnotes, footnote) = ("Table", "Footnotes", "Footnote")
      (back, done, open) = ("Back to footnote mark", "Done", "Not done")
    }
  }
}
