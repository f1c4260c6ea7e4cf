/// Tells whether a JPEG says where it was taken.
///
/// A camera writes it into the segment APP1 (Exif 2.32, 4.5.4 and 4.6.6): a TIFF whose first directory
/// points, by tag 0x8825, to one of the position. Where that has neither latitude nor longitude, no
/// place is told, as by a telephone that is not allowed to. Only what lies in the bytes is looked at: offsets and lengths
/// that lead out of them end the look.
enum PicturePosition {
  /// How many bytes of a file are enough: segments are at most 64 KiB, and that of Exif comes first.
  static let headLength = 1 << 17

  /// Whether a file that begins so has a position.
  static func isTold(in head: [UInt8]) -> Bool {
    guard head.starts(with: [0xFF, 0xD8]) else { return false }
    var index = 2
    while index + 4 <= head.count, head[index] == 0xFF {
      let marker = head[index + 1]
      // Bytes that fill up.
      if marker == 0xFF {
        index += 1
        continue
      }
      // The picture itself begins, or ends.
      if marker == 0xDA || marker == 0xD9 { return false }
      let length = Int(head[index + 2]) << 8 | Int(head[index + 3])
      guard length >= 2 else { return false }
      let end = min(index + 2 + length, head.count)
      let content = head[(index + 4)..<max(index + 4, end)]
      if marker == 0xE1, content.starts(with: Array("Exif\0\0".utf8)),
        TIFF(content.dropFirst(6))?.hasPosition == true
      {
        return true
      }
      index += 2 + length
    }
    return false
  }
}

/// The directories of a TIFF (TIFF 6.0, section 2), as far as its bytes go.
private struct TIFF {
  private let bytes: ArraySlice<UInt8>
  private let isLittle: Bool

  /// Nil where the bytes do not begin as a TIFF does.
  init?(_ bytes: ArraySlice<UInt8>) {
    if bytes.starts(with: Array("II*\0".utf8)) {
      isLittle = true
    } else if bytes.starts(with: Array("MM\0*".utf8)) {
      isLittle = false
    } else {
      return nil
    }
    self.bytes = bytes
  }

  var hasPosition: Bool {
    guard let first = number(at: 4, 4) else { return false }
    // The first entry with the tag counts; two are no picture of a camera.
    guard let entry = entries(at: first).first(where: { number(at: $0, 2) == 0x8825 }),
      let position = number(at: entry + 8, 4)
    else { return false }
    // GPSLatitude and GPSLongitude.
    return entries(at: position).contains { [2, 4].contains(number(at: $0, 2)) }
  }

  /// Where the entries of a directory begin, 12 bytes each.
  private func entries(at offset: Int) -> [Int] {
    guard let count = number(at: offset, 2) else { return [] }
    let room = (bytes.count - offset - 2) / 12
    return (0..<min(count, room)).map { offset + 2 + 12 * $0 }
  }

  /// An unsigned number of so many bytes, nil where they are not there.
  private func number(at offset: Int, _ count: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - count else { return nil }
    let digits = bytes[(bytes.startIndex + offset)...].prefix(count)
    return (isLittle ? Array(digits.reversed()) : Array(digits)).reduce(0) { $0 << 8 | Int($1) }
  }
}
