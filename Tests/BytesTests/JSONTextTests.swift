import Testing

@testable import Bytes

@Suite struct JSONTextTests {
  private func string(_ text: [UInt8], hidingTags: Bool = false) -> String {
    var out: [UInt8] = []
    JSONText.append(text, to: &out, hidingTags: hidingTags)
    return String(decoding: out, as: UTF8.self)
  }

  @Test(arguments: [
    (UInt8(ascii: "\""), "\\\""), (UInt8(ascii: "\\"), "\\\\"), (UInt8(ascii: "\n"), "\\n"),
    (0x09, "\\t"), (0x0D, "\\r"), (UInt8(ascii: "<"), "\\u003c"), (0x00, "\\u0000"),
    (0x1F, "\\u001f"), (0x7F, "\\u007f"),
  ])
  func whatAStringCannotHoldIsEscapedWhereverItStands(byte: UInt8, escape: String) {
    for length in 0..<20 {
      for place in 0...length {
        let text = [UInt8](repeating: 0x21, count: place) + [byte]
        let behind = [UInt8](repeating: 0x7E, count: length - place)
        let expected = String(repeating: "!", count: place) + escape
        #expect(
          string(text + behind, hidingTags: true)
            == "\"" + expected + String(repeating: "~", count: length - place) + "\"")
      }
    }
  }

  @Test func lettersStayAsTheyAre() {
    let text = "Ủy ban nhân dân xã Tân An = 5 % > 3; «số» #1 'a' ]"
    #expect(string(Array(text.utf8)) == "\"\(text)\"")
  }

  @Test func aTagStaysWhereItNeedNotHide() {
    #expect(string(Array("12345678<b>".utf8)) == "\"12345678<b>\"")
  }
}
