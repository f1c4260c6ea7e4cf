internal import Synchronization
internal import Workers

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
    var claims: Claims
    var failure: PublishingError?
  }

  /// The label of a site for everybody.
  package static let standardLabel = PublishedTree.standardLabel

  let live: PublishedTree
  let way: any PublishingWay
  let label: String
  let now: Int
  let isFingerprinted: @Sendable (String) -> Bool
  let state: Mutex<State>
  /// Where the files of the earlier site are in its manifest.
  let places: PathIndex
  /// Which of them stand as they were published.
  let standing: StandingFiles
  /// Whether nothing but notes stood in the folder when it was opened; what somebody puts there later
  /// shows when the site is published.
  let isEmpty: Bool
  /// Whether files stand only when their bytes, too, are those that were published.
  let looksIntoFiles = Atomic(false)
  private let lock: FolderLock
  private let ahead = Mutex<[Beside]>([])

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
    // A compressed copy stays and goes with its original.
    self.isFingerprinted = { isFingerprinted(String(ContentCoding.original(of: $0))) }
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
    places = PathIndex(of: live.site)
    standing = StandingFiles(of: live)
    state = Mutex(State(claims: Claims(over: live.site.files.count)))
    isEmpty = (try? live.root.names()) == [OutputPath.notes]
  }

  deinit {
    // The lock is let go with all that holds it.
    standing.stop()
    for work in ahead.withLock({ $0 }) { work.end() }
    way.discard()
  }

  /// Whether an earlier build of ours published into this folder.
  package var hasEarlierBuild: Bool { live.manifest?.files.isEmpty == false }

  /// Begins to look, on a core that has nothing to do, at what keeping and publishing will ask for,
  /// for a build that is going to change something. Nobody needs to wait for it.
  /// - Parameter jobs: on how many cores the build works at most; nil for all of them.
  package func lookAhead(jobs: Int?) {
    guard hasEarlierBuild else { return }
    ahead.withLock { ahead in
      guard ahead.isEmpty else { return }
      let workers = Workers(jobs: jobs)
      ahead = [
        // The first file that is staged waits for it.
        workers.begin(.low) { [way] in way.lookAhead() },
        // Nobody waits for this.
        workers.begin(.lowest) { [standing] in standing.lookAhead() },
      ].compactMap(\.self)
    }
  }

  /// From now on a file that is made again stays only when its bytes, too, are those that were published:
  /// for a build over a site of which a file turned out to be damaged. Mostly the size is enough.
  package func lookIntoFiles() { looksIntoFiles.store(true, ordering: .relaxed) }

  /// Throws away what waits; the published site stays as it is. Nothing happens after `publish`,
  /// not even after one that failed half way, which the next build finishes.
  package func discard() { way.discard() }

  /// The path as the user would type it.
  func shown(_ path: String) -> String { "\(live.root.shown)/\(path)" }
}
