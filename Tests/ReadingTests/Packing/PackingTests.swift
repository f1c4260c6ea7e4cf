import Testing
import Vietnamese

@testable import Reading

@Suite struct PackingTests {
  /// One of everything that kept values are made of.
  private struct Everything: Codable, Equatable {
    enum Choice: Codable, Equatable {
      case none
      case number(Int, name: String?)
    }
    enum Word: String, Codable { case yes, no }

    var whole = -5
    var small: UInt16 = 65_535
    var long = UInt64.max
    var least = Int.min
    var part = 20.25
    var flag = true
    var text = "Kế hoạch 🌾"
    var absent: String?
    var present: Int? = 7
    var noPart: Double?
    var degrees: Double? = -20.5
    var noNumber: UInt16?
    var number: Int32? = -9
    var noFlag: Bool?
    var list = [1, -1, 300]
    var texts = ["", "đối thoại"]
    var choices = [Choice.none, .number(3, name: nil), .number(-3, name: "ba")]
    var word = Word.no
    var nested: [[Word]] = [[], [.yes]]
  }

  private func packed(_ value: some Encodable) throws -> [UInt8] {
    let encoder = PackedEncoder()
    try encoder.add(value)
    return encoder.take()
  }

  @Test func whatIsPackedIsReadAgain() throws {
    let bytes = try packed(Everything())
    let decoder = PackedDecoder(bytes)
    #expect(try decoder.next(Everything.self) == Everything())
    #expect(decoder.isAtEnd)
  }

  @Test func equalValuesHaveEqualBytes() throws {
    #expect(try packed(Everything()) == packed(Everything()))
    #expect(try packed(Everything()) != packed(Everything(present: 8)))
  }

  @Test func bytesThatEndEarlyAreAnError() throws {
    let bytes = try packed(Everything())
    for end in bytes.indices {
      #expect(throws: (any Error).self) {
        try PackedDecoder(bytes, in: 0..<end).next(Everything.self)
      }
    }
  }

  @Test func noBytesCrash() throws {
    let bytes = try packed(Everything())
    for place in bytes.indices {
      for byte: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        var damaged = bytes
        damaged[place] = byte
        _ = try? PackedDecoder(damaged).next(Everything.self)
      }
    }
  }

  @Test func whatIsNoDayOrTimeIsAnError() throws {
    for number: UInt32 in [0, 2025 << 16 | 2 << 8 | 30, .max] {
      #expect(throws: DecodingError.self) {
        try PackedDecoder(packed(number)).next(CivilDate.self)
      }
    }
    #expect(throws: DecodingError.self) {
      try PackedDecoder(packed(UInt16(24 * 60))).next(LocalTime.self)
    }
    let day = CivilDate(daysSinceEpoch: 20_000)
    #expect(try PackedDecoder(packed(day)).next(CivilDate.self) == day)
    let time = LocalTime(hour: 23, minute: 59)
    #expect(try PackedDecoder(packed([time].compactMap(\.self))).next([LocalTime].self) == [time])
  }

  @Test func blocksArePassedOver() throws {
    let encoder = PackedEncoder()
    encoder.add(block: [1, 2, 3])
    try encoder.add(9)
    let decoder = PackedDecoder(encoder.take())
    #expect(try decoder.skipBlock() == 1..<4)
    #expect(try decoder.next(Int.self) == 9)
  }
}
