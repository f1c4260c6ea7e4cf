internal import Synchronization

/// The second way, where the output folder cannot be exchanged: what is new or changed waits in
/// `.congkhai/next`, then each file is moved into its place.
///
/// First everything that could go wrong is tried or checked; then a journal of the steps is put on
/// the disk, and the steps are taken. Killed in the middle, the next opening of the folder takes
/// the rest of the steps; until then what is seen is part of each.
final class InPlace: PublishingWay {
  let live: PublishedTree
  let next: Folder
  private let progress = Mutex(Progress())

  private struct Progress {
    /// The names under which files wait, by path.
    var staged: [PathKey: String] = [:]
    var isFinished = false
  }

  /// - Parameter label: of the site that is to be published.
  init(over live: PublishedTree, label: String) throws(PublishingError) {
    self.live = live
    next = try Folder(making: "next", in: live.notes)
    if live.label == label { return }
    if label == PublishedTree.standardLabel {
      try live.notes.remove("label")
    } else {
      try live.notes.replace("label", Array(label.utf8).span)
    }
  }

  func lookAhead() {}

  func stage(
    _ path: String, _ bytes: Span<UInt8>, after earlier: FileTime?
  ) throws(PublishingError) {
    let name = progress.withLock { progress in
      let name = String(progress.staged.count, radix: 36)
      progress.staged[path] = name
      return name
    }
    try next.create(name, bytes, after: earlier)
  }

  func publish(_ plan: Plan) throws(PublishingError) {
    let journal = self.journal(of: plan)
    try check(journal)
    try write(journal, plan)
    leaveToTheNextBuild()
    try Self.take(journal, live.root, notes: live.notes, next: next)
  }

  /// Makes sure that files may come into the folders of all steps, and leave them.
  private func check(_ journal: Journal) throws(PublishingError) {
    var known: Set<String> = []
    for step in journal.steps {
      let path =
        switch step {
        case .place(let path, _), .remove(let path, _): path
        }
      let folder = OutputPath.folder(above: path) ?? "."
      if known.insert(folder).inserted { try live.root.checkIsWritable(folder) }
    }
  }

  /// Takes the steps of a journal that is on the disk, and then the notes come into force.
  private static func take(
    _ journal: Journal, _ root: borrowing Folder, notes: borrowing Folder, next: borrowing Folder
  ) throws(PublishingError) {
    do throws(PublishingError) {
      _ = try journal.take(journal.steps[...], root, next: next)
      try finish(in: notes, next: next)
    } catch {
      guard case .system(let operation, let code) = error.reason else { throw error }
      throw PublishingError(.unfinished(operation, code: code), at: error.path)
    }
  }

  func discard() {
    let isFinished = progress.withLock { progress in
      defer { progress.isFinished = true }
      return progress.isFinished
    }
    if !isFinished { Self.empty(next, in: live.notes) }
  }

  func leaveToTheNextBuild() {
    progress.withLock { $0.isFinished = true }
  }

  /// The steps in their order: files that are in the way of new ones go first, the others last.
  func journal(of plan: Plan) -> Journal {
    let staged = progress.withLock { $0.staged }
    let gone = plan.gone.sorted { $0.key < $1.key }.map { (path: $0.key.path, entry: $0.value) }
    let places = plan.site.staged.compactMap { path in
      staged[path].map { name in
        let turn = Turn(of: path, isNew: live.entry(path) == nil)
        return (turn: turn, step: Journal.Step.place(path, staged: name))
      }
    }
    var journal = Journal()
    journal.steps = gone.filter { plan.isInTheWay($0.path) }.map(Journal.Step.remove)
    for turn in Turn.allCases {
      journal.steps += places.lazy.filter { $0.turn == turn }.map(\.step)
    }
    journal.steps += gone.filter { !plan.isInTheWay($0.path) }.map(Journal.Step.remove)
    return journal
  }

  /// Makes the folders and puts the notes on the disk; from the journal on there is no way back.
  func write(_ journal: Journal, _ plan: Plan) throws(PublishingError) {
    var made: [String] = []
    do throws(PublishingError) {
      for folder in newFolders(of: plan) where try live.root.makeFolder(folder) {
        made.append(folder)
      }
      // It may not name what is to come.
      for note in ["folders", "staged"] { try live.notes.remove(note) }
      // Should nothing come of it, a list names a few files more than have changed.
      try OwedChanges.note(plan.owed, in: live.notes)
      try live.notes.write("manifest.next", plan.manifest.text.span, flushed: true)
      try live.notes.write("former.next", plan.former.text.span, flushed: true)
      try next.flushFileSystem()
      try live.notes.replace("journal", journal.text.span)
    } catch {
      for folder in made.reversed() { live.root.removeFolder(folder) }
      for note in Self.unfinished { _ = try? live.notes.remove(note) }
      throw error
    }
  }

  /// The folders above new files, those above before those inside; what lies below a file that
  /// must go first is made when its turn comes.
  private func newFolders(of plan: Plan) -> [String] {
    var folders: Set<PathKey> = []
    for path in plan.site.staged { folders.insert(foldersAbove: path) }
    return folders.sorted().map(\.path).filter { folder in
      plan.gone[folder] == nil
        && !OutputPath.folders(above: folder).contains { plan.gone[$0] != nil }
    }
  }

  private static let unfinished = ["manifest.next", "manifest.tmp", "former.next", "journal.tmp"]

  /// Finishes what an earlier build had begun to move, and clears away what one had only
  /// prepared.
  static func recover(
    _ root: borrowing Folder, notes: borrowing Folder
  ) throws(PublishingError) {
    if let text = try notes.read("journal") {
      guard let journal = Journal(text: text) else {
        throw PublishingError(.damagedNotes, at: "\(notes.shown)/journal")
      }
      let next = try Folder(making: "next", in: notes)
      try take(journal, root, notes: notes, next: next)
    }
    try notes.removeAll("next")
    for note in unfinished { try notes.remove(note) }
  }

  /// The new notes come into force and the journal has done its work.
  static func finish(
    in notes: borrowing Folder, next: borrowing Folder
  ) throws(PublishingError) {
    for note in ["former", "manifest"] where try notes.look(at: "\(note).next") != .missing {
      try notes.move("\(note).next", to: note)
    }
    try PublishedTree.noteMovesInPlace(in: notes)
    // The same site gives the same notes, in whatever way it was published.
    if let text = try notes.read("former"), FormerFiles(text: text) == FormerFiles() {
      try notes.remove("former")
    }
    try notes.remove("journal")
    empty(next, in: notes)
  }

  /// Removes the staging folder and what is in it. Best effort: what stays is cleared away when
  /// the folder is opened next.
  private static func empty(_ next: borrowing Folder, in notes: borrowing Folder) {
    for name in (try? next.names()) ?? [] { _ = try? next.remove(name) }
    notes.removeFolder("next")
  }
}
