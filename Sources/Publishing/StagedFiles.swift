/// Which files of a publication are new in it, noted with it: what an older tree has under the same name
/// and of the same bytes is not the file that readers know, if another one was seen in between. Its time
/// would be that of the first, and caches that ask for what is newer would keep the second.
///
/// As text: the seal of the manifest whose files they are, how many there are, and their places in it.
struct StagedFiles {
  private static let format: StaticString = "congkhai staged 1"

  /// The text to keep.
  static func text(of site: NewSite) -> [UInt8] {
    let places = site.inodes.indices.filter { site.inodes[$0] == nil }
    var text = SealedText(format: format)
    text.reserve(places.count * 7)
    text.append(word: site.manifest.seal)
    text.append(places.count)
    for place in places { text.append(place) }
    text.append(last: "")
    return text.sealed()
  }

  /// The paths in their text, or nil when the text is damaged or of another site.
  static func paths(text: [UInt8], of site: Manifest) -> [String]? {
    guard var reader = SealedText.reader(of: text, format: format), reader.word() == site.seal,
      let count = reader.number(), count <= site.files.count
    else { return nil }
    var paths: [String] = []
    for _ in 0..<count {
      guard let place = reader.number(), site.files.indices.contains(place) else { return nil }
      paths.append(site.path(place))
    }
    return paths
  }
}
