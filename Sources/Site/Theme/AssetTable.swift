import Hashing
import Search

/// The files of a theme under the names by which pages load them: with a fingerprint of what they
/// hold, so that they can be cached for ever.
package struct AssetTable: Sendable {
  /// The paths below the root, by path below the theme's `assets` folder.
  private(set) var paths: [String: String] = [:]
  /// What is to be written, by path below the root.
  private(set) var files: [String: [UInt8]] = [:]
  /// The path of the joined style sheet.
  private(set) var styleSheet = ""

  /// The hashes that pages name, by path below the theme's `assets` folder; empty when they name none.
  private(set) var integrity: [String: String] = [:]
  /// The name of the joined style sheet.
  static let styleSheetName = "site.css"

  init(_ theme: Theme, namesIntegrity: Bool = false) {
    if namesIntegrity {
      integrity = theme.assets.mapValues(Integrity.sha384)
      integrity[Self.styleSheetName] = Integrity.sha384(theme.styleSheet)
    }
    styleSheet = add(Self.styleSheetName, theme.styleSheet)
    for (name, bytes) in theme.assets { _ = add(name, bytes) }
  }

  private mutating func add(_ name: String, _ bytes: [UInt8]) -> String {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let fingerprint = String(decoding: ContentHash.name(of: bytes, digits: 10), as: UTF8.self)
    let path = "assets/\(name[..<dot]).\(fingerprint)\(name[dot...])"
    paths[name] = path
    files[path] = bytes
    return path
  }
}
