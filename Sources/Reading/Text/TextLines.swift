import Diagnostics

/// The lines of a text, found when the first of them is asked for.
struct TextLines {
  private let bytes: ArraySlice<UInt8>
  private var starts: [Int] = []

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// The bytes of a line counted from 0, without its line break; empty past the end.
  subscript(_ line: Int) -> ArraySlice<UInt8> {
    mutating get {
      if starts.isEmpty {
        starts = [bytes.startIndex]
        for index in bytes.indices where bytes[index] == 0x0A { starts.append(index + 1) }
      }
      guard line >= 0, line < starts.count else { return [] }
      let end = line + 1 < starts.count ? starts[line + 1] - 1 : bytes.endIndex
      return bytes[starts[line]..<end]
    }
  }

  /// The number of Unicode scalars in a line.
  mutating func length(_ line: Int) -> Int { self[line].count { $0 & 0xC0 != 0x80 } }

  /// The number of spaces and tabs that a line begins with.
  mutating func indent(_ line: Int) -> Int {
    let text = self[line]
    return text.prefix { $0 == 0x20 || $0 == 0x09 }.count
  }

  /// Whether a line holds nothing but spaces and tabs.
  mutating func isBlank(_ line: Int) -> Bool { indent(line) == self[line].count }
}
