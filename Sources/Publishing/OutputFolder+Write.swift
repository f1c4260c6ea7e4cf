import Hashing
internal import Synchronization

extension OutputFolder {
  /// Hands over one file of the site.
  ///
  /// - Parameters:
  ///   - path: relative to the folder, `/` between its parts, no `.` or `..`.
  ///   - bytes: the whole file.
  ///   - source: what the file is made from, for the message when two make the same one.
  /// - Returns: whether the file stays as it was in the earlier site; see `keep`.
  /// - Throws: for a bad path, a second file at one path, somebody else's file in the way, and
  ///   when the disk is full or refuses. After an error the build cannot be published.
  @discardableResult
  package func write(
    _ path: String, _ bytes: Span<UInt8>, from source: String? = nil
  ) throws(PublishingError) -> Bool {
    do throws(PublishingError) {
      guard OutputPath.isUsable(path) else { throw PublishingError(.badPath, at: shown(path)) }
      let entry = Manifest.Entry(size: bytes.count, hash: ContentHash(of: bytes))
      let earlier = published(path)
      let (standing, changed) = try standing(of: path, entry, earlier?.entry)
      try take(
        path, at: earlier?.place, Claim(entry: entry, source: source, standing: standing))
      if standing == .staged { try way.stage(path, bytes, after: changed) }
      return standing != .staged
    } catch {
      fail(error)
      throw error
    }
  }

  /// Hands over one file of the site, as above.
  @discardableResult
  package func write(
    _ path: String, _ bytes: [UInt8], from source: String? = nil
  ) throws(PublishingError) -> Bool {
    try write(path, bytes.span, from: source)
  }

  /// Keeps a file of the earlier site as it is, for whoever knows that it would be made again
  /// with the same bytes: one that is made from another file that stays as it was.
  /// - Returns: false when the earlier site had none, or it was tampered with; then it is to be
  ///   written.
  package func keep(_ path: String, from source: String? = nil) throws(PublishingError) -> Bool {
    do throws(PublishingError) {
      guard let (place, claim) = try kept(path, from: source) else { return false }
      try take(path, at: place, claim)
      return true
    } catch {
      fail(error)
      throw error
    }
  }

  /// Keeps files of the earlier site as they are, all of them or none, as above.
  /// - Returns: false when the earlier site lacked one, or it was tampered with; then none is kept.
  package func keep(_ paths: [String]) throws(PublishingError) -> Bool {
    do throws(PublishingError) {
      var files: [(path: String, place: Int, claim: Claim)] = []
      files.reserveCapacity(paths.count)
      for path in paths {
        guard let (place, claim) = try kept(path) else { return false }
        files.append((path, place, claim))
      }
      for (path, place, claim) in files { try take(path, at: place, claim) }
      return true
    } catch {
      fail(error)
      throw error
    }
  }

  /// A file of the earlier site that is still there.
  private func kept(
    _ path: String, from source: String? = nil
  ) throws(PublishingError) -> (place: Int, claim: Claim)? {
    guard let place = places.place(of: path, in: live.site), let inode = try standing.inode(place)
    else { return nil }
    let entry = live.site.files[place].entry
    return (place, Claim(entry: entry, source: source, standing: .unchanged(inode)))
  }

  /// The size in bytes of a file of the earlier site; nil when it had none.
  package func size(ofPublished path: String) -> Int? {
    places.place(of: path, in: live.site).map { live.site.files[$0].entry.size }
  }

  /// A file of the earlier site; nil when it is not there as it was published.
  package func bytes(ofPublished path: String) throws(PublishingError) -> [UInt8]? {
    guard let place = places.place(of: path, in: live.site),
      let bytes = try live.root.read(path),
      live.site.files[place].entry
        == Manifest.Entry(size: bytes.count, hash: ContentHash(of: bytes.span))
    else { return nil }
    return bytes
  }

  /// What a build of ours wrote at a path, if it still answers for it, and where the manifest has it.
  func published(_ path: String) -> (place: Int?, entry: Manifest.Entry)? {
    if let place = places.place(of: path, in: live.site) {
      return (place, live.site.files[place].entry)
    }
    return live.former.files[path].map { (nil, $0.entry) }
  }

  private func fail(_ error: PublishingError) {
    state.withLock { $0.failure = $0.failure ?? error }
  }

  /// Where the bytes of a file are now, and when the file that it replaces was changed. Folders in
  /// the way are looked at when all files are known.
  private func standing(
    of path: String, _ entry: Manifest.Entry, _ earlier: Manifest.Entry?
  ) throws(PublishingError) -> (Claim.Standing, changed: FileTime?) {
    // The first build into an empty folder need not look for each of its files.
    if isEmpty { return (.staged, nil) }
    switch try live.root.look(at: path) {
    case .file(let facts) where earlier != nil:
      var isSame = earlier == entry && facts.size == entry.size
      if isSame, looksIntoFiles.load(ordering: .relaxed) {
        isSame = try live.root.holds(path, entry)
      }
      return (isSame ? .unchanged(facts.inode) : .staged, facts.changed)
    case .file(let facts):
      if facts.size == entry.size, try live.root.holds(path, entry) { return (.foreign, nil) }
      throw PublishingError(.foreign, at: shown(path))
    case .other where earlier == nil: throw PublishingError(.foreign, at: shown(path))
    case .missing, .folder, .blocked, .other: return (.staged, nil)
    }
  }

  /// Takes a path for this build; the earlier site may have it at a place.
  private func take(_ path: String, at place: Int?, _ claim: Claim) throws(PublishingError) {
    let (isFree, first) = state.withLock { $0.claims.take(path, at: place, claim) }
    if !isFree {
      throw PublishingError(
        .writtenTwice(first: first, second: claim.source), at: shown(path))
    }
  }
}
