import Testing

@testable import Site

/// Whether a code can be read is tested end to end, by a reader of another make.
struct QRCodeTests {
  @Test(arguments: [("https://a.vn/", 21), (String(repeating: "a", count: 60), 33)])
  func aCodeIsAsSmallAsItsTextAllows(text: String, width: Int) throws {
    let code = try #require(QRCode(text))
    #expect(code.width == width)
    #expect(code.modules.count == width * width)
    #expect(code.outerWidth == width + 8)
  }

  @Test func threeCornersHaveTheSquaresByWhichItIsFound() throws {
    let code = try #require(QRCode("https://minhchau.example/"))
    let ring = [true, true, true, true, true, true, true]
    let last = code.width - 7
    for (x, y) in [(0, 0), (last, 0), (0, last)] {
      #expect(Array(code.modules[y * code.width + x..<y * code.width + x + 7]) == ring)
    }
  }

  @Test func thePathCoversExactlyTheDarkModules() throws {
    let code = try #require(QRCode("https://minhchau.example/ke-hoach/2025/a/"))
    var drawn = [Bool](repeating: false, count: code.width * code.width)
    for row in String(decoding: code.path, as: UTF8.self).split(separator: "M") {
      // «4 4.5h7m1 0h2…»: where a row begins, then strokes and moves.
      let parts = row.split(separator: "h", maxSplits: 1)
      let start = parts[0].split(separator: " ")
      var x = try #require(Int(start[0])) - 4
      let y = try #require(Int(start[1].dropLast(2))) - 4
      #expect(start[1].hasSuffix(".5"))
      for stroke in parts[1].split(separator: "h") {
        let numbers = stroke.split(separator: "m")
        for _ in 0..<(try #require(Int(numbers[0]))) {
          drawn[y * code.width + x] = true
          x += 1
        }
        if numbers.count > 1 { x += try #require(Int(numbers[1].dropLast(2))) }
      }
    }
    #expect(drawn == code.modules)
  }

  @Test func theSameTextGivesTheSameCode() {
    #expect(QRCode("https://minhchau.example/")?.path == QRCode("https://minhchau.example/")?.path)
  }

  @Test func aTextThatNoCodeHoldsHasNone() {
    #expect(QRCode(String(repeating: "a", count: 2331)) != nil)
    #expect(QRCode(String(repeating: "a", count: 2332)) == nil)
  }
}
