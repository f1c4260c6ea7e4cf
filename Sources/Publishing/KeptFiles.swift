internal import Glibc
import Hashing
internal import Synchronization

/// Files that a build keeps outside of the output folder for the next one, each whole or not there at
/// all: what is torn, damaged, of another format or was kept under another name is not given back. To
/// lose any costs time only.
package final class KeptFiles: Sendable {
  private let path: String
  /// What this build has read or kept.
  private let used = Mutex(Set<String>())
  private let firstFault = Mutex<PublishingError?>(nil)
  private let attempts = Atomic(0)

  /// Why something could not be kept, the first time; nil where everything was.
  package var fault: PublishingError? { firstFault.withLock { $0 } }

  /// Files in a folder, which is made with the first of them.
  package init(in path: String) {
    self.path = path
  }

  /// What was kept under a name.
  package func bytes(of name: String) -> [UInt8]? {
    guard let folder = try? Folder(opening: path), var bytes = try? folder.read(name),
      bytes.count >= Self.sealLength
    else { return nil }
    let end = bytes.count - Self.sealLength
    let seal = bytes[end...].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard Self.seal(bytes.span.extracting(..<end), name) == seal else { return nil }
    bytes.removeLast(Self.sealLength)
    use(name)
    return bytes
  }

  /// Opens what was kept under a name, for whoever reads some of it only, and knows by himself whether it
  /// is what was kept.
  package func open(_ name: String) -> KeptFile? {
    guard let folder = try? Folder(opening: path),
      let file = try? KeptFile(name, in: folder, behind: Self.sealLength)
    else { return nil }
    use(name)
    return file
  }

  /// Keeps something under a name, if that is possible.
  package func keep(_ bytes: consuming [UInt8], as name: String) {
    // In their own room, if nobody else holds them: those of a large site are large.
    bytes += withUnsafeBytes(of: Self.seal(bytes.span, name).littleEndian, Array.init)
    do throws(PublishingError) {
      try write(bytes.span, as: name, in: Folder(making: path))
      use(name)
    } catch {
      firstFault.withLock { $0 = $0 ?? error }
    }
  }

  private static let sealLength = 8

  /// What tells whether a file is whole, and still has the name that it was given.
  private static func seal(_ bytes: Span<UInt8>, _ name: String) -> UInt64 {
    ContentHash(of: bytes).value ^ ContentHash(of: name.utf8.span).value
  }

  private func write(
    _ bytes: Span<UInt8>, as name: String, in folder: consuming Folder
  ) throws(PublishingError) {
    // Two workers may keep the same at once, and two builds.
    let unfinished = "\(name).\(getpid())-\(attempts.add(1, ordering: .relaxed).newValue).tmp"
    do throws(PublishingError) {
      try folder.write(unfinished, bytes)
    } catch {
      _ = try? folder.remove(unfinished)
      throw error
    }
    try folder.move(unfinished, to: name)
  }

  private func use(_ name: String) { used.withLock { _ = $0.insert(name) } }

  /// Forgets everything that has not been given back or kept: the next build has no use for it.
  package func forgetUnused() {
    guard let folder = try? Folder(opening: path), let found = try? folder.names() else { return }
    let used = used.withLock { $0 }
    for name in found where !used.contains(name) { _ = try? folder.remove(name) }
  }
}
