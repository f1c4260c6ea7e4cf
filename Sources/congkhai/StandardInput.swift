import Diagnostics
import Glibc

/// What is piped into the command.
enum StandardInput {
  /// All bytes of standard input, of at most 1 GB, or why they cannot be read.
  static func bytes(as name: String) -> (bytes: [UInt8]?, problems: [Diagnostic]) {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= 1 << 30 {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count == 0 { return (bytes, []) }
      if count > 0 {
        bytes += chunk[..<count]
      } else if errno != EINTR {
        let why = String(cString: strerror(errno))
        return (nil, [fault(name, vi: why, en: why)])
      }
    }
    return (nil, [fault(name, vi: "lớn hơn 1 GB", en: "it is larger than 1 GB")])
  }

  private static func fault(_ name: String, vi: String, en: String) -> Diagnostic {
    Diagnostic(
      .unreadable, at: Place(file: name), vi: "không đọc được: \(vi)", en: "cannot be read: \(en)")
  }
}
