import Testing

@testable import Reading

/// A picture that says where it was taken is told; no bytes crash the look.
@Suite struct PicturePositionTests {
  /// The segment of Exif with a first directory of one entry, and behind it the directory of the
  /// position with one entry for each of some tags.
  private static func exif(
    isLittle: Bool, tag: Int = 0x8825, offset: Int = 26, tags: [Int], count: Int? = nil
  ) -> [UInt8] {
    func number(_ value: Int, _ size: Int) -> [UInt8] {
      let big = (0..<size).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
      return isLittle ? big.reversed() : big
    }
    func entry(_ tag: Int, _ type: Int, _ value: Int) -> [UInt8] {
      number(tag, 2) + number(type, 2) + number(1, 4) + number(value, 4)
    }
    var tiff = isLittle ? Array("II".utf8) : Array("MM".utf8)
    tiff += number(42, 2) + number(8, 4)
    tiff += number(1, 2) + entry(tag, 4, offset) + number(0, 4)
    tiff += number(count ?? tags.count, 2)
    for tag in tags { tiff += entry(tag, 5, 0) }
    return Array("Exif\0\0".utf8) + tiff + number(0, 4)
  }

  private static func jpeg(_ segments: (marker: UInt8, content: [UInt8])...) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xD8]
    for (marker, content) in segments {
      let length = content.count + 2
      bytes += [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content
    }
    return bytes + [0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9]
  }

  private static let jfif = (marker: UInt8(0xE0), content: Array("JFIF\0".utf8))

  @Test(arguments: [true, false])
  func aPositionIsFoundInEitherOrderOfBytes(isLittle: Bool) {
    let exif = Self.exif(isLittle: isLittle, tags: [0, 1, 2, 3, 4])
    #expect(PicturePosition.isTold(in: Self.jpeg((0xE1, exif))))
    #expect(PicturePosition.isTold(in: Self.jpeg(Self.jfif, (0xE1, exif))))
    // Another APP1, such as XMP, may come before.
    let other = (marker: UInt8(0xE1), content: Array("http://ns.adobe.com/xap/1.0/\0".utf8))
    #expect(PicturePosition.isTold(in: Self.jpeg(other, (0xE1, exif))))
  }

  @Test(arguments: [true, false])
  func aDirectoryWithoutAPlaceIsNone(isLittle: Bool) {
    for tags in [[], [0], [0, 7, 29]] {
      let exif = Self.exif(isLittle: isLittle, tags: tags)
      #expect(!PicturePosition.isTold(in: Self.jpeg((0xE1, exif))), "\(tags)")
    }
    let other = Self.exif(isLittle: isLittle, tag: 0x8769, tags: [2, 4])
    #expect(!PicturePosition.isTold(in: Self.jpeg((0xE1, other))))
  }

  @Test func whatStandsBehindTheBeginOfThePictureIsNotRead() {
    let exif = Self.exif(isLittle: true, tags: [2, 4])
    #expect(!PicturePosition.isTold(in: Self.jpeg((0xDA, []), (0xE1, exif))))
    #expect(!PicturePosition.isTold(in: Self.jpeg(Self.jfif)))
    #expect(!PicturePosition.isTold(in: Array("%PDF-1.7".utf8)))
  }

  @Test(arguments: [true, false])
  func offsetsAndCountsThatLeadOutOfThePictureAreNone(isLittle: Bool) {
    for offset in [54, 55, 0x7FFF_FFFF, 0xFFFF_FFFF] {
      let exif = Self.exif(isLittle: isLittle, offset: offset, tags: [2, 4])
      #expect(!PicturePosition.isTold(in: Self.jpeg((0xE1, exif))), "\(offset)")
    }
    let exif = Self.exif(isLittle: isLittle, tags: [2], count: 0xFFFF)
    #expect(PicturePosition.isTold(in: Self.jpeg((0xE1, exif))))
  }

  @Test(arguments: [true, false])
  func noBytesCrashTheLook(isLittle: Bool) {
    let whole = Self.jpeg((0xE1, Self.exif(isLittle: isLittle, tags: [0, 1, 2, 3, 4])))
    for end in whole.indices { _ = PicturePosition.isTold(in: Array(whole[..<end])) }
    for index in whole.indices {
      for byte in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
        var spoiled = whole
        spoiled[index] = byte
        _ = PicturePosition.isTold(in: spoiled)
      }
    }
    #expect(!PicturePosition.isTold(in: []))
  }
}
