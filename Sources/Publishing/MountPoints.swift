internal import Glibc

/// Where file systems are attached to the tree of folders.
enum MountPoints {
  /// Whether one is attached at a folder, or below it; the path is a real one. A folder with a
  /// mount in it cannot be exchanged without losing sight of what is mounted.
  static func exist(atOrBelow folder: String) -> Bool {
    let below = folder + "/"
    // proc_pid_mountinfo(5): the fifth word of a line is the place, `\040` a blank in it.
    return lines.contains { line in
      let words = line.split(separator: UInt8(ascii: " "), maxSplits: 5)
      guard words.count > 4 else { return false }
      let place = String(decoding: unescaped(words[4]), as: UTF8.self)
      return place == folder || place.utf8.starts(with: below.utf8)
    }
  }

  private static var lines: [ArraySlice<UInt8>] {
    let file = open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC)
    if file < 0 { return [] }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let got = attempt({ read(file, &buffer, buffer.count) }), got.value > 0 {
      bytes += buffer[..<got.value]
    }
    return bytes.split(separator: UInt8(ascii: "\n"))
  }

  private static func unescaped(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = word
    while let byte = rest.popFirst() {
      let digits = rest.prefix(3).map { $0 &- UInt8(ascii: "0") }
      if byte == UInt8(ascii: "\\"), digits.count == 3, digits.allSatisfy({ $0 < 8 }) {
        bytes.append(digits[0] << 6 | digits[1] << 3 | digits[2])
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
