internal import CDeflate

/// Compression into the gzip format (RFC 1952) by libdeflate.
///
/// The header holds neither a time nor a name, so the same bytes always give the same bytes. The
/// tables of the compressor are made once and used for file after file.
struct Gzip: ~Copyable {
  private let compressor: OpaquePointer

  /// A compressor of a level of 1 to 12.
  init(level: Int32) throws(OutOfMemory) {
    guard let made = libdeflate_alloc_compressor(level) else { throw OutOfMemory() }
    compressor = made
  }

  deinit { libdeflate_free_compressor(compressor) }

  /// The bytes compressed, or nil when that takes more than `limit` bytes.
  mutating func compress(_ bytes: Span<UInt8>, limit: Int) -> [UInt8]? {
    // The library wants a few bytes more than it fills.
    let space = limit + 64
    let result = [UInt8](unsafeUninitializedCapacity: space) { room, count in
      count = bytes.withUnsafeBytes { source in
        libdeflate_gzip_compress(
          compressor, source.baseAddress, source.count, room.baseAddress, space)
      }
    }
    return result.isEmpty || result.count > limit ? nil : result
  }

  /// The library.
  static var version: String { "libdeflate \(LIBDEFLATE_VERSION_STRING)" }
}
