package import Diagnostics

/// What a Markdown text links to, and what in it will not be published as written.
package struct MarkdownInspection: Sendable {
  /// A link or an image.
  package struct Link: Hashable, Sendable {
    /// The destination as written, without `%` or HTML codes resolved anew.
    package var destination: String
    /// Where the destination stands in the file, or else the line of the link.
    package var position: Position
  }

  /// Links and images in order, without those to unsafe destinations.
  package private(set) var links: [Link] = []
  /// Raw HTML, unsafe destinations and slips, as warnings.
  package private(set) var problems: [Diagnostic] = []

  /// Looks through a text that begins on line `bodyLine` of a file.
  ///
  /// Most texts hold neither links nor HTML and are not even parsed; so an address that stands
  /// in the running text without brackets may be missing from `links`.
  package init(of markdown: [UInt8], in source: SourceText, bodyLine: Int) {
    var inspector = MarkdownInspector(markdown, in: source, bodyLine: bodyLine)
    if Self.mayHoldLinksOrHTML(markdown) {
      MarkdownTree(markdown[...]).walk { node, isEntering in
        if isEntering { inspector.visit(node) }
      }
    }
    links = inspector.links
    problems =
      inspector.problems + MarkdownSlips.problems(of: markdown, in: source, bodyLine: bodyLine)
  }

  /// The cheap test: a link needs `](` or a definition `]:`, HTML and `<address>` need `<`.
  static func mayHoldLinksOrHTML(_ markdown: [UInt8]) -> Bool {
    if ByteSearch.first(UInt8(ascii: "<"), in: markdown[...]) != nil { return true }
    var rest = markdown[...]
    while let end = ByteSearch.first(UInt8(ascii: "]"), in: rest) {
      rest = rest[(end + 1)...]
      if rest.first == UInt8(ascii: "(") || rest.first == UInt8(ascii: ":") { return true }
    }
    return false
  }
}
