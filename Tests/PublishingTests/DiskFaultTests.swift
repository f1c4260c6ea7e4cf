import Glibc
import Testing

@testable import Publishing

/// Disks that refuse. They need a file system of their own, which only root may mount.
@Suite struct DiskFaultTests {
  private static let root: Comment = "Only root may mount a file system; not tested here."
  private let folder: TemporaryFolder
  private var out: String { folder["disk/out"] }

  init() throws { folder = try TemporaryFolder() }

  /// Works on a disk of one megabyte.
  private func onSmallDisk(_ work: () throws -> Void) throws {
    let disk = folder["disk"]
    mkdir(disk, 0o777)
    guard mount("tmpfs", disk, "tmpfs", 0, "size=1m") == 0 else {
      throw TemporaryFolder.SystemError(code: errno)
    }
    defer { umount2(disk, Int32(MNT_DETACH)) }
    try work()
  }

  @Test(.enabled(if: canMount(), root), arguments: Way.allCases)
  func aFullDiskLeavesTheSiteAsItWas(way: Way) throws {
    try onSmallDisk {
      try publish(["a.html": "cũ"], to: out, way)
      let output = try openFolder(out, way)
      try output.write("a.html", Array("mới".utf8))
      let fault = fault {
        for number in 0..<40 {
          try output.write("\(number).html", [UInt8](repeating: 65, count: 50_000))
        }
      }
      #expect(fault?.reason == .system(.write, code: ENOSPC))
      #expect(fault?.vietnamese.contains(": ổ đĩa đã đầy") == true)
      #expect(fault?.english.contains(": the disk is full") == true)
      #expect(throws: PublishingError.self) { try output.publish() }
      #expect(folder.tree("disk/out") == ["a.html"])
      #expect(folder.text("disk/out/a.html") == "cũ")
      #expect(folder.notes("disk/out") == ["lock", "manifest"])
    }
  }

  @Test(.enabled(if: canMount(), root), arguments: Way.allCases)
  func aDiskTooFullForTheNotesLeavesTheSiteAsItWas(way: Way) throws {
    try onSmallDisk {
      try publish(["a.html": "cũ"], to: out, way)
      let output = try openFolder(out, way)
      try output.write("b/c/d.html", Array("mới".utf8))
      fill("\(folder["disk"])/filler")
      let fault = fault { _ = try output.publish() }
      #expect(fault?.reason == .system(.write, code: ENOSPC))
      #expect(folder.tree("disk/out") == ["a.html"])
      #expect(folder.text("disk/out/a.html") == "cũ")
      unlink("\(folder["disk"])/filler")
      output.discard()
    }
  }

  @Test(.enabled(if: canMount(), root), arguments: Way.allCases)
  func aReadOnlyDiskIsSaidToBeOne(way: Way) throws {
    try onSmallDisk {
      try publish(["a.html": "cũ"], to: out, way)
      #expect(mount("tmpfs", folder["disk"], "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0)
      let fault = fault { try publish(["a.html": "mới"], to: out, way) }
      #expect(fault?.vietnamese.hasSuffix("ổ đĩa chỉ cho đọc") == true)
      #expect(folder.text("disk/out/a.html") == "cũ")
    }
  }

  @Test(.enabled(if: canMount(), root))
  func aFolderThatIsAMountPointIsPublishedInPlace() throws {
    try onSmallDisk {
      for text in ["một", "hai"] {
        let output = try OutputFolder(path: folder["disk"])
        try output.write("a.html", Array(text.utf8))
        #expect(output.way is InPlace)
        _ = try output.publish()
        #expect(folder.text("disk/a.html") == text)
      }
      #expect(folder.names(in: folder.path) == ["disk"])
      #expect(try OutputFolder(path: folder["disk"]).rollBack() == nil)
    }
  }

  @Test(.enabled(if: canMount(), root))
  func aFolderWithAMountPointInItIsPublishedInPlace() throws {
    try publish(["a.html": "một"], to: folder["out"])
    mkdir(folder["out/phim"], 0o777)
    #expect(mount("tmpfs", folder["out/phim"], "tmpfs", 0, "size=64k") == 0)
    defer { umount2(folder["out/phim"], Int32(MNT_DETACH)) }
    try folder.put("out/phim/dai.mp4", "phim")
    try publish(["a.html": "hai"], to: folder["out"])
    #expect(folder.tree("out") == ["a.html", "phim/dai.mp4"])
    #expect(folder.text("out/a.html") == "hai")
  }

  @Test func aFileInThePlaceOfTheOutputFolderIsSaidToBeOne() throws {
    try folder.put("out", "tệp")
    let fault = fault { try publish(["a.html": "x"], to: folder["out"]) }
    #expect(fault?.reason == .system(.open, code: ENOTDIR))
    #expect(folder.text("out") == "tệp")
  }

  @Test(.enabled(if: getuid() != 0, "Root may write everywhere; not tested here."))
  func aFolderWithoutPermissionIsSaidToBeOne() throws {
    mkdir(folder["out"], 0o555)
    let fault = fault { try publish(["a.html": "x"], to: folder["out"]) }
    #expect(fault?.english.contains("no permission") == true)
  }

  private func fill(_ path: String) {
    let file = open(path, O_WRONLY | O_CREAT, 0o600)
    defer { close(file) }
    let block = [UInt8](repeating: 65, count: 4096)
    while Glibc.write(file, block, block.count) > 0 {}
  }
}

/// Whether this process may mount; root in a container often may not.
private func canMount() -> Bool {
  var template = Array("/tmp/congkhai-mount-XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else { return false }
  let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  defer { rmdir(path) }
  guard mount("tmpfs", path, "tmpfs", 0, "size=64k") == 0 else { return false }
  umount2(path, 0)
  return true
}
