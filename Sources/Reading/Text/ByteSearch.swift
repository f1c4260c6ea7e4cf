import Glibc

/// Looks for bytes in texts with the C library, which compares many at once.
enum ByteSearch {
  /// The first place of a byte in a text; nil when it is not there.
  static func first(_ byte: UInt8, in text: ArraySlice<UInt8>) -> Int? {
    text.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress,
        let found = memchr(start, Int32(byte), bytes.count)
      else { return nil }
      return text.startIndex + (UnsafeRawPointer(found) - start)
    }
  }

  /// The first place of some bytes, one at least, in a text; nil when they are not there.
  static func first(_ wanted: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
    var rest = text
    while let index = first(wanted[0], in: rest) {
      rest = rest[index...]
      if rest.starts(with: wanted) { return index }
      rest = rest.dropFirst()
    }
    return nil
  }
}
