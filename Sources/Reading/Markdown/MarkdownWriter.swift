import Vietnamese

/// Writes the HTML of one text, node by node.
struct MarkdownWriter {
  let renderer: MarkdownRenderer
  var out: [UInt8]
  var headingShift = 0
  private(set) var headings: [MarkdownHeading] = []
  private var ids = UniqueIDs()
  private var tables = MarkdownTableWriter()
  private var footnotes = MarkdownFootnotes()
  /// The words that become links by themselves.
  var cited = CitedWords()
  /// For each open link, whether it has a tag to close.
  private var links: [Bool] = []
  /// Depth inside an image, whose text is an attribute.
  private var imageDepth = 0

  init(_ renderer: MarkdownRenderer, out: [UInt8]) {
    self.renderer = renderer
    self.out = out
  }

  mutating func visit(_ node: borrowing MarkdownNode, _ isEntering: Bool) {
    if node.kind == .text {
      cited.enterText()
    } else if node.kind != .softBreak {
      cited.close(&out)
    }
    if node.kind == .image {
      imageDepth += isEntering ? 1 : -1
      if isEntering, imageDepth == 1 { image(node) }
      return
    }
    if imageDepth > 0 { return }
    if node.kind.isInline {
      inline(node, isEntering)
    } else {
      block(node, isEntering)
    }
  }

  /// Closes what is still open at the end of the text.
  mutating func finish() {
    if footnotes.isOpen { write("</ol>\n</section>\n") }
  }

