import Reading

/// The site as it was published before: what of it may stay.
struct Earlier: Sendable {
  let freshness: Freshness
  let files: any EarlierFiles

  /// Lets the files of something stay that would be made again as they are.
  func keep(_ made: Made) throws -> Bool { try files.keep(made.paths) }

  /// Lets the files of a part stay.
  func keep(_ part: MadePart) throws -> Bool { try files.keep(part.paths) }

  /// Lets the pages of a record stay, with the file of its words, which others may share.
  func keep(_ made: Made, _ index: IndexFiles, _ offline: OfflineSearch) throws -> Bool {
    guard let text = made.text else { return false }
    return try keep(text: text, with: made.paths, index, offline)
  }

  /// Lets the file of the words of a record stay, with other files, all of them or none.
  func keep(
    text: String, with paths: [String], _ index: IndexFiles, _ offline: OfflineSearch
  ) throws -> Bool {
    try keep(ofIndex: [text], with: paths, index, offline)
  }

  /// Lets files of the search index stay, of which others may share some, with other files, all of
  /// them or none.
  func keep(
    ofIndex names: [String], with paths: [String] = [], _ index: IndexFiles,
    _ offline: OfflineSearch
  ) throws -> Bool {
    let sizes = names.compactMap { files.size(of: IndexFiles.path($0)) }
    guard sizes.count == names.count else { return false }
    let isFirst = names.map { index.take($0) }
    let first = zip(zip(names, sizes), isFirst).filter(\.1).map(\.0)
    if try files.keep(paths + first.map { IndexFiles.path($0.0) }) {
      for (name, size) in first { offline.keep(published: name, size: size) }
      return true
    }
    for (name, _) in first { index.giveBack(name) }
    return false
  }

  /// Lets a published file that records name stay.
  func keep(attachment file: ContentFile, at path: String) throws -> Bool {
    guard freshness.attachment(file.path) == file.mark else { return false }
    return try files.keep([path])
  }
}
