import Reading

/// The site as it was published before: what of it may stay.
struct Earlier: Sendable {
  let freshness: Freshness
  let files: any EarlierFiles

  /// Lets the files of something stay that would be made again as they are.
  func keep(_ made: Made) throws -> Bool { try files.keep(made.paths) }

  /// Lets the pages of a record stay, with the file of its words, which others may share.
  func keep(_ made: Made, _ index: IndexFiles, _ offline: OfflineSearch) throws -> Bool {
    guard let text = made.text else { return false }
    return try keep(text: text, with: made.paths, index, offline)
  }

  /// Lets the file of the words of a record stay, with other files, all of them or none.
  func keep(
    text: String, with paths: [String], _ index: IndexFiles, _ offline: OfflineSearch
  ) throws -> Bool {
    let isFirst = index.take(text)
    let path = IndexFiles.path(text)
    let size = files.size(of: path)
    if let size, try files.keep(isFirst ? paths + [path] : paths) {
      if isFirst { offline.keep(published: text, size: size) }
      return true
    }
    if isFirst { index.giveBack(text) }
    return false
  }

  /// Lets a published file that records name stay.
  func keep(attachment file: ContentFile, at path: String) throws -> Bool {
    guard freshness.attachment(file.path) == file.mark else { return false }
    return try files.keep([path])
  }
}
