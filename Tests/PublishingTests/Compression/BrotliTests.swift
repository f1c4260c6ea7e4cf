import Testing

@testable import Publishing

/// That what is compressed comes back is tested end to end, where there is a decoder.
@Suite struct BrotliTests {
  private func text(_ count: Int) -> [UInt8] {
    Array((0..<count).map { "Nội dung thứ \($0): Nhân dân được biết. " }.joined().utf8)
  }

  private func compressed(_ text: [UInt8], limit: Int) throws -> [UInt8]? {
    try Brotli.compress(text.span, quality: 9, limit: limit)
  }

  @Test(arguments: [30, 20_000])
  func theSameBytesGiveTheSameBytes(count: Int) throws {
    let text = text(count)
    let bytes = try #require(try compressed(text, limit: text.count))
    #expect(bytes.count < text.count)
    #expect(try compressed(text, limit: bytes.count) == bytes)
  }

  @Test(arguments: [30, 20_000])
  func aResultOverTheLimitIsNone(count: Int) throws {
    let text = text(count)
    let size = try #require(try compressed(text, limit: text.count)).count
    #expect(try compressed(text, limit: size - 1) == nil)
  }
}
