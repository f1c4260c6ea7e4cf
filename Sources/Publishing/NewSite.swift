/// What a build makes of the earlier site: the files of that one that stay and those that are made,
/// merged in the order of their paths.
struct NewSite {
  private(set) var manifest = Manifest()
  /// The inodes of the files that stay as they are, by their places; nil for the others.
  private(set) var inodes: [UInt64?] = []
  /// How many files are new or have changed.
  private(set) var stagedCount = 0
  /// The files of the earlier site that this one does not have.
  private(set) var gone: [PathKey: Manifest.Entry] = [:]
  /// The size of all files, and of those that are new or have changed.
  private(set) var bytes = (all: 0, staged: 0)

  /// - Parameter earlier: the site in which the claims say what stays.
  init(_ claims: Claims, over earlier: Manifest) {
    var builder = Manifest.Builder(for: claims.count)
    inodes.reserveCapacity(claims.count)
    var place = 0
    for (path, claim) in claims.made.ordered {
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

  /// The paths that are new or have changed, ordered.
  var staged: some Collection<String> {
    inodes.indices.lazy.filter { inodes[$0] == nil }.map { manifest.path($0) }
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

  /// Takes a file that was made; one of others that serves as it is stays theirs.
  private mutating func take(_ path: String, _ claim: Claim, _ builder: inout Manifest.Builder) {
    bytes.all += claim.entry.size
    switch claim.standing {
    case .foreign: return
    case .staged:
      stagedCount += 1
      bytes.staged += claim.entry.size
      inodes.append(nil)
    case .unchanged(let inode): inodes.append(inode)
    }
    builder.add(path.utf8.span, claim.entry)
  }
}
