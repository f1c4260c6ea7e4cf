import CDeflate
import Testing

@testable import Publishing

@Suite struct GzipTests {
  private let text = Array(String(repeating: "Dân biết, dân bàn, dân làm. ", count: 200).utf8)

  /// What a gzip file holds, by the library's other half; nil when it is none.
  private func unpacked(_ bytes: [UInt8], size: Int) -> [UInt8]? {
    guard let decompressor = libdeflate_alloc_decompressor() else { return nil }
    defer { libdeflate_free_decompressor(decompressor) }
    var room = [UInt8](repeating: 0, count: size)
    let result = libdeflate_gzip_decompress(
      decompressor, bytes, bytes.count, &room, room.count, nil)
    return result == LIBDEFLATE_SUCCESS ? room : nil
  }

  @Test func whatIsCompressedComesBack() throws {
    var gzip = try Gzip(level: 9)
    let compressed = gzip.compress(text.span, limit: text.count)
    let bytes = try #require(compressed)
    #expect(bytes.count < text.count / 10)
    #expect(unpacked(bytes, size: text.count) == text)
  }

  @Test func theHeadHoldsNeitherTimeNorName() throws {
    var gzip = try Gzip(level: 9)
    let compressed = gzip.compress(text.span, limit: text.count)
    let bytes = try #require(compressed)
    // Magic number, deflate, no flags, no time.
    #expect(bytes.prefix(8) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
  }

  @Test func aCompressorThatWasUsedGivesWhatANewOneGives() throws {
    var used = try Gzip(level: 9)
    var new = try Gzip(level: 9)
    _ = used.compress(Array("<p>Một tệp khác hẳn.</p>".utf8).span, limit: 100)
    let (one, other) = (
      used.compress(text.span, limit: text.count), new.compress(text.span, limit: text.count)
    )
    #expect(one != nil)
    #expect(one == other)
  }

  @Test func aResultOverTheLimitIsNone() throws {
    var gzip = try Gzip(level: 9)
    let compressed = gzip.compress(text.span, limit: text.count)
    let size = try #require(compressed).count
    let (fitting, tooLarge) = (
      gzip.compress(text.span, limit: size), gzip.compress(text.span, limit: size - 1)
    )
    #expect(fitting == compressed)
    #expect(tooLarge == nil)
  }
}
