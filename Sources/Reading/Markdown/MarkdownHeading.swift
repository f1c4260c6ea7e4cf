/// One heading of a rendered text, for a table of contents.
package struct MarkdownHeading: Hashable, Sendable {
  /// 2 for the outermost, unless the renderer was told otherwise; at most 6.
  package var level: Int
  /// The `id` of its element.
  package var id: String
  /// Its words without any markup.
  package var text: String
}
