import Dispatch
import Glibc
import Testing

@testable import Publishing

/// What a build keeps for the next one, and what it lets stay of the site before.
@Suite struct KeptFilesTests {
  private let folder: TemporaryFolder
  private var kept: KeptFiles { KeptFiles(in: folder["kept"]) }

  init() throws { folder = try TemporaryFolder() }

  @Test func whatIsKeptIsGivenBackUntilItIsForgotten() {
    #expect(kept.bytes(of: "files") == nil)
    kept.keep([1, 2, 3], as: "files")
    kept.keep([], as: "pages")
    #expect(kept.bytes(of: "files") == [1, 2, 3])
    #expect(kept.bytes(of: "pages") == [])
    kept.keep([4], as: "files")
    #expect(kept.bytes(of: "files") == [4])
    let next = kept
    #expect(next.bytes(of: "pages") == [])
    next.forgetUnused()
    #expect(kept.bytes(of: "files") == nil)
    #expect(kept.bytes(of: "pages") == [])
  }

  @Test(arguments: ["", "ngắn", "không phải do bản dựng nào của chúng ta ghi"])
  func whatIsNotWholeIsNotGivenBack(text: String) throws {
    kept.keep([1, 2, 3], as: "files")
    try folder.put("kept/files", text)
    #expect(kept.bytes(of: "files") == nil)
  }

  @Test func whatWasKeptUnderAnotherNameIsNotGivenBack() {
    kept.keep([1, 2, 3], as: "files")
    kept.keep([4], as: "pages")
    #expect(rename(folder["kept/pages"], folder["kept/files"]) == 0)
    #expect(kept.bytes(of: "files") == nil)
  }

  @Test func whatIsOpenedIsReadPieceByPiece() throws {
    #expect(kept.open("shares") == nil)
    kept.keep([1, 2, 3, 4, 5], as: "shares")
    let opened = kept
    let file = try #require(opened.open("shares"))
    #expect(file.count == 5)
    #expect(file.bytes(1..<4) == [2, 3, 4])
    #expect(file.bytes(0..<5) == [1, 2, 3, 4, 5])
    #expect(file.bytes(2..<2) == [])
    #expect(file.bytes(4..<100) == nil)
    // It was used, so it stays.
    opened.forgetUnused()
    #expect(kept.open("shares")?.count == 5)
    // Another file under the name is another file.
    kept.keep([9], as: "shares")
    #expect(file.bytes(0..<5) == [1, 2, 3, 4, 5])
    try folder.put("kept/shares", "ngắn")
    #expect(kept.open("shares")?.bytes(0..<1) == nil)
  }

  @Test func twoMayKeepTheSameAtOnce() {
    let kept = kept
    let bytes = [UInt8](repeating: 7, count: 100_000)
    DispatchQueue.concurrentPerform(iterations: 200) { number in
      kept.keep(bytes, as: "shared-\(number / 4)")
    }
    #expect(kept.fault == nil)
    #expect((0..<50).allSatisfy { kept.bytes(of: "shared-\($0)") == bytes })
  }

  @Test func whyNothingCanBeKeptIsTold() throws {
    try folder.put("kept", "không phải thư mục")
    let kept = kept
    kept.keep([1], as: "files")
    #expect(kept.fault?.english.contains("kept") == true)
    #expect(kept.bytes(of: "files") == nil)
  }

  @Test func filesOfTheSiteBeforeStayTogetherOrNotAtAll() throws {
    let out = folder["out"]
    try publish(["a.html": "một", "b.html": "hai", "c.html": "ba"], to: out)
    let output = try OutputFolder(path: out)
    try folder.put("out/c.html", "do người khác sửa")
    #expect(try output.keep(["a.html", "c.html"]) == false)
    #expect(try output.keep(["a.html", "moi.html"]) == false)
    // None of them stays by that, so they can still be handed over.
    #expect(try output.keep(["a.html", "b.html"]))
    #expect(output.size(ofPublished: "b.html") == 3)
    #expect(try output.bytes(ofPublished: "b.html") == Array("hai".utf8))
    #expect(try output.bytes(ofPublished: "c.html") == nil)
    try output.write("c.html", Array("ba".utf8))
    let result = try output.publish()
    #expect(result.changed == ["c.html"])
    #expect(folder.text("out/a.html") == "một")
  }
}
