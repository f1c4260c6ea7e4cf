import Testing

@testable import Search

@Suite struct JSONBytesTests {
  @Test func aTextHoldsNoTag() {
    var json = JSONBytes()
    json.string("<b>")
    #expect(String(decoding: json.bytes, as: UTF8.self) == "\"\\u003cb>\"")
  }

  @Test(arguments: [0, 7, 10, 99, 100, 4_096, 1_000_000, -1, -10, .max, .min])
  func aNumberStandsInItsDigits(number: Int) {
    var json = JSONBytes()
    json.int(number)
    #expect(String(decoding: json.bytes, as: UTF8.self) == "\(number)")
  }
}
