/// What a node of a Markdown text is. The raw values are cmark's names where names are needed.
enum MarkdownKind: String {
  case document, quote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
  case footnote
  case task = "tasklist"
  case table
  case tableHeader = "table_header"
  case tableRow = "table_row"
  case tableCell = "table_cell"
  case text, softBreak, lineBreak, code, html, emphasis, strong, link, image
  case strike = "strikethrough"
  case footnoteReference
  case other

  /// Whether it stands in a line of text.
  var isInline: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code, .html, .emphasis, .strong, .link, .image, .strike,
      .footnoteReference:
      true
    default: false
    }
  }
}

/// Where the text of a table column stands.
enum MarkdownAlignment {
  case none, left, center, right

  /// The alignment that a letter of cmark-gfm means.
  init(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "l"): self = .left
    case UInt8(ascii: "c"): self = .center
    case UInt8(ascii: "r"): self = .right
    default: self = .none
    }
  }
}
