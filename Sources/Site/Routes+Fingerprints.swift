extension Routes {
  /// Whether a file bears a fingerprint of its bytes in its name and is needed by pages that were
  /// loaded before it left the site: files of the theme and of the search index.
  ///
  /// Not what the index holds of single records, their entries and texts: what was withdrawn must
  /// be gone at once.
  @Sendable package static func isFingerprinted(_ path: String) -> Bool {
    if path.utf8.starts(with: "assets/".utf8) { return true }
    guard path.utf8.starts(with: searchIndex.utf8) else { return false }
    let name = path.utf8.dropFirst(searchIndex.utf8.count)
    return !["root.json", "r/", "x/"].contains { name.starts(with: $0.utf8) }
  }
}
