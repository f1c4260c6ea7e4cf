/// A plain text with links.
package enum CitedText {
  /// The text as HTML; each range, in their order, is a link to its address.
  package static func html(
    _ text: [UInt8], _ links: [(range: Range<Int>, address: String)]
  ) -> [UInt8] {
    var words = CitedWords(links, textStarts: [0])
    var out: [UInt8] = []
    words.enterText()
    words.write(text, to: &out)
    words.close(&out)
    return out
  }
}
