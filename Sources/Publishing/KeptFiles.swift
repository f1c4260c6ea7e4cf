import Hashing

/// Files that a build keeps outside of the output folder for the next one, each whole or not there at
/// all: what is torn, damaged or of another format is not given back. To lose any costs time only.
package struct KeptFiles: Sendable {
  private let path: String

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
  }

  /// Forgets everything but what has one of these names.
  package func forget(allBut names: Set<String>) {
    guard let folder = try? Folder(opening: path), let found = try? folder.names() else { return }
    for name in found where !names.contains(name) { _ = try? folder.remove(name) }
  }
}
