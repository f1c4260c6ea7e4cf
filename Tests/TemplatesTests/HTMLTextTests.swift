import Testing

@testable import Templates

@Suite struct HTMLTextTests {
  private func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    HTMLText.append(escaping: text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"),
  ])
  func whatIsMarkupIsEscapedWhereverItStands(character: String, reference: String) {
    for length in 0..<20 {
      for place in 0...length {
        let before = String(repeating: "ă", count: place)
        let behind = String(repeating: " x", count: length - place)
        #expect(escaped(before + character + behind) == before + reference + behind)
      }
    }
  }

  @Test func whatIsNoMarkupStaysAsItIs() {
    let text = String(
      String.UnicodeScalarView((0x20..<0x2000).compactMap { Unicode.Scalar(UInt32($0)) }))
    let plain = text.filter { !"&<>\"'".contains($0) }
    #expect(escaped(plain) == plain)
  }
}
