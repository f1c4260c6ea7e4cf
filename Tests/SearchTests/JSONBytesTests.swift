import Testing

@testable import Search

@Suite struct JSONBytesTests {
  private func string(_ bytes: [UInt8]) -> String {
    var json = JSONBytes()
    json.string(bytes)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (UInt8(ascii: "\""), "\\\""), (UInt8(ascii: "\\"), "\\\\"), (UInt8(ascii: "\n"), "\\n"),
    (UInt8(ascii: "<"), "\\u003c"), (0x00, "\\u0000"), (0x1F, "\\u001f"), (0x7F, "\\u007f"),
  ])
  func whatAStringCannotHoldIsEscapedWhereverItStands(byte: UInt8, escape: String) {
    for length in 0..<20 {
      for place in 0...length {
        let text = [UInt8](repeating: 0x21, count: place) + [byte]
        let behind = [UInt8](repeating: 0x7E, count: length - place)
        let expected = String(repeating: "!", count: place) + escape
        #expect(
          string(text + behind)
            == "\"" + expected + String(repeating: "~", count: length - place) + "\"")
      }
    }
  }

  @Test func lettersStayAsTheyAre() {
    let text = "Ủy ban nhân dân xã Tân An = 5 % > 3; «số» #1 'a' ]"
    #expect(string(Array(text.utf8)) == "\"\(text)\"")
  }

  @Test(arguments: [0, 7, 10, 99, 100, 4_096, 1_000_000, -1, -10, .max, .min])
  func aNumberStandsInItsDigits(number: Int) {
    var json = JSONBytes()
    json.int(number)
    #expect(String(decoding: json.bytes, as: UTF8.self) == "\(number)")
  }
}
