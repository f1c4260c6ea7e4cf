import CCmark
import Glibc
import Synchronization

/// A parsed Markdown text. The only file that knows cmark-gfm.
///
/// CommonMark with tables, task lists, `~~strike~~`, bare addresses and footnotes.
struct MarkdownTree: ~Copyable {
  private let root: OpaquePointer?

  /// Parses a text; any thread may do so.
  init(_ text: ArraySlice<UInt8>) {
    let parser = cmark_parser_new(
      CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE)
    defer { cmark_parser_free(parser) }
    let guarded = MarkdownGuard(text)
    let text = guarded.text
    for name in Extensions.threadSafe where name != "table" || guarded.allowsTables {
      Extensions.attach(name, to: parser)
    }
    let isStruck = ByteSearch.first(UInt8(ascii: "~"), in: text) != nil
    if isStruck { Extensions.attach("strikethrough", to: parser) }
    text.withUnsafeBytes { bytes in
      cmark_parser_feed(
        parser, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
    var root: OpaquePointer?
    if isStruck {
      Extensions.tilde.withLock { _ in root = cmark_parser_finish(parser) }
    } else {
      root = cmark_parser_finish(parser)
    }
    self.root = root
  }

  deinit { cmark_node_free(root) }

  /// Calls `visit` for every node, before its children and, unless it can have none, after them.
  func walk(_ visit: (_ node: borrowing MarkdownNode, _ isEntering: Bool) -> Void) {
    MarkdownNode.walk(root, visit)
  }
}

/// The extensions of cmark-gfm, registered once and made fit for several threads.
///
/// While it parses inline text, cmark-gfm marks the characters of each extension in a table of
/// the whole process and unmarks them afterwards, so that another thread's text loses its links
/// (cmark-gfm pull request 176). Here the characters of bare addresses are marked once and for
/// all. Those of strikethrough cannot be, and text that has a tilde waits for its turn instead.
private enum Extensions {
  static let threadSafe = isReady ? ["table", "tasklist", "autolink"] : []
  static let tilde = Mutex(())

  private static let isReady: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    let parser = cmark_parser_new(0)
    defer { cmark_parser_free(parser) }
    attach("autolink", to: parser)
    cmark_manage_extensions_special_characters(parser, 1)
    if let autolink = cmark_find_syntax_extension("autolink") {
      cmark_syntax_extension_set_special_inline_chars(autolink, nil)
    }
    return true
  }()

  static func attach(_ name: String, to parser: OpaquePointer?) {
    guard let found = cmark_find_syntax_extension(name) else { return }
    cmark_parser_attach_syntax_extension(parser, found)
  }
}

/// One node of a tree; it cannot be kept beyond the visit.
struct MarkdownNode: ~Copyable {
  private let node: OpaquePointer
  let kind: MarkdownKind

  private init(_ node: OpaquePointer) {
    self.node = node
    kind = Self.kind(node)
  }

  fileprivate static func walk(
    _ root: OpaquePointer?, _ visit: (borrowing MarkdownNode, Bool) -> Void
  ) {
    guard let root, let steps = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(steps) }
    while true {
      let step = cmark_iter_next(steps)
      guard step != CMARK_EVENT_DONE, let node = cmark_iter_get_node(steps) else { return }
      visit(MarkdownNode(node), step == CMARK_EVENT_ENTER)
    }
  }

  /// Calls `visit` for this node and all below it.
  func walk(_ visit: (borrowing MarkdownNode, Bool) -> Void) { Self.walk(node, visit) }

  /// The line in the text, from 1; that of the nearest node around it when cmark has none.
  var line: Int {
    var node: OpaquePointer? = node
    while let here = node {
      let line = cmark_node_get_start_line(here)
      if line > 0 { return Int(line) }
      node = cmark_node_parent(here)
    }
    return 1
  }
  /// The byte in its line, from 1.
  var column: Int { max(1, Int(cmark_node_get_start_column(node))) }

  /// Appends the text of a leaf: words, code, HTML.
  func appendLiteral(to out: inout [UInt8]) {
    Self.bytes(cmark_node_get_literal(node)) { out.append(contentsOf: $0) }
  }
  /// Appends the text of a leaf as HTML text.
  func appendEscapedLiteral(to out: inout [UInt8]) {
    Self.bytes(cmark_node_get_literal(node)) { HTMLEscape.text($0, to: &out) }
  }
  var literal: String { Self.text(cmark_node_get_literal(node)) }
  var literalBytes: [UInt8] {
    var bytes: [UInt8] = []
    appendLiteral(to: &bytes)
    return bytes
  }
  /// The destination of a link or an image.
  var destination: String { Self.text(cmark_node_get_url(node)) }
  /// The title of a link or an image, often empty.
  var title: String { Self.text(cmark_node_get_title(node)) }
  /// What is written behind the fence of a code block.
  var info: String { Self.text(cmark_node_get_fence_info(node)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(node)) }
  /// The first number of an ordered list, nil for bullets.
  var listStart: Int? {
    cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      ? Int(cmark_node_get_list_start(node)) : nil
  }
  /// Whether a paragraph belongs to a list without blank lines.
  var isTight: Bool {
    guard let item = cmark_node_parent(node), let list = cmark_node_parent(item) else {
      return false
    }
    return cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list) != 0
  }
  /// Whether a paragraph is the last thing in a footnote.
  var endsFootnote: Bool {
    guard cmark_node_next(node) == nil, let parent = cmark_node_parent(node) else {
      return false
    }
    return cmark_node_get_type(parent) == CMARK_NODE_FOOTNOTE_DEFINITION
  }
  /// Whether a footnote ends with something else than a paragraph.
  var endsWithoutParagraph: Bool {
    guard let last = cmark_node_last_child(node) else { return true }
    return cmark_node_get_type(last) != CMARK_NODE_PARAGRAPH
  }
  /// Whether nothing is in it.
  var isEmpty: Bool { cmark_node_first_child(node) == nil }
  var isChecked: Bool { cmark_gfm_extensions_get_tasklist_item_checked(node) }

  /// The alignment of each column of a table.
  var alignments: [MarkdownAlignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    guard let letters = cmark_gfm_extensions_get_table_alignments(node) else { return [] }
    return (0..<count).map { MarkdownAlignment(letter: letters[$0]) }
  }

  private static func bytes(
    _ text: UnsafePointer<CChar>?, _ body: (UnsafeRawBufferPointer) -> Void
  ) {
    guard let text else { return }
    body(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }

  private static func text(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  private static func kind(_ node: OpaquePointer) -> MarkdownKind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: return .text
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_DOCUMENT: return .document
    case CMARK_NODE_BLOCK_QUOTE: return .quote
    case CMARK_NODE_LIST: return .list
    case CMARK_NODE_CODE_BLOCK: return .codeBlock
    case CMARK_NODE_HTML_BLOCK: return .htmlBlock
    case CMARK_NODE_HEADING: return .heading
    case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: return .footnote
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_CODE: return .code
    case CMARK_NODE_HTML_INLINE: return .html
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_LINK: return .link
    case CMARK_NODE_IMAGE: return .image
    case CMARK_NODE_FOOTNOTE_REFERENCE: return .footnoteReference
    default:
      // The types of extensions are numbered while the program runs; a task is a kind of item.
      guard let name = cmark_node_get_type_string(node) else { return .other }
      return MarkdownKind(rawValue: String(cString: name)) ?? .other
    }
  }
}
