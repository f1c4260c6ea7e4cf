/// One publication, worked out from all that was written, before anything that is seen changes.
struct Plan {
  /// The new site.
  private(set) var manifest = Manifest()
  /// What stays of earlier ones for a time.
  private(set) var former: FormerFiles
  /// The paths that are new or have changed, ordered.
  private(set) var staged: [String] = []
  /// The inodes of the files that stay as they are, by their places in the new manifest; nil for the
  /// others.
  private(set) var inodes: [UInt64?] = []
  /// The paths of what stays of earlier publications, with their inodes.
  private(set) var staying: [(path: String, inode: UInt64)] = []
  /// Our files of the earlier tree that must go.
  private(set) var gone: [String: Manifest.Entry] = [:]
  /// Files of the earlier site that somebody has changed and the new one does not have.
  private(set) var kept: [String] = []
  /// What others put into the earlier tree.
  private(set) var foreign = ForeignFiles()
  /// The earlier tree as it was when it was looked through for this.
  private(set) var listing = Listing()

  private let live: PublishedTree
  private let count: Int
  private var bytes = (all: 0, staged: 0)

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
    take(claims, over: live.site)
    if let path = manifest.clash {
      throw PublishingError(.fileAndFolder, at: "\(live.root.shown)/\(path)")
    }
    try letGo(isFingerprinted, at: now)
  }

  /// Merges what stays with what is made, both in the order of their paths.
  private mutating func take(_ claims: Claims, over earlier: Manifest) {
    var builder = Manifest.Builder(for: claims.count)
    inodes.reserveCapacity(claims.count)
    var place = 0
    for (path, claim) in claims.made.sorted(by: { $0.key.precedes($1.key) }) {
      while place < earlier.files.count, earlier.order(place, to: path) < 0 {
        take(place, claims.kept[place], of: earlier, &builder)
        place += 1
      }
      if place < earlier.files.count, earlier.order(place, to: path) == 0 { place += 1 }
      take(path, claim, &builder)
    }
    for place in place..<earlier.files.count {
      take(place, claims.kept[place], of: earlier, &builder)
    }
    manifest = builder.manifest()
  }

  /// Takes a file of the earlier site, which goes when it has no inode.
  private mutating func take(
    _ place: Int, _ inode: UInt64?, of earlier: Manifest, _ builder: inout Manifest.Builder
  ) {
    let file = earlier.files[place]
    guard let inode else {
      gone[earlier.path(place)] = file.entry
      return
    }
    bytes.all += file.entry.size
    builder.add(earlier.text.span.extracting(file.range), file.entry)
    inodes.append(inode)
  }

  private mutating func take(
    _ path: String, _ claim: Claim, _ builder: inout Manifest.Builder
  ) {
    bytes.all += claim.entry.size
    switch claim.standing {
    case .foreign: return
    case .staged:
      staged.append(path)
      bytes.staged += claim.entry.size
      inodes.append(nil)
    case .unchanged(let inode): inodes.append(inode)
    }
    builder.add(path.utf8.span, claim.entry)
    former.files[path] = nil
  }

  /// Decides about every file of the earlier tree that the new site does not have.
  private mutating func letGo(
    _ isFingerprinted: (String) -> Bool, at now: Int
  ) throws(PublishingError) {
    for (path, entry) in gone where isFingerprinted(path) {
      former.files[path] = FormerFiles.File(entry: entry, left: max(now, 0))
      gone[path] = nil
    }
    for (path, file) in live.former.files
    where !manifest.contains(path) && former.files[path] == nil {
      gone[path] = file.entry
    }
    for (path, file) in former.files {
      if !isInTheWay(path), case .file(let facts) = try live.root.look(at: path),
        facts.size == file.entry.size
      {
        staying.append((path, facts.inode))
      } else {
        former.files[path] = nil
        gone[path] = file.entry
      }
    }
    for (path, entry) in gone {
      switch try live.root.look(at: path) {
      case .missing, .folder, .blocked: gone[path] = nil
      case .file, .other:
        if try live.root.holds(path, entry) { continue }
        gone[path] = nil
        kept.append(path)
      }
    }
    kept.sort()
  }

  /// Whether a path that is not of the new site stands where that needs a folder or a file.
  func isInTheWay(_ path: String) -> Bool {
    manifest.needsFolder(path) || OutputPath.folders(above: path).contains(where: manifest.contains)
  }

  /// Whether the site is as it was, so that nothing needs to be published.
  var changesNothing: Bool {
    staged.isEmpty && kept.isEmpty && manifest == live.site
  }

  /// Whether a path of the new tree is ours.
  func isOurs(_ path: String) -> Bool { manifest.contains(path) || former.files[path] != nil }

  /// Whether a path belongs into the new tree.
  func isWanted(_ path: String) -> Bool { isOurs(path) || foreign.files[path] != nil }

  /// Adds what another tree has of former files; they are there already.
  mutating func addFormerFiles(of tree: PublishedTree, at now: Int) {
    for (path, file) in tree.former.staying(at: now).files
    where !isOurs(path) && !isInTheWay(path) && foreign.files[path] == nil {
      former.files[path] = file
    }
  }

  /// Looks through the earlier tree for what others put there.
  /// - Throws: when it stands in the way.
  mutating func findForeignFiles() throws(PublishingError) {
    listing = try live.listing(knowing: live.marks())
    foreign = listing.foreign
    for path in kept {
      if case .file(let facts) = try live.root.look(at: path) { foreign.files[path] = facts.inode }
    }
    let inTheWay =
      foreign.files.keys.filter { manifest.contains($0) || isInTheWay($0) }.min()
      ?? foreign.folders.first(where: manifest.contains)
    if let inTheWay { throw PublishingError(.foreign, at: "\(live.root.shown)/\(inTheWay)") }
  }

  /// What the publication does.
  var result: PublishingResult {
    var result = PublishingResult()
    result.changed = staged
    result.gone = gone.keys.sorted()
    result.unchanged = count - staged.count
    result.adopted = count - manifest.files.count
    result.bytes = bytes.all
    result.bytesWritten = bytes.staged
    result.kept = kept
    return result
  }
}
