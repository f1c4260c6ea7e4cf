internal import CBrotli

/// Compression into the brotli format (RFC 7932) by Google's library.
///
/// The library's encoder is made anew for every file: one that has finished cannot begin again.
enum Brotli {
  /// The bytes compressed with a quality of 0 to 11, or nil when that takes more than `limit`
  /// bytes.
  static func compress(
    _ bytes: Span<UInt8>, quality: UInt32, limit: Int
  ) throws(OutOfMemory) -> [UInt8]? {
    guard let encoder = BrotliEncoderCreateInstance(nil, nil, nil) else { throw OutOfMemory() }
    defer { BrotliEncoderDestroyInstance(encoder) }
    BrotliEncoderSetParameter(encoder, BROTLI_PARAM_QUALITY, quality)
    BrotliEncoderSetParameter(encoder, BROTLI_PARAM_LGWIN, window(for: bytes.count))
    BrotliEncoderSetParameter(encoder, BROTLI_PARAM_SIZE_HINT, UInt32(clamping: bytes.count))
    var isSound = false
    let result = [UInt8](unsafeUninitializedCapacity: limit) { room, count in
      bytes.withUnsafeBufferPointer { source in
        var (next, rest) = (source.baseAddress, source.count)
        var (place, free) = (room.baseAddress, limit)
        isSound =
          BrotliEncoderCompressStream(
            encoder, BROTLI_OPERATION_FINISH, &rest, &next, &free, &place, nil) != 0
        count = isSound ? limit - free : 0
      }
    }
    // Of calls that are right only one without memory fails.
    guard isSound else { throw OutOfMemory() }
    return BrotliEncoderIsFinished(encoder) != 0 ? result : nil
  }

  /// The smallest window that holds the whole file, as its binary logarithm: a wider one saves
  /// nothing and costs memory here and in the browser. At most 4 MB.
  private static func window(for size: Int) -> UInt32 {
    let bits = Int.bitWidth - (size + 16).leadingZeroBitCount
    return UInt32(min(max(bits, 10), 22))
  }

  /// The library.
  static var version: String {
    let version = BrotliEncoderVersion()
    return "libbrotlienc \(version >> 24).\(version >> 12 & 0xFFF).\(version & 0xFFF)"
  }
}
