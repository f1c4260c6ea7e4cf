import Diagnostics

/// Collects links and what will not be published, node by node.
struct MarkdownInspector {
  private(set) var links: [MarkdownInspection.Link] = []
  private(set) var problems: [Diagnostic] = []
  private let source: SourceText
  private let bodyLine: Int
  private var finder: LinkFinder
  /// A text taken over from a web page has hundreds of tags; one sentence tells it all.
  private static let reportedTags = 20
  private var tags = 0

  init(_ markdown: [UInt8], in source: SourceText, bodyLine: Int) {
    self.source = source
    self.bodyLine = bodyLine
    finder = LinkFinder(markdown[...])
  }

  /// Looks at a node on entering it.
  mutating func visit(_ node: borrowing MarkdownNode) {
    switch node.kind {
    case .link, .image:
      let destination = node.destination
      let position = position(of: destination, node)
      if LinkSafety.isSafe(destination) {
        links.append(MarkdownInspection.Link(destination: destination, position: position))
        if node.kind == .image,
          let problem = UnshownPicture.problem(destination, at: source.place(position))
        {
          problems.append(problem)
        }
      } else {
        problems.append(.unsafeLink(destination, at: source.place(position)))
      }
    case .html, .htmlBlock:
      let html = node.literal
      if RawHTML.isComment(html) || RawHTML.isLineBreak(html) { return }
      tags += 1
      if tags > Self.reportedTags { return }
      let position = position(of: RawHTML.firstLine(html), node)
      let isLast = tags == Self.reportedTags
      problems.append(.rawHTML(at: source.place(position), isLastReported: isLast))
    default: break
    }
  }

  private mutating func position(
    of words: String, _ node: borrowing MarkdownNode
  ) -> Position {
    var position = finder.position(of: words, line: node.line, column: node.column)
    position.line += Int32(clamping: bodyLine - 1)
    return position
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

  fileprivate static func rawHTML(at place: Place, isLastReported: Bool) -> Diagnostic {
    Diagnostic(
      .rawHTML, at: place,
      vi: "thẻ HTML không có tác dụng, sẽ hiện ra như chữ thường"
        + (isLastReported ? "; các thẻ sau không báo nữa" : ""),
      en: "HTML tags have no effect and will show as plain text"
        + (isLastReported ? "; later ones are not reported" : ""),
      mend: Message(
        vi: "viết bằng Markdown, hoặc xóa thẻ", en: "write Markdown, or delete the tag"))
  }
}
