import Diagnostics

/// A line of the form `name: value` or `- value`, to say how it should have been written.
struct YAMLEntry {
  /// The line up to the value.
  let head: ArraySlice<UInt8>
  /// The value, without spaces at its end.
  let value: ArraySlice<UInt8>

  /// Nil when the line has another form or no value.
  init?(_ line: ArraySlice<UInt8>) {
    var start = line.startIndex
    if let colon = Self.colon(line) {
      start = colon + 1
    } else if let dash = line.firstIndex(where: { $0 != 0x20 }), line[dash] == UInt8(ascii: "-") {
      start = dash + 1
    } else {
      return nil
    }
    start = line[start...].firstIndex { $0 != 0x20 } ?? line.endIndex
    guard start < line.endIndex else { return nil }
    head = line[..<start]
    let end = line.lastIndex { $0 != 0x20 } ?? start
    value = line[start...end]
  }

  /// The column of the value, from 0.
  var valueColumn: Int { head.count { $0 & 0xC0 != 0x80 } }
  /// The number of its Unicode scalars.
  var valueLength: Int { value.count { $0 & 0xC0 != 0x80 } }

  /// The advice to put the value in quotes, written out.
  var mend: Message {
    let text = quoted
    return Message(
      vi: "đặt cả giá trị trong dấu ngoặc kép: \(text)",
      en: "put the whole value in quotation marks: \(text)")
  }

  /// The line with its value in quotes.
  var quoted: String {
    var out: [UInt8] = Array(head.drop { $0 == 0x20 })
    // A value that has double quotes of its own is easier to read in single ones.
    let mark = value.contains(UInt8(ascii: "\"")) ? UInt8(ascii: "'") : UInt8(ascii: "\"")
    out.append(mark)
    for byte in value {
      if byte == mark { out.append(mark) }
      if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") { out.append(byte) }
      out.append(byte)
    }
    out.append(mark)
    return String(decoding: out, as: UTF8.self)
  }

  /// The first colon that a space follows.
  private static func colon(_ line: ArraySlice<UInt8>) -> Int? {
    line.indices.first {
      line[$0] == UInt8(ascii: ":") && ($0 + 1 == line.endIndex || line[$0 + 1] == 0x20)
    }
  }
}
