import Packing

/// What the first pass found in each file of a content folder, kept from one build to the next: what
/// was not touched needs not be read again.
///
/// A file is known by its path, size, number and the time of its last change, which nobody can set. To
/// lose the memory costs time only.
package struct FileMemory: Sendable {
  private static let mark = Array("congkhai file memory 1\n".utf8)

  /// A file as it was, and where its findings are among the bytes.
  private struct Known {
    var size: Int
    var mark: FileMark
    var findings: Range<Int>
  }

  /// What decides what is found besides the files: the program, the kinds.
  package let key: UInt64
  private let bytes: [UInt8]
  private let files: [String: Known]

  /// A memory of nothing.
  package init(key: UInt64) { self.init(key: key, bytes: [], files: [:]) }

  private init(key: UInt64, bytes: [UInt8], files: [String: Known]) {
    (self.key, self.bytes, self.files) = (key, bytes, files)
  }

  /// The memory in some bytes, which are known to be whole; one of nothing when they are of another
  /// version or another key.
  package init(_ bytes: [UInt8], key: UInt64) {
    if let files = try? Self.files(in: bytes, key: key) {
      self.init(key: key, bytes: bytes, files: files)
    } else {
      self.init(key: key)
    }
  }

  private static func files(in bytes: [UInt8], key: UInt64) throws(PackingError) -> [String: Known]
  {
    guard bytes.starts(with: mark) else { throw PackingError() }
    var unpacker = Unpacker(bytes, in: mark.count..<bytes.count)
    guard try unpacker.next(UInt64.self) == key else { throw PackingError() }
    let count = try unpacker.count()
    var files = [String: Known](minimumCapacity: count)
    for _ in 0..<count {
      let path: String = try unpacker.next()
      let (size, inode, changed): (Int, UInt, Int) =
        (try unpacker.next(), try unpacker.next(), try unpacker.next())
      files[path] = Known(
        size: size, mark: FileMark(inode: inode, changed: changed),
        findings: try unpacker.block())
    }
    return files
  }

  /// What was found in a file, if it is still as it was then; it stands at a place among the content
  /// files now.
  func findings(of file: ContentFile, at index: Int) -> FileFindings? {
    guard let known = files[file.pathOnDisk], known.size == file.size, known.mark == file.mark
    else { return nil }
    return try? FileFindings(unpacking: bytes, in: known.findings, at: index)
  }

  /// How many files it knows.
  var count: Int { files.count }

  /// The bytes of a memory of these findings. A file that was changed so shortly before `now` that it
  /// may change again unnoticed is not in it.
  /// - Parameter now: nanoseconds since 1970, of before the files were read.
  static func bytes(
    _ findings: [(file: ContentFile, findings: FileFindings)], key: UInt64, now: Int
  ) -> [UInt8] {
    let settled = findings.filter { $0.file.mark.isSettled(at: now) }
    var packer = Packer()
    packer.add(raw: mark)
    packer.add(key)
    packer.add(number: UInt64(settled.count))
    for (file, findings) in settled {
      packer.add(file.pathOnDisk)
      packer.add(file.size)
      packer.add(file.mark.inode)
      packer.add(file.mark.changed)
      packer.add(block: findings.packed)
    }
    return packer.take()
  }
}

extension FileMark {
  /// Whether a file that had this mark at a time cannot have been changed since without another one:
  /// clocks of file systems tick slowly, some, as on memory sticks, in steps of two seconds.
  /// - Parameter now: nanoseconds since 1970.
  package func isSettled(at now: Int) -> Bool {
    changed + (changed % 1_000_000_000 == 0 ? 2_000_000_000 : 50_000_000) < now
  }
}
