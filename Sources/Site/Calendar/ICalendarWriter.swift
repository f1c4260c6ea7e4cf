/// Content lines of iCalendar as bytes: escaped, folded, ended by CR LF (RFC 5545, 3.1 and 3.3.11).
struct ICalendarWriter {
  /// The most bytes of a line, without its end.
  private static let width = 75

  private(set) var bytes: [UInt8] = []

  /// Lines that were written already.
  mutating func lines(_ lines: [UInt8]) { bytes += lines }

  /// A component with what is in it.
  mutating func component(_ name: String, _ content: (inout ICalendarWriter) -> Void) {
    line("BEGIN:\(name)")
    content(&self)
    line("END:\(name)")
  }

  /// A property whose value is a TEXT; none when the text is nil or empty.
  mutating func text(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    line("\(name):\(Self.escaped(value))")
  }

  /// A property whose value is a list of TEXT; none when the list is empty.
  mutating func texts(_ name: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    line("\(name):\(values.map(Self.escaped).joined(separator: ","))")
  }

  /// A property whose value is written as it is: a time, a number, a rule, an address.
  ///
  /// Control characters are left out; the values of parameters are quoted where they must be.
  mutating func value(
    _ name: String, _ value: String, _ parameters: [(name: String, value: String)] = []
  ) {
    let parameters = parameters.map { ";\($0.name)=\(Self.parameter($0.value))" }.joined()
    line("\(name)\(parameters):\(Self.withoutControls(value))")
  }

  /// Appends a line, folded before the byte that would be one too many: never inside of a
  /// character, nor between a letter and the marks that follow it.
  private mutating func line(_ text: String) {
    var used = 0
    if text.utf8.count <= Self.width {
      bytes.append(contentsOf: text.utf8)
      bytes.append(contentsOf: "\r\n".utf8)
      return
    }
    if Self.isSimple(text) {
      for scalar in text.unicodeScalars { append(scalar.utf8, Unicode.UTF8.width(scalar), &used) }
      bytes.append(contentsOf: "\r\n".utf8)
      return
    }
    for character in text {
      let length = character.utf8.count
      // A letter with a whole line of marks is cut between two marks.
      if length >= Self.width {
        for scalar in character.unicodeScalars {
          append(scalar.utf8, Unicode.UTF8.width(scalar), &used)
        }
      } else {
        append(character.utf8, length, &used)
      }
    }
    bytes.append(contentsOf: "\r\n".utf8)
  }

  /// Whether every scalar is a character of its own, as in Vietnamese with composed letters: Latin
  /// up to U+02FF and U+1E00–U+1EFF, dashes and quotation marks U+2010–U+2027.
  private static func isSimple(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20..<0x300, 0x1E00..<0x1F00, 0x2010..<0x2028: true
      default: false
      }
    }
  }

  private mutating func append(_ unit: some Sequence<UInt8>, _ length: Int, _ used: inout Int) {
    if used + length > Self.width {
      bytes.append(contentsOf: "\r\n ".utf8)
      // The space counts.
      used = 1
    }
    bytes.append(contentsOf: unit)
    used += length
  }

  /// A TEXT: `\`, `;` and `,` get a backslash, line ends become `\n`.
  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy(isUnescaped) { return text }
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count + 16)
    let letters = Array(text.utf8)
    var index = 0
    while index < letters.count {
      let byte = letters[index]
      index += 1
      switch byte {
      case 0x0A where index > 1 && letters[index - 2] == 0x0D: break
      case 0x0A, 0x0D: out += "\\n".utf8
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\\"):
        out.append(UInt8(ascii: "\\"))
        out.append(byte)
      case 0x09, 0x20..<0x7F, 0x80..<0xE2, 0xE3...: out.append(byte)
      case 0xE2 where !Self.separatesLines(letters[index...]): out.append(byte)
      case 0xE2:
        out += "\\n".utf8
        index += 2
      // Another control character.
      default: break
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Whether bytes behind 0xE2 make it U+2028 or U+2029.
  private static func separatesLines(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.starts(with: [0x80, 0xA8]) || rest.starts(with: [0x80, 0xA9])
  }

  /// Whether a byte stands in a TEXT as it is; 0xE2 may begin a separator of lines.
  private static func isUnescaped(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\\"), 0x7F, 0xE2: false
    default: true
    }
  }

  /// The value of a parameter, in quotes unless it is plain; what quotes cannot hold is written as
  /// in RFC 6868.
  private static func parameter(_ value: String) -> String {
    if value.utf8.allSatisfy({ isPlain($0) }) { return value }
    var out = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      switch scalar {
      case "^": out.append(contentsOf: "^^".unicodeScalars)
      case "\"": out.append(contentsOf: "^'".unicodeScalars)
      case "\n": out.append(contentsOf: "^n".unicodeScalars)
      default: if !isControl(scalar) { out.append(scalar) }
      }
    }
    return "\"\(String(out))\""
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "/"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func withoutControls(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) { return text }
    var out = String.UnicodeScalarView()
    out.append(contentsOf: text.unicodeScalars.filter { !isControl($0) })
    return String(out)
  }

  /// A control character of RFC 5545; a tab is none.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\t" && (scalar.value < 0x20 || scalar.value == 0x7F)
  }
}
