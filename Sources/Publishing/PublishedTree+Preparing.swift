/// How a tree that nobody sees becomes the one that everybody sees.
extension PublishedTree {
  /// Becomes a folder with the owner, the mode and the rights of another tree's.
  func resemble(_ other: PublishedTree) {
    root.takeAttributes(of: other.root)
    root.resemble(".", in: other.root)
  }

  /// Takes over a file of another tree as it is, with its time, unless it is here already.
  /// - Returns: whether it was not.
  @discardableResult
  func take(
    _ path: String, from other: PublishedTree, inode: UInt64
  ) throws(PublishingError) -> Bool {
    switch try root.look(at: path) {
    case .file(let facts) where facts.inode == inode: return false
    case .other(inode): return false
    default:
      try takeAnew(path, from: other)
      return true
    }
  }

  /// Takes over a file of another tree as it is, with its time: under a second name, or as a
  /// copy where the system gives none.
  func takeAnew(_ path: String, from other: PublishedTree) throws(PublishingError) {
    if try root.link(path, from: other.root) { return }
    if let target = other.root.target(ofLink: path) {
      return try root.createLink(path, to: target)
    }
    guard case .file(let facts) = try other.root.look(at: path),
      let bytes = try other.root.read(path)
    else { throw PublishingError(.foreign, at: "\(other.root.shown)/\(path)") }
    try root.create(path, bytes.span, at: facts.changed)
  }

  /// Takes over what others put into another tree.
  func take(_ foreign: ForeignFiles, from other: PublishedTree) throws(PublishingError) {
    for folder in foreign.folders {
      try root.makeFolders(above: folder)
      try root.makeFolder(folder)
    }
    for (key, inode) in foreign.files { try take(key.path, from: other, inode: inode) }
    // Last, and the innermost first: it may be that nothing more can be put into them then.
    for folder in foreign.folders.reversed() { root.resemble(folder, in: other.root) }
  }

  /// Removes what an earlier publication left here and nobody wants, with the folders that this
  /// leaves empty.
  /// - Parameter others: the places here of the files that the new site does not have.
  func drop(_ others: [Int], except isWanted: (String) -> Bool) throws(PublishingError) {
    let site = site
    let paths = others.map { site.path($0) } + former.files.keys.map(\.path)
    for path in paths where !isWanted(path) {
      if try root.remove(path) { root.removeEmptyFolders(above: path) }
    }
  }

  /// Gives what others put into this tree to the one that has taken its place, and forgets it
  /// here. What cannot be given stays.
  ///
  /// - Parameters:
  ///   - isNewer: whether a file here replaces another one of others that stands there.
  ///   - isOurs: whether a path there belongs to the site.
  func handOver(
    _ foreign: ForeignFiles, to other: PublishedTree, isNewer: Bool, isOurs: (String) -> Bool
  ) {
    let new = foreign.folders.filter { (try? other.root.look(at: $0)) == .missing }
    for folder in new {
      _ = try? other.root.makeFolders(above: folder)
      _ = try? other.root.makeFolder(folder)
    }
    let given = foreign.files.orderedPaths.filter { path in
      guard !isOurs(path), entry(path) == nil else { return false }
      return !isNewer && (try? other.root.look(at: path)) != .missing
        || (try? other.takeAnew(path, from: self)) != nil
    }
    for folder in new.reversed() { other.root.resemble(folder, in: root) }
    for folder in foreign.folders { root.makeWritable(folder) }
    for path in given { forget(path) }
    for folder in foreign.folders.reversed() { root.removeFolder(folder) }
  }

  /// Removes a name that is not of this tree, with the folders that this leaves empty.
  func forget(_ path: String) {
    if (try? root.remove(path)) == true { root.removeEmptyFolders(above: path) }
  }
}
