internal import Synchronization

/// The folder that a website is published into, from opening to the switch.
///
/// Files whose bytes are those of the earlier build are not touched. What is new or changed waits
/// until `publish` makes all of it seen in one step; until then, and after any error, the site
/// published before stays as it was. Files that no build of ours wrote are neither overwritten nor
/// deleted. One build at a time holds the folder.
///
/// The publication before is kept, to go back to. Where the system does not let folders be
/// exchanged none is kept, and files are moved one by one.
///
/// `write` and `keep` may be called from several threads; the rest is for the one that opened the
/// folder.
package final class OutputFolder: Sendable {
  struct State {
    var claims: [String: Claim] = [:]
    var failure: PublishingError?
  }

  /// The label of a site for everybody.
  package static let standardLabel = PublishedTree.standardLabel

  let live: PublishedTree
  let way: any PublishingWay
  let label: String
  let now: Int
  let isFingerprinted: @Sendable (String) -> Bool
  let state = Mutex(State())
  private let lock: FolderLock

  /// Opens the folder for one build and makes it when it is not there.
  ///
  /// What an earlier build left unfinished is finished first, if it had got as far as the
  /// switch, and thrown away if not.
  /// A folder holds one site: what it was first published as, its `label`, it stays.
  /// - Parameters:
  ///   - now: the time in seconds since 1970; that of the machine when nil.
  ///   - isFingerprinted: whether the name of a file tells its bytes. Such files stay for a day
  ///     after the site no longer has them, for readers of pages that were loaded before.
  /// - Throws: when another site was published there, when another build holds the folder, when it
  ///   cannot be written, or when the notes of the earlier build are damaged.
  package convenience init(
    path: String, label: String = standardLabel, now: Int? = nil,
    isFingerprinted: @escaping @Sendable (String) -> Bool = { _ in false }
  ) throws(PublishingError) {
    try self.init(
      path: path, label: label, now: now, isFingerprinted: isFingerprinted, isExchanged: true)
  }

  /// As above; with `isExchanged` false files are moved one by one even where folders can be
  /// exchanged.
  init(
    path: String, label: String = standardLabel, now: Int? = nil,
    isFingerprinted: @escaping @Sendable (String) -> Bool = { _ in false }, isExchanged: Bool
  ) throws(PublishingError) {
    self.label = label
    self.now = now ?? FileTime.now.seconds
    self.isFingerprinted = isFingerprinted
    _ = try Folder(making: path)
    let beside = isExchanged ? try StateFolder.beside(path) : nil
    // Opened under the lock: a build that has just ended may have exchanged the folder.
    let root = try Folder(opening: path)
    let notes = try Folder(making: OutputPath.notes, in: root)
    // Held in any case, against builds that do not see the folder beside this one.
    lock = try FolderLock(in: notes, of: path, isNamed: beside == nil)
    try InPlace.recover(root, notes: notes)
    live = try PublishedTree(root)
    if live.label != label, live.manifest?.files.isEmpty == false {
      throw PublishingError(.otherSite(label: live.label), at: path)
    }
    if let beside {
      try beside.recover(live)
      way = Exchange(beside, over: live, label: label)
    } else {
      way = try InPlace(over: live, label: label)
    }
  }

  deinit { way.discard() }

  /// Whether an earlier build of ours published into this folder.
  package var hasEarlierBuild: Bool { live.manifest?.files.isEmpty == false }

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

  /// Throws away what waits; the published site stays as it is. Nothing happens after `publish`,
  /// not even after one that failed half way, which the next build finishes.
  package func discard() { way.discard() }

  /// The path as the user would type it.
  func shown(_ path: String) -> String { "\(live.root.shown)/\(path)" }

  private func fail(_ error: PublishingError) {
    state.withLock { $0.failure = $0.failure ?? error }
  }

  /// Where the bytes of a file are now, and when the file that it replaces was changed. Folders in
  /// the way are looked at when all files are known.
  private func standing(
    of path: String, _ entry: Manifest.Entry
  ) throws(PublishingError) -> (Claim.Standing, changed: FileTime?) {
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
