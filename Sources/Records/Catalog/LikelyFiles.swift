/// Finds the attachment that is there and that a text means which leads to none.
struct LikelyFiles {
  private let attachments: Set<String>
  /// The paths of attachments by their names and by their names without a suffix.
  private let byName: [String: [String]]

  init(_ attachments: Set<String>) {
    self.attachments = attachments
    byName = attachments.reduce(into: [:]) { paths, path in
      let name = RelativePath.name(of: path)
      for key in Set([name, RelativePath.stem(of: name)]) { paths[key, default: []].append(path) }
    }
  }

  /// What one writes in a file instead of a text: without quotes, with slashes, without the name of
  /// the content folder, with the suffix, or with the folder where the only file of that name is;
  /// nil when none is sure.
  func meant(_ text: String, from file: String) -> String? {
    let plain = Self.plain(text)
    if plain.isEmpty { return nil }
    if plain != text, let path = RelativePath.resolve(plain, from: file),
      attachments.contains(path)
    {
      return plain
    }
    let below = plain.split(separator: "/").dropFirst().joined(separator: "/")
    if attachments.contains(below) { return written(below, from: file) }
    let found = byName[RelativePath.name(of: plain)] ?? []
    let beside = found.filter { RelativePath.folder(of: $0) == RelativePath.folder(of: file) }
    let likeliest = beside.isEmpty ? found : beside
    return likeliest.count == 1 ? written(likeliest[0], from: file) : nil
  }

  private func written(_ path: String, from file: String) -> String {
    let folder = RelativePath.folder(of: file)
    return RelativePath.folder(of: path) == folder ? RelativePath.name(of: path) : "/" + path
  }

  private static func plain(_ text: String) -> String {
    let quotes: Set<Unicode.Scalar> = ["“", "”", "‘", "’", "«", "»", "\"", "'"]
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !quotes.contains(scalar) {
      plain.append(scalar == "\\" ? "/" : scalar)
    }
    return String(plain).trimmed
  }
}
