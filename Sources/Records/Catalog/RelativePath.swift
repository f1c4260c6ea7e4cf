/// Paths below the content folder, `/` between the parts.
package enum RelativePath {
  /// The path that a text means when it stands in a file: relative to the folder of the file, or
  /// from the content folder when it begins with `/`. Nil when it leaves the content folder.
  package static func resolve(_ text: String, from file: String) -> String? {
    let slash = UInt8(ascii: "/")
    var path: [UInt8] = []
    if text.utf8.first != slash { path += folder(of: file).utf8 }
    for part in text.utf8.split(separator: slash) where !part.elementsEqual(".".utf8) {
      if part.elementsEqual("..".utf8) {
        guard !path.isEmpty else { return nil }
        path.removeSubrange((path.lastIndex(of: slash) ?? 0)...)
      } else {
        if !path.isEmpty { path.append(slash) }
        path += part
      }
    }
    return String(decoding: path, as: UTF8.self)
  }

  /// The folder of a file; empty at the top.
  package static func folder(of file: String) -> String {
    file.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(file[..<$0]) } ?? ""
  }

  /// The last part of a path.
  package static func name(of file: String) -> String {
    file.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(file[file.utf8.index(after: $0)...]) }
      ?? file
  }

  /// What follows the last dot of the name, in lower case; empty without one.
  package static func suffix(of file: String) -> String {
    let bytes = file.utf8
    let name = bytes.lastIndex(of: UInt8(ascii: "/")).map(bytes.index(after:)) ?? bytes.startIndex
    guard let dot = bytes[name...].lastIndex(of: UInt8(ascii: ".")), dot != name else { return "" }
    return file[bytes.index(after: dot)...].lowercased()
  }

  /// The path without its suffix.
  package static func stem(of file: String) -> String {
    let suffix = suffix(of: file)
    guard !suffix.isEmpty, let dot = file.utf8.lastIndex(of: UInt8(ascii: ".")) else { return file }
    return String(file[..<dot])
  }
}
