import Glibc

/// An open file, and what a client wants to know of it.
struct ServedFile: ~Copyable {
  let name: [UInt8]
  /// In bytes.
  let size: UInt64
  /// When it was last changed, in seconds since 1970.
  let changed: Int
  /// Another one for other bytes: from size, time and inode.
  let tag: String
  private let descriptor: Descriptor

  /// Opens a regular file; nil for anything else. The path has no symbolic link any more.
  init?(path: [UInt8]) {
    let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let number = open(path.map { CChar(bitPattern: $0) } + [0], flags)
    guard number >= 0 else { return nil }
    let descriptor = Descriptor(number: number)
    var facts = stat()
    guard fstat(number, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    name = Array(path.suffix(while: { $0 != UInt8(ascii: "/") }))
    size = UInt64(facts.st_size)
    changed = facts.st_mtim.tv_sec
    let time = UInt64(bitPattern: Int64(changed)) &* 1_000_000_000 &+ UInt64(facts.st_mtim.tv_nsec)
    let parts = [size, time, UInt64(facts.st_ino)].map { String($0, radix: 36) }
    tag = "\"\(parts.joined(separator: "-"))\""
    self.descriptor = descriptor
  }

  /// Hands the descriptor over to somebody who will close it.
  consuming func release() -> Int32 {
    descriptor.release()
  }
}

extension Collection where Self: BidirectionalCollection {
  /// The longest end whose elements all pass.
  fileprivate func suffix(while passes: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, passes(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
