import Bytes

/// The path of a request, taken apart and found harmless.
struct RequestPath: Equatable {
  /// The names from the served folder down, percent-decoded, in UTF-8.
  let names: [[UInt8]]
  /// Whether the path ends with a slash, and so means a folder.
  let isFolder: Bool

  /// Nil for a path that no link of a site has: one that begins without a slash, has an empty name,
  /// `.` or `..`, a name that begins with a dot, a malformed escape, a control character, a
  /// backslash, or an escaped slash. RFC 3986, section 2.1, for the escapes.
  init?(_ raw: [UInt8]) {
    guard raw.first == UInt8(ascii: "/") else { return nil }
    var parts = raw.dropFirst().split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    isFolder = parts.last?.isEmpty ?? true
    if isFolder { parts = parts.dropLast() }
    var names: [[UInt8]] = []
    for part in parts {
      guard let name = Self.decoded(part), Self.isPlain(name) else { return nil }
      names.append(name)
    }
    self.names = names
  }

  /// Whether a name may be asked for and served.
  static func isPlain(_ name: some Collection<UInt8>) -> Bool {
    guard let first = name.first, first != UInt8(ascii: ".") else { return false }
    return name.allSatisfy { byte in
      byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "\\")
    }
  }

  private static func decoded(_ part: ArraySlice<UInt8>) -> [UInt8]? {
    var name: [UInt8] = []
    var rest = part
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        name.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(Hexadecimal.number),
        let low = rest.popFirst().flatMap(Hexadecimal.number)
      else { return nil }
      name.append(high << 4 | low)
    }
    return name
  }
}
