internal import Workers

/// One publication, worked out from all that was written, before anything that is seen changes.
struct Plan {
  /// The new site.
  let site: NewSite
  /// What stays of earlier ones for a time.
  private(set) var former: FormerFiles
  /// The paths of what stays of earlier publications, with their inodes.
  private(set) var staying: [(path: String, inode: UInt64)] = []
  /// Our files of the earlier tree that must go.
  private(set) var gone: [PathKey: Manifest.Entry] = [:]
  /// Files of the earlier site that somebody has changed and the new one does not have.
  private(set) var kept: [String] = []
  /// What others put into the earlier tree.
  private(set) var foreign = ForeignFiles()
  /// The earlier tree as it was when it was looked through for this.
  private(set) var listing = Listing()
  /// What no list of changes will have told when the new site is seen; nil where nobody asks for one.
  var owed: Set<String>?

  let live: PublishedTree
  private let count: Int

  /// - Parameters:
  ///   - live: the tree that is seen now.
  ///   - now: in seconds since 1970.
  /// - Throws: when a name would be file and folder at once, or the disk fails.
  init(
    _ claims: Claims, over live: PublishedTree, at now: Int, isFingerprinted: (String) -> Bool
  ) throws(PublishingError) {
    self.live = live
    count = claims.count
    former = live.former.staying(at: now)
    if !former.files.isEmpty {
      for path in claims.made.paths { former.files[path] = nil }
    }
    site = NewSite(claims, over: live.site)
    gone = site.gone
    if let path = manifest.clash {
      throw PublishingError(.fileAndFolder, at: "\(live.root.shown)/\(path)")
    }
    try letGo(isFingerprinted, at: now)
  }

  /// Decides about every file of the earlier tree that the new site does not have.
  private mutating func letGo(
    _ isFingerprinted: (String) -> Bool, at now: Int
  ) throws(PublishingError) {
    for (key, entry) in gone where isFingerprinted(key.path) {
      former.files[key] = FormerFiles.File(entry: entry, left: max(now, 0))
      gone[key] = nil
    }
    for (key, file) in live.former.files
    where !manifest.contains(key.path) && former.files[key] == nil {
      gone[key] = file.entry
    }
    let left = Array(former.files)
    let found = try Workers().map(left.count, batch: 64) { [live] place throws(PublishingError) in
      try live.root.look(at: left[place].key.path)
    }
    for ((key, file), found) in zip(left, found) {
      if !isInTheWay(key.path), case .file(let facts) = found, facts.size == file.entry.size {
        staying.append((key.path, facts.inode))
      } else {
        former.files[key] = nil
        gone[key] = file.entry
      }
    }
    for (key, entry) in gone {
      switch try live.root.look(at: key.path) {
      case .missing, .folder, .blocked: gone[key] = nil
      case .file, .other:
        if try live.root.holds(key.path, entry) { continue }
        gone[key] = nil
        kept.append(key.path)
      }
    }
    kept.sort()
  }

  /// The manifest of the new site.
  var manifest: Manifest { site.manifest }

  /// Whether a path that is not of the new site stands where that needs a folder or a file.
  func isInTheWay(_ path: String) -> Bool {
    manifest.needsFolder(path) || OutputPath.folders(above: path).contains(where: manifest.contains)
  }

  /// Whether the site is as it was, so that nothing needs to be published.
  var changesNothing: Bool {
    site.stagedCount == 0 && kept.isEmpty && manifest == live.site
  }

  /// Whether a path of the new tree is ours.
  func isOurs(_ path: String) -> Bool { manifest.contains(path) || former.files[path] != nil }

  /// Whether a path belongs into the new tree.
  func isWanted(_ path: String) -> Bool { isOurs(path) || foreign.files[path] != nil }

  /// Adds what another tree has of former files; they are there already.
  mutating func addFormerFiles(of tree: PublishedTree, at now: Int) {
    for (key, file) in tree.former.staying(at: now).files
    where !isOurs(key.path) && !isInTheWay(key.path) && foreign.files[key] == nil {
      former.files[key] = file
    }
  }

  /// Looks through the earlier tree for what others put there, and takes it over.
  /// - Throws: when it stands in the way.
  mutating func findForeignFiles() throws(PublishingError) {
    try takeForeignFiles(of: live.listing(knowing: live.marks()))
  }

  /// Takes over what others put into the earlier tree, as it was listed.
  /// - Throws: when it stands in the way.
  mutating func takeForeignFiles(of listing: Listing) throws(PublishingError) {
    self.listing = listing
    foreign = listing.foreign
    for path in kept {
      if case .file(let facts) = try live.root.look(at: path) { foreign.files[path] = facts.inode }
    }
    let inTheWay =
      foreign.files.orderedPaths.first { manifest.contains($0) || isInTheWay($0) }
      ?? foreign.folders.first(where: manifest.contains)
    if let inTheWay { throw PublishingError(.foreign, at: "\(live.root.shown)/\(inTheWay)") }
  }

  /// What the publication does.
  var result: PublishingResult {
    var result = PublishingResult()
    result.site = site
    result.gone = gone.orderedPaths
    result.unchanged = count - site.stagedCount
    result.adopted = count - manifest.files.count
    result.bytes = site.bytes.all
    result.bytesWritten = site.bytes.staged
    result.kept = kept
    result.fingerprint = manifest.seal
    return result
  }
}
