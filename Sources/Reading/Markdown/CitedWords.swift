/// Writes the words of a text that become links by themselves, node by node: a number may go on in
/// the next node, behind a line break or an odd character.
struct CitedWords {
  private var links: [(range: Range<Int>, address: String)] = []
  private var textStarts: [Int] = []
  /// The node of plain text that is being written, from 0.
  private var node = -1
  /// The first link that is not behind yet.
  private var next = 0
  /// Whether the tag of `links[next]` is open.
  private var isOpen = false

  /// No words.
  init() {}

  /// Links in the plain text of a tree, and where its nodes of text begin there.
  init(_ links: [(range: Range<Int>, address: String)], textStarts: [Int]) {
    if links.isEmpty { return }
    self.links = links
    self.textStarts = textStarts
  }

  /// Goes on to the next node of plain text, whether it is written or not.
  mutating func enterText() { node += 1 }

  /// Whether a link may lie in the current node.
  var isHere: Bool {
    guard next < links.count, node < textStarts.count else { return false }
    let end = node + 1 < textStarts.count ? textStarts[node + 1] : Int.max
    return links[next].range.lowerBound < end
  }

  /// Writes the bytes of the current node, with its links; the last one may stay open.
  mutating func write(_ bytes: [UInt8], to out: inout [UInt8]) {
    let start = textStarts[node]
    let end = start + bytes.count
    var place = start
    while next < links.count, links[next].range.upperBound <= start { leave(&out) }
    while next < links.count, links[next].range.lowerBound < end {
      let link = links[next]
      if !isOpen {
        let from = max(link.range.lowerBound, start)
        Self.escape(bytes[place - start..<from - start], to: &out)
        place = from
        out.append(contentsOf: "<a class=\"cite\" href=\"".utf8)
        HTMLEscape.address(link.address, to: &out)
        out.append(contentsOf: "\">".utf8)
        isOpen = true
      }
      let until = min(link.range.upperBound, end)
      Self.escape(bytes[place - start..<until - start], to: &out)
      place = until
      if link.range.upperBound > end { return }
      leave(&out)
    }
    Self.escape(bytes[place - start..<bytes.count], to: &out)
  }

  /// Ends a link that is open; what is left of it becomes a link of its own.
  mutating func close(_ out: inout [UInt8]) {
    guard isOpen else { return }
    isOpen = false
    out.append(contentsOf: "</a>".utf8)
  }

  private mutating func leave(_ out: inout [UInt8]) {
    close(&out)
    next += 1
  }

  private static func escape(_ bytes: ArraySlice<UInt8>, to out: inout [UInt8]) {
    if bytes.isEmpty { return }
    bytes.withUnsafeBytes { HTMLEscape.text($0, to: &out) }
  }
}
