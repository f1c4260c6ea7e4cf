/// Names that no author means as content.
enum IgnoredName {
  private static let leftovers: [[UInt8]] = [
    "Thumbs.db", "ehthumbs.db", "desktop.ini", "__MACOSX", "$RECYCLE.BIN",
  ].map { Array($0.utf8) }
  private static let endings: [[UInt8]] = ["~", ".swp", ".swo", ".bak", ".tmp", ".crdownload"]
    .map { Array($0.utf8) }

  /// Whether a file or folder is hidden, or left behind by an editor or a file manager.
  static func matches(_ name: ArraySlice<UInt8>) -> Bool {
    guard let first = name.first, let last = name.last else { return true }
    if first == UInt8(ascii: ".") || name.starts(with: "~$".utf8) { return true }
    if first == UInt8(ascii: "#"), last == first { return true }
    return leftovers.contains { $0.first == first && $0[...] == name }
      || endings.contains { $0.last == last && name.suffix($0.count) == $0[...] }
  }
}
