import Packing

extension FileMemory {
  /// The memory of some files, as bytes.
  ///
  /// A file is known by its path, size, number and the time of its last change, which nobody can set.
  struct Share: Sendable {
    private static let mark = Array("congkhai file memory 2\n".utf8)

    /// A file as it was, and where its findings are among the bytes.
    private struct Known {
      var size: Int
      var mark: FileMark
      var findings: Range<Int>
    }

    private var bytes: [UInt8] = []
    private var files: [String: Known] = [:]

    /// A share of no file.
    init() {}

    /// The share in some bytes, which are known to be whole; nil when they are of another version or
    /// another key.
    init?(_ bytes: [UInt8], key: UInt64) {
      self.bytes = bytes
      do { try readFiles(key) } catch { return nil }
    }

    private mutating func readFiles(_ key: UInt64) throws(PackingError) {
      guard bytes.starts(with: Self.mark) else { throw PackingError() }
      var unpacker = Unpacker(bytes, in: Self.mark.count..<bytes.count)
      guard try unpacker.next(UInt64.self) == key else { throw PackingError() }
      let count = try unpacker.count()
      files.reserveCapacity(count)
      for _ in 0..<count {
        let path: String = try unpacker.next()
        let (size, inode, changed): (Int, UInt, Int) =
          (try unpacker.next(), try unpacker.next(), try unpacker.next())
        files[path] = Known(
          size: size, mark: FileMark(inode: inode, changed: changed),
          findings: try unpacker.block())
      }
    }

    /// How many files it knows.
    var count: Int { files.count }

    /// What was found in a file, if it is still as it was then; it stands at a place among the content
    /// files now.
    func findings(
      of file: ContentFile, at index: Int, repeating repeated: inout RepeatedTexts
    ) -> FileFindings? {
      guard let known = files[file.pathOnDisk], known.size == file.size, known.mark == file.mark
      else { return nil }
      return try? FileFindings(
        unpacking: bytes, in: known.findings, at: index, repeating: &repeated)
    }

    /// The bytes of a share of these findings. A file that was changed so shortly before `now` that it
    /// may change again unnoticed is not in it, nor is one that could not be read.
    /// - Parameter now: nanoseconds since 1970, of before the files were read.
    static func bytes(
      _ findings: [(file: ContentFile, findings: FileFindings)], key: UInt64, now: Int
    ) -> [UInt8] {
      let settled = findings.filter {
        $0.file.mark.isSettled(at: now) && !$0.findings.packed.isEmpty
      }
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
}

extension FileMark {
  /// Whether a file that had this mark at a time cannot have been changed since without another one:
  /// clocks of file systems tick slowly, some, as on memory sticks, in steps of two seconds.
  /// - Parameter now: nanoseconds since 1970.
  package func isSettled(at now: Int) -> Bool {
    changed + (changed % 1_000_000_000 == 0 ? 2_000_000_000 : 50_000_000) < now
  }
}
