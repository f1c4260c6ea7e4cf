package import Diagnostics

/// What a Markdown text links to, and what in it will not be published as written.
package struct MarkdownInspection: Sendable {
  /// A link or an image.
  package struct Link: Hashable, Sendable {
    /// The destination as written, without `%` or HTML codes resolved anew.
    package var destination: String
    /// Whether it is an image.
    package var isImage: Bool
    /// Where the destination stands in the file, or else the line of the link.
    package var position: Position
  }

  /// Links and images in order, without those to unsafe destinations.
  package private(set) var links: [Link] = []
  /// Raw HTML and unsafe destinations, as warnings.
  package private(set) var problems: [Diagnostic] = []

  /// Looks through a text that begins on line `bodyLine` of a file.
  ///
  /// Most texts hold neither links nor HTML and are not even parsed; so an address that stands
  /// in the running text without brackets may be missing from `links`.
  package init(of markdown: [UInt8], in source: SourceText, bodyLine: Int) {
    guard Self.mayHoldLinksOrHTML(markdown) else { return }
    let finder = LinkFinder(markdown[...])
    inspect(MarkdownTree(markdown[...]), finder, in: source, bodyLine: bodyLine)
  }

  private mutating func inspect(
    _ tree: borrowing MarkdownTree, _ finder: consuming LinkFinder, in source: SourceText,
    bodyLine: Int
  ) {
    var finder = finder
    var found: [Link] = []
    var problems: [Diagnostic] = []
    tree.walk { node, isEntering in
      guard isEntering else { return }
      switch node.kind {
      case .link, .image:
        let destination = node.destination
        var position = finder.position(of: destination, line: node.line, column: node.column)
        position.line += Int32(clamping: bodyLine - 1)
        if LinkSafety.isSafe(destination) {
          found.append(
            Link(
              destination: destination, isImage: node.kind == .image, position: position))
        } else {
          problems.append(.unsafeLink(destination, at: source.place(position)))
        }
      case .html, .htmlBlock:
        let html = node.literal
        if RawHTML.isComment(html) || RawHTML.isLineBreak(html) { return }
        var position = finder.position(
          of: RawHTML.firstLine(html), line: node.line, column: node.column)
        position.line += Int32(clamping: bodyLine - 1)
        problems.append(.rawHTML(at: source.place(position)))
      default: break
      }
    }
    links = found
    self.problems = problems
  }

  /// The cheap test: a link needs `](` or a definition `]:`, HTML and `<address>` need `<`.
  static func mayHoldLinksOrHTML(_ markdown: [UInt8]) -> Bool {
    markdown.withUnsafeBufferPointer { bytes in
      for index in bytes.indices {
        switch bytes[index] {
        case UInt8(ascii: "<"): return true
        case UInt8(ascii: "]"):
          let next = index + 1 < bytes.count ? bytes[index + 1] : 0
          if next == UInt8(ascii: "(") || next == UInt8(ascii: ":") { return true }
        default: break
        }
      }
      return false
    }
  }
}

extension Diagnostic {
  fileprivate static func unsafeLink(_ destination: String, at place: Place) -> Diagnostic {
    let shown = String(destination.prefix(60))
    return Diagnostic(
      .unsafeLink, at: place,
      vi: "liên kết tới «\(shown)» không an toàn, chỉ có chữ được công bố",
      en: "the link to ‘\(shown)’ is unsafe, only its text is published",
      mend: Message(
        vi: "dùng địa chỉ http, https, mailto, tel, hoặc đường dẫn trong trang này",
        en: "use an http, https, mailto or tel address, or a path of this site"))
  }

  fileprivate static func rawHTML(at place: Place) -> Diagnostic {
    Diagnostic(
      .rawHTML, at: place, vi: "thẻ HTML không có tác dụng, sẽ hiện ra như chữ thường",
      en: "HTML tags have no effect and will show as plain text",
      mend: Message(vi: "viết bằng Markdown, hoặc xóa thẻ", en: "write Markdown, or delete the tag")
    )
  }
}
