import Testing

@testable import Bytes

@Suite struct HexadecimalTests {
  @Test func everyDigitIsReadAsItWasWritten() {
    for number in UInt8(0)..<16 { #expect(Hexadecimal.number(Hexadecimal.digit(number)) == number) }
  }

  @Test func capitalsAreReadToo() {
    #expect("09afAF".utf8.map(Hexadecimal.number) == [0, 9, 10, 15, 10, 15])
  }

  @Test(arguments: "/:@G`g".utf8) func nothingElseIsADigit(byte: UInt8) {
    #expect(Hexadecimal.number(byte) == nil)
  }
}
