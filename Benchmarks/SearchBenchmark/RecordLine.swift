import Vietnamese

/// Reads a record from a line of JSON: one flat object whose values are strings or null.
struct RecordLine {
  /// Why a line is no record.
  struct Fault: Error, CustomStringConvertible {
    /// The byte at which reading stopped, from 0.
    var offset: Int
    /// The beginning of the line.
    var line: String

    var description: String { "no record, from byte \(offset) on: \(line) …" }
  }

  private let bytes: ArraySlice<UInt8>
  private var index: Int

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// The record of a line.
  static func read(_ bytes: ArraySlice<UInt8>) throws(Fault) -> BenchmarkRecord {
    var line = RecordLine(bytes)
    return try line.record()
  }

  private mutating func record() throws(Fault) -> BenchmarkRecord {
    var record = BenchmarkRecord()
    try expect(0x7B)
    while true {
      let key = try string()
      try expect(0x3A)
      if let value = try value() {
        switch String(decoding: key, as: UTF8.self) {
        case "address": record.address = String(decoding: value, as: UTF8.self)
        case "title": record.title = value
        case "number": record.number = String(decoding: value, as: UTF8.self)
        case "kind": record.kind = String(decoding: value, as: UTF8.self)
        case "unit": record.unit = String(decoding: value, as: UTF8.self)
        case "unitName": record.unitName = String(decoding: value, as: UTF8.self)
        case "date": record.date = try date(value)
        case "state": record.state = String(decoding: value, as: UTF8.self)
        case "abstract": record.abstract = value
        case "body": record.body = value
        default: break
        }
      }
      skipSpaces()
      guard index < bytes.endIndex, bytes[index] == 0x2C else { break }
      index += 1
    }
    try expect(0x7D)
    return record
  }

  /// `2025-05-19`.
  private func date(_ text: [UInt8]) throws(Fault) -> CivilDate? {
    let parts = text.split(separator: 0x2D).map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    guard parts.count == 3 else { throw fault }
    return CivilDate(year: parts[0], month: parts[1], day: parts[2])
  }

  private mutating func value() throws(Fault) -> [UInt8]? {
    skipSpaces()
    if bytes[index...].starts(with: "null".utf8) {
      index += 4
      return nil
    }
    return try string()
  }

  private mutating func string() throws(Fault) -> [UInt8] {
    try expect(0x22)
    var text: [UInt8] = []
    while true {
      guard let end = bytes[index...].firstIndex(where: { $0 == 0x22 || $0 == 0x5C })
      else { throw fault }
      text += bytes[index..<end]
      index = end + 1
      if bytes[end] == 0x22 { return text }
      try escape(into: &text)
    }
  }

  private mutating func escape(into text: inout [UInt8]) throws(Fault) {
    guard index < bytes.endIndex else { throw fault }
    let letter = bytes[index]
    index += 1
    switch letter {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "u"):
      var units = [try unit()]
      if UTF16.isLeadSurrogate(units[0]), bytes[index...].starts(with: [0x5C, 0x75]) {
        index += 2
        units.append(try unit())
      }
      text += Array(String(decoding: units, as: UTF16.self).utf8)
    default: text.append(letter)
    }
  }

  private mutating func unit() throws(Fault) -> UInt16 {
    guard index + 4 <= bytes.endIndex,
      let value = UInt16(String(decoding: bytes[index..<(index + 4)], as: UTF8.self), radix: 16)
    else { throw fault }
    index += 4
    return value
  }

  private mutating func expect(_ byte: UInt8) throws(Fault) {
    skipSpaces()
    guard index < bytes.endIndex, bytes[index] == byte else { throw fault }
    index += 1
  }

  private mutating func skipSpaces() {
    while index < bytes.endIndex, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
  }

  private var fault: Fault {
    Fault(
      offset: index - bytes.startIndex, line: String(decoding: bytes.prefix(60), as: UTF8.self))
  }
}
