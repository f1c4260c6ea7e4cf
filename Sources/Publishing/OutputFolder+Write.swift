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
      let (standing, changed) = try standing(of: path, entry)
      try take(path, Claim(entry: entry, source: source, standing: standing))
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
      guard let entry = live.manifest?.files[path],
        case .file(let facts) = try live.root.look(at: path), facts.size == entry.size
      else { return false }
      try take(path, Claim(entry: entry, source: source, standing: .unchanged(facts.inode)))
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
      var claims: [(path: String, claim: Claim)] = []
      claims.reserveCapacity(paths.count)
      for path in paths {
        guard let entry = live.manifest?.files[path],
          case .file(let facts) = try live.root.look(at: path), facts.size == entry.size
        else { return false }
        claims.append((path, Claim(entry: entry, standing: .unchanged(facts.inode))))
      }
      for (path, claim) in claims { try take(path, claim) }
      return true
    } catch {
      fail(error)
      throw error
    }
  }

  /// The size in bytes of a file of the earlier site; nil when it had none.
  package func size(ofPublished path: String) -> Int? { live.manifest?.files[path]?.size }

  /// A file of the earlier site; nil when it is not there as it was published.
  package func bytes(ofPublished path: String) -> [UInt8]? {
    guard let entry = live.manifest?.files[path], let bytes = try? live.root.read(path),
      entry == Manifest.Entry(size: bytes.count, hash: ContentHash(of: bytes.span))
    else { return nil }
    return bytes
  }

  private func fail(_ error: PublishingError) {
    state.withLock { $0.failure = $0.failure ?? error }
  }

  /// Where the bytes of a file are now, and when the file that it replaces was changed. Folders in
  /// the way are looked at when all files are known.
  private func standing(
    of path: String, _ entry: Manifest.Entry
  ) throws(PublishingError) -> (Claim.Standing, changed: FileTime?) {
    // The first build into an empty folder need not look for each of its files.
    if isEmpty { return (.staged, nil) }
    let earlier = live.entry(path)
    switch try live.root.look(at: path) {
    case .file(let facts) where earlier != nil:
      let isSame = earlier == entry && facts.size == entry.size
      return (isSame ? .unchanged(facts.inode) : .staged, facts.changed)
    case .file(let facts):
      if facts.size == entry.size, try live.root.holds(path, entry) { return (.foreign, nil) }
      throw PublishingError(.foreign, at: shown(path))
    case .other where earlier == nil: throw PublishingError(.foreign, at: shown(path))
    case .missing, .folder, .blocked, .other: return (.staged, nil)
    }
  }

  /// Takes a path for this build.
  private func take(_ path: String, _ claim: Claim) throws(PublishingError) {
    let first = state.withLock { state -> Claim? in
      if let first = state.claims[path] { return first }
      state.claims[path] = claim
      return nil
    }
    if let first {
      throw PublishingError(
        .writtenTwice(first: first.source, second: claim.source), at: shown(path))
    }
  }
}
