import Hashing
internal import Synchronization

/// Files that a build keeps outside of the output folder for the next one, each whole or not there at
/// all: what is torn, damaged or of another format is not given back. To lose any costs time only.
package final class KeptFiles: Sendable {
  private let path: String
  /// What this build has read or kept.
  private let used = Mutex(Set<String>())

  /// Files in a folder, which is made with the first of them.
  package init(in path: String) {
    self.path = path
  }

  /// What was kept under a name.
  package func bytes(of name: String) -> [UInt8]? {
    guard let folder = try? Folder(opening: path), var bytes = try? folder.read(name),
      bytes.count >= 8
    else { return nil }
    let end = bytes.count - 8
    let seal = bytes[end...].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard ContentHash(of: bytes.span.extracting(..<end)).value == seal else { return nil }
    bytes.removeLast(8)
    use(name)
    return bytes
  }

  /// Keeps something under a name, if that is possible.
  package func keep(_ bytes: [UInt8], as name: String) {
    guard let folder = try? Folder(making: path) else { return }
    var sealed = bytes
    withUnsafeBytes(of: ContentHash(of: bytes.span).value.littleEndian) {
      sealed.append(contentsOf: $0)
    }
    guard (try? folder.write("\(name).tmp", sealed.span)) != nil else {
      _ = try? folder.remove("\(name).tmp")
      return
    }
    _ = try? folder.move("\(name).tmp", to: name)
    use(name)
  }

  private func use(_ name: String) { used.withLock { _ = $0.insert(name) } }

  /// Forgets everything that has not been given back or kept: the next build has no use for it.
  package func forgetUnused() {
    guard let folder = try? Folder(opening: path), let found = try? folder.names() else { return }
    let used = used.withLock { $0 }
    for name in found where !used.contains(name) { _ = try? folder.remove(name) }
  }
}
