/// Renders Markdown as HTML that is safe to publish: no raw HTML, no address that runs a program.
package struct MarkdownRenderer {
  /// The words in the language of the page.
  package var words: MarkdownWords
  /// The level of the outermost headings; the page has the levels above.
  package var topLevel = 2
  /// Stands before every `id`, so that two texts on one page do not collide.
  package var idPrefix = ""
  /// The address to write for a destination, nil when it leads nowhere; then the text stays
  /// without a link. It is asked for safe destinations only, of links and images alike.
  package var resolve: (String) -> String?

  /// The words in a text that become links by themselves, in their order: ranges of its plain text,
  /// each with its address. Asked once for each text whose plain text is wanted.
  package var cite: (([UInt8]) -> [(range: Range<Int>, address: String)])?

  /// A renderer whose links are resolved by `resolve`.
  package init(words: MarkdownWords, resolve: @escaping (String) -> String? = { $0 }) {
    self.words = words
    self.resolve = resolve
  }

  /// Appends the HTML of a text and returns its headings in order; and appends its words to
  /// `plainText`, as `MarkdownText.plainText` does, from one parsing.
  ///
  /// Headings are shifted so that the outermost has `topLevel`. The HTML uses the classes
  /// `table-scroll`, `align-left`, `align-center`, `align-right`, `task`, `footnotes` and `cite`.
  package func render(
    _ markdown: [UInt8], into out: inout [UInt8], plainText: inout [UInt8]
  ) -> [MarkdownHeading] {
    let tree = MarkdownTree(markdown[...])
    let first = plainText.count
    var words = MarkdownWordWriter(plainText)
    plainText = []
    tree.walk { node, isEntering in words.visit(node, isEntering) }
    let starts = words.textStarts
    plainText = words.finished()
    guard let cite else { return render(tree, into: &out) }
    let cited = CitedWords(cite(Array(plainText[first...])), textStarts: starts)
    return render(tree, cited, into: &out)
  }

  private func render(
    _ tree: borrowing MarkdownTree, _ cited: CitedWords = CitedWords(), into out: inout [UInt8]
  ) -> [MarkdownHeading] {
    var writer = MarkdownWriter(self, out: out)
    writer.cited = cited
    out = []  // The writer has the only copy now.
    var highest = 7
    tree.walk { node, isEntering in
      if node.kind == .heading, isEntering { highest = min(highest, node.headingLevel) }
    }
    writer.headingShift = topLevel - (highest == 7 ? topLevel : highest)
    tree.walk { node, isEntering in writer.visit(node, isEntering) }
    writer.finish()
    out = writer.out
    return writer.headings
  }
}
