import Glibc
import Search
import Synchronization

/// Writes files below a folder, from several cores, and counts them; without a folder it only
/// counts.
final class OutputFiles: Sendable {
  /// What the machine said about a file.
  struct Fault: Error, CustomStringConvertible {
    var path: String
    var code: Int32

    var description: String { "cannot write \(path): \(String(cString: strerror(code)))" }
  }

  private let root: String?
  private let folders = Mutex<Set<String>>([])
  private let totals = Mutex((files: 0, bytes: 0))

  init(root: String?) throws(Fault) {
    self.root = root
    if let root, mkdir(root, 0o777) != 0, errno != EEXIST { throw Fault(path: root, code: errno) }
  }

  var files: Int { totals.withLock { $0.files } }
  var bytes: Int { totals.withLock { $0.bytes } }

  /// Writes a file, and makes the folders above it.
  func write(_ path: String, _ bytes: [UInt8]) throws(Fault) {
    totals.withLock {
      $0.files += 1
      $0.bytes += bytes.count
    }
    guard let root else { return }
    let full = "\(root)/\(path)"
    if let slash = path.utf8.lastIndex(of: 0x2F) { makeFolders(root, String(path[..<slash])) }
    let descriptor = open(full, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw Fault(path: full, code: errno) }
    defer { close(descriptor) }
    let code = bytes.withUnsafeBytes { buffer -> Int32 in
      var rest = buffer[...]
      while !rest.isEmpty {
        let put = Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if put < 0, errno != EINTR { return errno }
        rest = rest.dropFirst(max(0, put))
      }
      return 0
    }
    if code != 0 { throw Fault(path: full, code: code) }
  }

  private func makeFolders(_ root: String, _ folder: String) {
    guard folders.withLock({ !$0.contains(folder) }) else { return }
    var path = root
    for part in folder.split(separator: "/") {
      path += "/\(part)"
      mkdir(path, 0o777)
    }
    _ = folders.withLock { $0.insert(folder) }
  }
}
