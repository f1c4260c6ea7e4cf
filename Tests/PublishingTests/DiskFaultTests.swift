import Glibc
import Publishing
import Testing

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

  @Test(.enabled(if: canMount(), root))
  func aFullDiskLeavesTheSiteAsItWas() throws {
    try onSmallDisk {
      try publish(["a.html": "cũ"], to: out)
      let output = try OutputFolder(path: out)
      try output.write("a.html", Array("mới".utf8))
      let fault = fault {
        for number in 0..<40 {
          try output.write("\(number).html", [UInt8](repeating: 65, count: 50_000))
        }
      }
      #expect(fault?.reason == .system(.write, code: ENOSPC))
      #expect(fault?.vietnamese.hasSuffix("ổ đĩa đã đầy") == true)
      #expect(fault?.english.hasSuffix("the disk is full") == true)
      #expect(throws: PublishingError.self) { try output.publish() }
      #expect(folder.tree("disk/out") == ["a.html"])
      #expect(folder.text("disk/out/a.html") == "cũ")
      #expect(folder.names(in: "\(out)/.congkhai") == ["lock", "manifest"])
    }
  }

  @Test(.enabled(if: canMount(), root))
  func aDiskTooFullForTheNotesLeavesTheSiteAsItWas() throws {
    try onSmallDisk {
      try publish(["a.html": "cũ"], to: out)
      let output = try OutputFolder(path: out)
      try output.write("b/c/d.html", Array("mới".utf8))
      fill("\(folder["disk"])/filler")
      let fault = fault { _ = try output.publish() }
      #expect(fault?.reason == .system(.write, code: ENOSPC))
      #expect(folder.tree("disk/out") == ["a.html"])
      unlink("\(folder["disk"])/filler")
      output.discard()
    }
  }

  @Test(.enabled(if: canMount(), root))
  func aReadOnlyDiskIsSaidToBeOne() throws {
    try onSmallDisk {
      try publish(["a.html": "cũ"], to: out)
      #expect(mount("tmpfs", folder["disk"], "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0)
      let fault = fault { try publish(["a.html": "mới"], to: out) }
      #expect(fault?.vietnamese.hasSuffix("ổ đĩa chỉ cho đọc") == true)
      #expect(folder.text("disk/out/a.html") == "cũ")
    }
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
    #expect(fault?.english.hasSuffix("no permission") == true)
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
