import Testing

@testable import Reading

/// Attachments that were found to be sound are not opened again, and others always are.
@Suite struct SoundAttachmentsTests {
  private let start = 5_000_000_000_001

  private func file(
    _ path: String, size: Int = 10, inode: UInt = 1, changed: Int = 1_000_000_000_001
  ) -> ContentFile {
    let walked = WalkedFile(
      path: path, root: "content", size: size, mark: FileMark(inode: inode, changed: changed))
    return ContentFile(walked, below: "content", path: path, purpose: .attachment)
  }

  @Test func theyAreKnownByTheSameProgramAlone() {
    let sound = SoundAttachments([file("a.pdf"), file("b.pdf")], now: start)
    let kept = sound.bytes(by: "1.0")
    #expect(SoundAttachments(kept, by: "1.0") == sound)
    #expect(SoundAttachments(kept, by: "1.0").contains(file("b.pdf")))
    #expect(!SoundAttachments(kept, by: "1.1").contains(file("b.pdf")))
  }

  @Test func whatWasTouchedIsOpenedAgain() {
    let sound = SoundAttachments([file("a.pdf")], now: start)
    for other in [
      file("b.pdf"), file("a.pdf", size: 11), file("a.pdf", inode: 2),
      file("a.pdf", changed: 1_000_000_000_002),
    ] {
      #expect(!sound.contains(other))
    }
  }

  @Test func whatMayStillChangeWithoutAnotherMarkIsOpenedAgain() {
    let new = file("a.pdf", changed: start - 1)
    #expect(!SoundAttachments([new], now: start).contains(new))
  }

  @Test(arguments: [nil, [], [1, 2, 3], Array("không phải".utf8)] as [[UInt8]?])
  func whatIsDamagedKnowsNone(kept: [UInt8]?) {
    #expect(!SoundAttachments(kept, by: "1.0").contains(file("a.pdf")))
  }
}
