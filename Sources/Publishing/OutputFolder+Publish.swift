internal import Synchronization

extension OutputFolder {
  /// Switches from the earlier site to this one.
  ///
  /// First everything that could go wrong is tried or checked: names that are file and folder
  /// at once, somebody else's files in the way, room for the folders and for the notes. Then a
  /// journal of the steps is put on the disk, and the steps are taken: what pages need, pages,
  /// what leads to them, and last the files that only the earlier build wrote, with the folders
  /// they leave empty. Killed in the middle, the next opening of the folder takes the rest of
  /// the steps.
  ///
  /// To be called once.
  package func publish() throws(PublishingError) -> PublishingResult {
    let switching: Switch
    do throws(PublishingError) {
      switching = try plan()
      if switching.journal.steps.isEmpty && switching.manifest == earlier {
        discard()
        return switching.result
      }
      try write(switching)
    } catch {
      discard()
      throw error
    }
    leaveToTheNextBuild()
    var result = switching.result
    let taken = try switching.journal.take(switching.journal.steps[...], root, next: next)
    result.kept = taken.kept
    result.removed = taken.removed
    try Self.finish(notes: notes, next: next)
    return result
  }

  /// What is to be done, from all that was written.
  func plan() throws(PublishingError) -> Switch {
    let (claims, failure) = state.withLock { ($0.claims, $0.failure) }
    if let failure { throw failure }
    return try Switch(from: self, claims: claims)
  }

  /// From here on whatever waits is the next build's to finish, not this one's to throw away.
  func leaveToTheNextBuild() {
    state.withLock { $0.isFinished = true }
  }

  /// Makes the folders and puts the notes on the disk; from the journal on there is no way back.
  func write(_ switching: Switch) throws(PublishingError) {
    var made: [String] = []
    do throws(PublishingError) {
      for folder in switching.newFolders where try root.makeFolder(folder) {
        made.append(folder)
      }
      try notes.write("manifest.next", switching.manifest.text.span, flushed: true)
      try notes.replace("journal", switching.journal.text.span)
    } catch {
      for folder in made.reversed() { root.removeFolder(folder) }
      for note in ["manifest.next", "journal.tmp"] { _ = try? notes.remove(note) }
      throw error
    }
  }

  /// Finishes what an earlier build had begun to switch, and clears away what one had only
  /// prepared.
  static func recover(
    _ root: borrowing Folder, notes: borrowing Folder, next: borrowing Folder
  ) throws(PublishingError) {
    if let text = try notes.read("journal") {
      guard let journal = Journal(text: text) else {
        throw PublishingError(.damagedNotes, at: "\(notes.shown)/journal")
      }
      _ = try journal.take(journal.steps[...], root, next: next)
      try finish(notes: notes, next: next, keepingNext: true)
    }
    for name in try next.names() { try next.remove(name) }
    for note in ["manifest.next", "manifest.tmp", "journal.tmp"] { try notes.remove(note) }
  }

  /// The new manifest comes into force and the journal has done its work.
  static func finish(
    notes: borrowing Folder, next: borrowing Folder, keepingNext: Bool = false
  ) throws(PublishingError) {
    if try notes.look(at: "manifest.next") != .missing {
      try notes.move("manifest.next", to: "manifest")
    }
    try notes.remove("journal")
    if !keepingNext { empty(next, in: notes) }
  }

  /// Removes the staging folder and what is in it. Best effort: what stays is cleared away when
  /// the folder is opened next.
  static func empty(_ next: borrowing Folder, in notes: borrowing Folder) {
    for name in (try? next.names()) ?? [] { _ = try? next.remove(name) }
    notes.removeFolder("next")
  }
}
