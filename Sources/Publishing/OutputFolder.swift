internal import Synchronization

/// The folder that a website is published into, from opening to the switch.
///
/// Files whose bytes are those of the earlier build are not touched. What is new or changed
/// waits in `.congkhai/next` until `publish` moves all of it into place; until then, and after
/// any error, the site published before stays as it was. Files that no build of ours wrote are
/// neither overwritten nor deleted. One build at a time holds the folder.
///
/// `write` may be called from several threads; the rest is for the one that opened the folder.
package final class OutputFolder: Sendable {
  /// A file of this build.
  struct Claim {
    var entry: Manifest.Entry
    var source: String?
    /// The name under which it waits; nil when it stays as it is.
    var staged: String?
    /// Somebody else's file with the very same bytes: it serves, but does not become ours.
    var isForeign = false
  }

  struct State {
    var claims: [String: Claim] = [:]
    var stagedCount = 0
    var failure: PublishingError?
    var isFinished = false
  }

  /// The label of a site for everybody.
  package static let standardLabel = "public"

  let root: Folder
  let notes: Folder
  let next: Folder
  let earlier: Manifest
  let state = Mutex(State())
  private let lock: FolderLock

  /// Opens the folder for one build and makes it when it is not there.
  ///
  /// What an earlier build left unfinished is finished first, if it had got as far as the
  /// switch, and thrown away if not.
  /// A folder holds one site: what it was first published as, its `label`, it stays.
  /// - Throws: when another site was published there, when another build holds the folder, when it cannot be written, or when the
  ///   notes of the earlier build are damaged.
  package init(path: String, label: String = standardLabel) throws(PublishingError) {
    root = try Folder(opening: path)
    notes = try Folder(opening: OutputPath.notes, in: root)
    lock = try FolderLock(file: "\(notes.shown)/lock", folder: path)
    next = try Folder(opening: "next", in: notes)
    try Self.recover(root, notes: notes, next: next)
    if let text = try notes.read("manifest") {
      guard let manifest = Manifest(text: text) else {
        throw PublishingError(.damagedNotes, at: "\(notes.shown)/manifest")
      }
      earlier = manifest
    } else {
      earlier = Manifest()
    }
    // Only what is not for everybody is marked.
    let known = try notes.read("label").map { String(decoding: $0, as: UTF8.self) }
    if (known ?? Self.standardLabel) == label { return }
    guard earlier.files.isEmpty else {
      throw PublishingError(.otherSite(label: known ?? Self.standardLabel), at: path)
    }
    if label == Self.standardLabel {
      try notes.remove("label")
    } else {
      try notes.replace("label", Array(label.utf8).span)
    }
  }

  deinit { discard() }

  /// Whether an earlier build of ours published into this folder.
  package var hasEarlierBuild: Bool { !earlier.files.isEmpty }

  /// Hands over one file of the site.
  ///
  /// - Parameters:
  ///   - path: relative to the folder, `/` between its parts, no `.` or `..`.
  ///   - bytes: the whole file.
  ///   - source: what the file is made from, for the message when two make the same one.
  /// - Throws: for a bad path, a second file at one path, somebody else's file in the way, and
  ///   when the disk is full or refuses. After an error the build cannot be published.
  package func write(
    _ path: String, _ bytes: Span<UInt8>, from source: String? = nil
  ) throws(PublishingError) {
    do throws(PublishingError) {
      guard OutputPath.isUsable(path) else { throw PublishingError(.badPath, at: shown(path)) }
      let entry = Manifest.Entry(size: bytes.count, hash: ContentHash(of: bytes))
      var claim = Claim(entry: entry, source: source)
      claim.isForeign = try isForeign(path, same: entry)
      let staysAsItIs = claim.isForeign ? true : try isUnchanged(path, entry)
      if let staged = try take(path, claim, staging: !staysAsItIs) {
        try next.write(staged, bytes)
      }
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
      throw error
    }
  }

  /// Hands over one file of the site, as above.
  package func write(
    _ path: String, _ bytes: [UInt8], from source: String? = nil
  ) throws(PublishingError) {
    try write(path, bytes.span, from: source)
  }

  /// Throws away what waits; the published site stays as it is. Nothing happens after
  /// `publish`, not even after one that failed half way, which the next build finishes.
  package func discard() {
    let isFinished = state.withLock { state in
      defer { state.isFinished = true }
      return state.isFinished
    }
    if !isFinished { Self.empty(next, in: notes) }
  }

  /// The path as the user would type it.
  func shown(_ path: String) -> String { "\(root.shown)/\(path)" }

  private func isUnchanged(
    _ path: String, _ entry: Manifest.Entry
  ) throws(PublishingError) -> Bool {
    guard earlier.files[path] == entry else { return false }
    return try root.look(at: path) == .file(size: entry.size)
  }

  /// Whether somebody else's file with the same bytes stands there; one with other bytes is an
  /// error. Folders in the way are looked at when all files are known.
  private func isForeign(
    _ path: String, same entry: Manifest.Entry
  ) throws(PublishingError) -> Bool {
    if earlier.files[path] != nil { return false }
    switch try root.look(at: path) {
    case .missing, .folder, .blocked: return false
    case .file(entry.size):
      if let bytes = try root.read(path), ContentHash(of: bytes.span) == entry.hash {
        return true
      }
      throw PublishingError(.foreign, at: shown(path))
    case .file, .other: throw PublishingError(.foreign, at: shown(path))
    }
  }

  /// Takes a path for this build; the name to stage the file under, if it is to be staged.
  func take(
    _ path: String, _ claim: Claim, staging: Bool
  ) throws(PublishingError) -> String? {
    let (first, staged) = state.withLock { state -> (Claim?, String?) in
      if let first = state.claims[path] { return (first, nil) }
      var claim = claim
      if staging {
        state.stagedCount += 1
        claim.staged = String(state.stagedCount, radix: 36)
      }
      state.claims[path] = claim
      return (nil, claim.staged)
    }
    if let first {
      throw PublishingError(
        .writtenTwice(first: first.source, second: claim.source), at: shown(path))
    }
    return staged
  }
}
