/// Tells destinations that may be linked from those that could run a program.
package enum LinkSafety {
  private static let schemes = ["http", "https", "mailto", "tel"]

  /// Whether a destination is relative, or an address of the web, of e-mail or of a telephone.
  ///
  /// Spaces and control characters are not looked at, because browsers drop them (WHATWG URL
  /// standard, section 4.4): `java&#10;script:` is as unsafe as it looks without.
  package static func isSafe(_ destination: String) -> Bool {
    guard let scheme = scheme(destination) else { return true }
    return schemes.contains(scheme)
  }

  /// Whether a destination belongs to this site: it has no scheme and no host.
  package static func isLocal(_ destination: String) -> Bool {
    scheme(destination) == nil && !destination.utf8.starts(with: "//".utf8)
  }

  /// The scheme in lower case, nil for a relative destination.
  private static func scheme(_ destination: String) -> String? {
    var scheme: [UInt8] = []
    for byte in destination.utf8 where byte > 0x20 && byte != 0x7F {
      switch byte {
      case UInt8(ascii: ":"):
        return scheme.isEmpty ? nil : String(decoding: scheme, as: UTF8.self)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"): scheme.append(byte)
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        if scheme.isEmpty { return nil }
        scheme.append(byte)
      default: return nil
      }
    }
    return nil
  }
}
