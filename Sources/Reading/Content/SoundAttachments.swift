import Hashing
import Packing

/// The attachments that an earlier build found to be what their names say, by their marks, so that they
/// are not opened again. To lose it costs time only.
package struct SoundAttachments: Equatable, Sendable {
  /// Each a hash of the path, the size and the mark of a file.
  private var states: Set<UInt64>

  /// The attachments that were kept by the same program; none where nothing was.
  package init(_ kept: [UInt8]?, by program: String) {
    states = []
    guard let kept, let (written, states) = try? Self.read(kept), written == program else { return }
    self.states = Set(states)
  }

  private static func read(_ kept: [UInt8]) throws(PackingError) -> (String, [UInt64]) {
    var unpacker = Unpacker(kept)
    return (try unpacker.next(), try unpacker.next())
  }

  /// Files that were looked at, of which those are left out that may have been changed meanwhile.
  /// - Parameter now: nanoseconds since 1970, of before they were.
  init(_ files: [ContentFile], now: Int) {
    states = Set(files.filter { $0.mark.isSettled(at: now) }.map(Self.state))
  }

  /// Whether a file is one of them.
  func contains(_ file: ContentFile) -> Bool { states.contains(Self.state(of: file)) }

  /// The bytes to keep.
  package func bytes(by program: String) -> [UInt8] {
    var packer = Packer()
    packer.add(program)
    packer.add(states.sorted())
    return packer.take()
  }

  private static func state(of file: ContentFile) -> UInt64 {
    var digest = Digest()
    digest.add(file.path)
    digest.add(file.size)
    digest.add(UInt64(file.mark.inode))
    digest.add(file.mark.changed)
    return digest.take()
  }
}
