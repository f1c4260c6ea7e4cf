import Testing

@testable import Packing

@Suite struct PackingTests {
  /// One of everything that kept values are made of.
  private struct Everything: Packable, Equatable {
    enum Word: String, Packable { case yes, no }

    var whole = -5
    var small: UInt16 = 65_535
    var long = UInt64.max
    var least = Int.min
    var part = 20.25
    var flag = true
    var text = "Kế hoạch 🌾"
    var absent: String?
    var present: Int? = 7
    var degrees: Double? = -20.5
    var number: Int32? = -9
    var list = [1, -1, 300]
    var texts = ["", "đối thoại"]
    var nested: [[Word]] = [[], [.yes]]

    init(present: Int? = 7) { self.present = present }

    func pack(into packer: inout Packer) {
      packer.add(whole)
      packer.add(small)
      packer.add(long)
      packer.add(least)
      packer.add(part)
      packer.add(flag)
      packer.add(text)
      packer.add(absent)
      packer.add(present)
      packer.add(degrees)
      packer.add(number)
      packer.add(list)
      packer.add(texts)
      packer.add(nested)
    }

    init(from unpacker: inout Unpacker) throws(PackingError) {
      whole = try unpacker.next()
      small = try unpacker.next()
      long = try unpacker.next()
      least = try unpacker.next()
      part = try unpacker.next()
      flag = try unpacker.next()
      text = try unpacker.next()
      absent = try unpacker.next()
      present = try unpacker.next()
      degrees = try unpacker.next()
      number = try unpacker.next()
      list = try unpacker.next()
      texts = try unpacker.next()
      nested = try unpacker.next()
    }
  }

  private func packed(_ value: some Packable) -> [UInt8] {
    var packer = Packer()
    packer.add(value)
    return packer.take()
  }

  @Test func whatIsPackedIsReadAgain() throws {
    var unpacker = Unpacker(packed(Everything()))
    #expect(try unpacker.next(Everything.self) == Everything())
    #expect(unpacker.isAtEnd)
  }

  @Test func equalValuesHaveEqualBytes() {
    #expect(packed(Everything()) == packed(Everything()))
    #expect(packed(Everything()) != packed(Everything(present: 8)))
  }

  @Test func smallNumbersAreShort() {
    #expect(packed(0) == [0] && packed(-1) == [1] && packed(1) == [2])
    #expect(packed(UInt64(300)) == [0xAC, 0x02])
    #expect(packed(Int.max).count == 10)
  }

  @Test func bytesThatEndEarlyAreAnError() {
    let bytes = packed(Everything())
    for end in bytes.indices {
      #expect(throws: PackingError.self) {
        var unpacker = Unpacker(bytes, in: 0..<end)
        _ = try unpacker.next(Everything.self)
      }
    }
  }

  @Test func noBytesCrash() {
    let bytes = packed(Everything())
    for place in bytes.indices {
      for byte: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        var damaged = bytes
        damaged[place] = byte
        var unpacker = Unpacker(damaged)
        _ = try? unpacker.next(Everything.self)
      }
    }
  }

  @Test(arguments: [[2], [0x80], [0xFF, 0xFF, 0xFF, 0xFF, 0x7F]] as [[UInt8]])
  func whatNoValueWritesIsAnError(bytes: [UInt8]) {
    #expect(throws: PackingError.self) {
      var unpacker = Unpacker(bytes)
      _ = try unpacker.next(Bool.self)
    }
    #expect(throws: PackingError.self) {
      var unpacker = Unpacker(bytes)
      _ = try unpacker.next(String.self)
    }
  }

  @Test func blocksArePassedOver() throws {
    var packer = Packer()
    packer.add(block: [1, 2, 3])
    packer.add(9)
    var unpacker = Unpacker(packer.take())
    #expect(try unpacker.block() == 1..<4)
    #expect(try unpacker.next(Int.self) == 9)
  }

  @Test func repeatedTextsAreReadAsTheyWerePacked() throws {
    let texts = ["", "xã", "Ủy ban nhân dân xã Sơn Hà", "Ủy ban nhân dân xã Sơn Ha"]
    let lists = [["KH", "UBND"], [], ["kế hoạch của một đơn vị"], ["KH"]]
    var packer = Packer()
    for _ in 0..<2 {
      for text in texts { packer.add(text) }
      for list in lists { packer.add(list) }
      packer.add(texts.first)
      packer.add(String?.none)
    }
    var unpacker = Unpacker(packer.take())
    for _ in 0..<2 {
      for text in texts { #expect(try unpacker.repeatedText() == text) }
      for list in lists { #expect(try unpacker.repeatedTexts() == list) }
      #expect(try unpacker.repeatedTextIfAny() == "")
      #expect(try unpacker.repeatedTextIfAny() == nil)
    }
    #expect(unpacker.isAtEnd)
  }

  @Test(arguments: [[2], [9, 1, 0x61], [1, 5, 0x61], [0x80]] as [[UInt8]])
  func repeatedTextsThatEndEarlyAreAnError(bytes: [UInt8]) {
    #expect(throws: PackingError.self) {
      var unpacker = Unpacker(bytes)
      _ = try unpacker.repeatedTexts()
    }
    #expect(throws: PackingError.self) {
      var unpacker = Unpacker([9] + bytes)
      _ = try unpacker.repeatedText()
    }
  }
}
