/// Names that no author means as content.
enum IgnoredName {
  private static let leftovers: [[UInt8]] = [
    "Thumbs.db", "ehthumbs.db", "desktop.ini", "__MACOSX", "$RECYCLE.BIN",
  ].map { Array($0.utf8) }
  private static let endings: [[UInt8]] = ["~", ".swp", ".swo", ".bak", ".tmp", ".crdownload"]
    .map { Array($0.utf8) }

  /// Whether a file or folder is hidden, or left behind by an editor or a file manager.
  static func matches(_ name: [UInt8]) -> Bool {
    guard let first = name.first else { return true }
    if first == UInt8(ascii: ".") || name.starts(with: "~$".utf8) { return true }
    if first == UInt8(ascii: "#"), name.last == first { return true }
    return leftovers.contains(name) || endings.contains { name.suffix($0.count) == $0[...] }
  }
}
