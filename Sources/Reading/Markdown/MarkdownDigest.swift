package import Diagnostics

/// All that a site needs to know of a text before it renders it, from one parsing.
///
/// Parsing is nine tenths of the cost of each of the three parts.
package struct MarkdownDigest: Sendable {
  /// The words for search, as of `MarkdownText.plainText`.
  package let plainText: [UInt8]
  /// The beginning, as of `MarkdownText.abstract`.
  package let abstract: String
  /// The links and what will not be published.
  package let inspection: MarkdownInspection

  /// Reads a text that begins on line `bodyLine` of a file.
  package init(
    of markdown: [UInt8], in source: SourceText, bodyLine: Int, abstractLimit: Int = 200
  ) {
    var words = MarkdownWordWriter([])
    var abstract = MarkdownWordWriter(abstractOf: abstractLimit)
    var inspector = MarkdownInspector(markdown, in: source, bodyLine: bodyLine)
    MarkdownTree(markdown[...]).walk { node, isEntering in
      words.visit(node, isEntering)
      abstract.visit(node, isEntering)
      if isEntering { inspector.visit(node) }
    }
    plainText = words.finished()
    self.abstract = MarkdownText.abstract(abstract.finished(), limit: abstractLimit)
    inspection = MarkdownInspection(inspector)
  }
}