  private mutating func block(_ node: borrowing MarkdownNode, _ isEntering: Bool) {
    switch node.kind {
    case .paragraph:
      if !isEntering, node.endsFootnote { backlinks() }
      if !node.isTight { write(isEntering ? "<p>" : "</p>\n") }
    case .heading: heading(node, isEntering)
    case .list:
      if let start = node.listStart {
        write(isEntering ? (start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n") : "</ol>\n")
      } else {
        write(isEntering ? "<ul>\n" : "</ul>\n")
      }
    case .item: write(isEntering ? "<li>" : "</li>\n")
    case .task: task(node, isEntering)
    case .quote: write(isEntering ? "<blockquote>\n" : "</blockquote>\n")
    case .codeBlock: codeBlock(node)
    case .htmlBlock:
      if RawHTML.isComment(node.literal) { return }
      write("<p>")
      node.appendEscapedLiteral(to: &out)
      write("</p>\n")
    case .thematicBreak: write("<hr>\n")
    case .table, .tableHeader, .tableRow, .tableCell:
      tables.visit(node, isEntering, label: renderer.words.table, to: &out)
    case .footnote: footnote(node, isEntering)
    default: break
    }
  }

  private mutating func inline(_ node: borrowing MarkdownNode, _ isEntering: Bool) {
    switch node.kind {
    case .text:
      if cited.isHere, links.isEmpty {
        cited.write(node.literalBytes, to: &out)
      } else {
        cited.close(&out)
        node.appendEscapedLiteral(to: &out)
      }
    case .softBreak: write("\n")
    case .lineBreak: write("<br>\n")
    case .code:
      write("<code>")
      node.appendEscapedLiteral(to: &out)
      write("</code>")
    case .html:
      let literal = node.literal
      if RawHTML.isLineBreak(literal) {
        write("<br>")
      } else if !RawHTML.isComment(literal) {
        node.appendEscapedLiteral(to: &out)
      }
    case .emphasis: write(isEntering ? "<em>" : "</em>")
    case .strong: write(isEntering ? "<strong>" : "</strong>")
    case .strike: write(isEntering ? "<del>" : "</del>")
    case .link: link(node, isEntering)
    case .footnoteReference: if isEntering { footnoteReference(node) }
    default: break
    }
  }

  private mutating func heading(_ node: borrowing MarkdownNode, _ isEntering: Bool) {
    let level = min(6, max(1, node.headingLevel + headingShift))
    guard isEntering else { return write("</h\(level)>\n") }
    let text = MarkdownText.words(of: node)
    let id = renderer.idPrefix + ids.next(for: Slug.make(text))
    headings.append(MarkdownHeading(level: level, id: id, text: text))
    write("<h\(level) id=\"\(id)\">")
  }

  private mutating func task(_ node: borrowing MarkdownNode, _ isEntering: Bool) {
    guard isEntering else { return write("</li>\n") }
    let label = node.isChecked ? renderer.words.done : renderer.words.open
    write("<li class=\"task\"><input type=\"checkbox\" disabled")
    write(node.isChecked ? " checked aria-label=\"" : " aria-label=\"")
    HTMLEscape.text(label, to: &out)
    write("\"> ")
  }

  private mutating func codeBlock(_ node: borrowing MarkdownNode) {
    // Long lines scroll, and what scrolls must be reached by keyboard.
    write("<pre tabindex=\"0\"><code")
    let language = node.info.prefix { $0 != " " }
    if !language.isEmpty {
      write(" class=\"language-")
      HTMLEscape.text(String(language), to: &out)
      write("\"")
    }
    write(">")
    node.appendEscapedLiteral(to: &out)
    write("</code></pre>\n")
  }

  private mutating func link(_ node: borrowing MarkdownNode, _ isEntering: Bool) {
    guard isEntering else {
      if links.popLast() == true { write("</a>") }
      return
    }
    let destination = node.destination
    let address = LinkSafety.isSafe(destination) ? renderer.resolve(destination) : nil
    links.append(address != nil)
    if let address {
      write("<a href=\"")
      HTMLEscape.address(address, to: &out)
      title(node.title)
      write("\">")
    }
    // A link without words cannot be heard.
    if node.isEmpty { HTMLEscape.text(destination, to: &out) }
  }

  private mutating func image(_ node: borrowing MarkdownNode) {
    let destination = node.destination
    let words = MarkdownText.words(of: node)
    guard LinkSafety.isSafe(destination), let address = renderer.resolve(destination) else {
      return HTMLEscape.text(words, to: &out)
    }
    write("<img src=\"")
    HTMLEscape.address(address, to: &out)
    write("\" alt=\"")
    HTMLEscape.text(words, to: &out)
    title(node.title)
    write("\" loading=\"lazy\">")
  }

  /// Closes an attribute and opens that of a title, when there is one.
  private mutating func title(_ title: String) {
    if title.isEmpty { return }
    write("\" title=\"")
    HTMLEscape.text(title, to: &out)
  }

  private mutating func footnoteReference(_ node: borrowing MarkdownNode) {
    let number = node.literal
    let mark = renderer.idPrefix + footnotes.reference(to: number)
    write("<sup><a href=\"#\(renderer.idPrefix)fn-\(number)\" id=\"\(mark)\"")
    write(" role=\"doc-noteref\" aria-label=\"\(renderer.words.footnote) \(number)\">\(number)")
    write("</a></sup>")
  }

  private mutating func footnote(_ node: borrowing MarkdownNode, _ isEntering: Bool) {
    guard isEntering else {
      if node.endsWithoutParagraph { backlinks() }
      return write("</li>\n")
    }
    if !footnotes.isOpen {
      write("<section class=\"footnotes\" role=\"doc-endnotes\"")
      write(" aria-label=\"\(renderer.words.footnotes)\">\n<ol>\n")
    }
    write("<li id=\"\(renderer.idPrefix)fn-\(footnotes.open())\">")
  }

  private mutating func backlinks() {
    for mark in footnotes.marks {
      write(" <a href=\"#\(renderer.idPrefix)\(mark)\" role=\"doc-backlink\"")
      write(" aria-label=\"\(renderer.words.back) \(footnotes.number)\">↩</a>")
    }
  }

  private mutating func write(_ html: String) { out.append(contentsOf: html.utf8) }
}
