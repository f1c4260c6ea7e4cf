/// The custom properties of a style sheet, which a theme that extends it may set anew.
struct StyleTokens {
  /// The properties by name, in the order in which they first come: their values, each once.
  private(set) var all: [(name: String, values: [String])] = []

  /// Reads `--name: value` wherever it is a declaration; linear in the length of the sheet.
  init(_ sheet: [UInt8]) {
    var rest = sheet[...]
    while let start = rest.firstRange(of: Array("--".utf8)) {
      // After `(` it is used, not declared.
      let isDeclared = start == rest.startIndex || rest[start - 1] != UInt8(ascii: "(")
      rest = rest[start...]
      let name = rest.prefix { $0 == UInt8(ascii: "-") || Self.isLetter($0) }
      rest = rest[name.endIndex...]
      guard isDeclared, rest.first == UInt8(ascii: ":") else { continue }
      let value = rest.dropFirst().prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "}") }
      add(
        String(decoding: name, as: UTF8.self),
        String(decoding: value.trimmingPrefix { $0 == 0x20 }, as: UTF8.self))
      rest = rest[value.endIndex...]
    }
  }

  private mutating func add(_ name: String, _ value: String) {
    let value = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let place = all.firstIndex(where: { $0.name == name }) else {
      all.append((name, [value]))
      return
    }
    if !all[place].values.contains(value) { all[place].values.append(value) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
  }
}

extension ArraySlice<UInt8> {
  /// Where the first occurrence of other bytes begins.
  fileprivate func firstRange(of other: [UInt8]) -> Index? {
    var start = startIndex
    while let hit = self[start...].firstIndex(of: other[0]) {
      if self[hit...].starts(with: other) { return hit }
      start = hit + 1
    }
    return nil
  }
}
