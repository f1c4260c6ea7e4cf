import Bytes

/// A text without what nobody sees: soft hyphens, zero-width characters, byte order marks.
struct VisibleText {
  let bytes: [UInt8]
  /// For each byte its place in the text as it was; nil when nothing was left out.
  private let places: [Int]?

  init(_ text: [UInt8]) {
    guard let first = Self.firstInvisible(text.span) else {
      bytes = text
      places = nil
      return
    }
    var bytes = Array(text[..<first])
    var places = Array(0..<first)
    let span = text.span
    var index = first
    while index < span.count {
      let (scalar, length) = UTF8Scalar.read(span, index)
      if !ScalarClass.isInvisible(scalar) {
        for place in index..<index + length {
          bytes.append(span[place])
          places.append(place)
        }
      }
      index += length
    }
    self.bytes = bytes
    self.places = places
  }

  /// The range in the text as it was; it begins and ends with something visible.
  func original(_ range: Range<Int>) -> Range<Int> {
    guard let places, !range.isEmpty else { return range }
    return places[range.lowerBound]..<places[range.upperBound - 1] + 1
  }

  private static func firstInvisible(_ bytes: borrowing Span<UInt8>) -> Int? {
    var index = 0
    while index < bytes.count {
      if let word = ByteWord(bytes, index),
        word.find(0xC2) | word.find(0xD8) | word.find(0xE2) | word.find(0xEF) == 0
      {
        index += 8
        continue
      }
      switch bytes[index] {
      case 0xC2, 0xD8, 0xE2, 0xEF:
        let (scalar, length) = UTF8Scalar.read(bytes, index)
        if ScalarClass.isInvisible(scalar) { return index }
        index += length
      default: index += 1
      }
    }
    return nil
  }
}
