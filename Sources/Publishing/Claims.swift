/// All files of this build.
///
/// Most are files of the earlier site that stay as they are: of these hardly more is noted than
/// that, by their places in the earlier manifest.
struct Claims {
  /// The inodes of the files that stay, by their places; nil for the others.
  private(set) var kept: [UInt64?]
  /// All others by path.
  private(set) var made = ClaimTable()
  /// What files that stay are made from, by place, where that is known.
  private var sources: [Int: String] = [:]
  private var keptCount = 0

  /// No files yet, of a build over a site with so many.
  init(over count: Int) { kept = Array(repeating: nil, count: count) }

  var count: Int { keptCount + made.count }

  /// Takes a path for this build, unless it is taken already.
  /// - Parameter place: where the earlier manifest has it, if it does.
  /// - Returns: whether it was free, and else what the first file there is made from.
  mutating func take(
    _ path: String, at place: Int?, _ claim: Claim
  ) -> (isFree: Bool, source: String?) {
    if let first = made[path] { return (false, first.source) }
    if let place {
      if kept[place] != nil { return (false, sources[place]) }
      if case .unchanged(let inode) = claim.standing {
        keep(place, inode)
        if let source = claim.source { sources[place] = source }
        return (true, nil)
      }
    }
    made[path] = claim
    return (true, nil)
  }

  /// Whether a path is taken with these very bytes, which the earlier site has at a place, or which
  /// stay of one before.
  func hold(_ path: String, at place: Int?, _ entry: Manifest.Entry) -> Bool {
    if let place, kept[place] != nil { return true }
    return made[path]?.entry == entry
  }

  /// Takes a file of the earlier site as it is.
  mutating func keep(_ place: Int, _ inode: UInt64) {
    kept[place] = inode
    keptCount += 1
  }

  /// Adds a file that is none of the earlier site's, or another one.
  mutating func add(_ path: String, _ claim: Claim) { made[path] = claim }
}
