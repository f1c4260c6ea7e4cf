internal import Synchronization

/// The usual way: the new site is a tree of its own beside the one that is seen, and one system
/// call exchanges the two. Whenever the machine stops, what is seen is one of them, whole.
///
/// The tree is the one of two publications ago, brought up to date; files that are the same as
/// those that are seen are the very same, under a second name, so that their times stay.
final class Exchange: PublishingWay {
  let state: StateFolder
  let live: PublishedTree
  let label: String
  private let progress = Mutex(Progress())
  private let spare = Mutex<Spare?>(nil)

  private struct Progress {
    var next: PublishedTree?
    /// The marks of its folders that were as they were marked when it was begun.
    var standing: [FileTime?] = []
    var isFinished = false
  }

  /// - Parameter label: of the site that is to be published.
  init(_ state: StateFolder, over live: PublishedTree, label: String) {
    self.state = state
    self.live = live
    self.label = label
  }

  func lookAhead() { _ = try? readSpare() }

  func stage(
    _ path: String, _ bytes: Span<UInt8>, after earlier: FileTime?
  ) throws(PublishingError) {
    try next().root.create(path, bytes, after: earlier)
  }

  func publish(_ plan: Plan) throws(PublishingError) {
    try prepare(next(), plan)
    try publishPrepared(plan)
  }

  /// Exchanges the tree that is prepared with the one that is seen.
  func publishPrepared(_ plan: Plan) throws(PublishingError) {
    try state.parent.exchange(state.name, with: "next", in: state.folder)
    leaveToTheNextBuild()
    // The new site is seen; what is left to do the next build finishes if this one cannot.
    if let next = try? next() { handOver(plan, to: next) }
    try? state.retire(live)
    state.emptyTrash()
  }

  /// Makes the tree whole and puts it on the disk.
  func prepare(_ next: PublishedTree, _ plan: Plan) throws(PublishingError) {
    var preparation = Preparation(
      of: next, from: live, plan, marks: progress.withLock { $0.standing })
    try preparation.run()
    let number = 1 + max(live.number ?? 0, state.latestNumber)
    // The notes of the first publication are the same everywhere.
    let marks =
      live.manifest == nil
      ? nil
      : try FolderMarks(
        of: next.root, plan.manifest, foreign: plan.foreign, known: preparation.marks)
    try next.note(plan, label: label, number: number, marks: marks)
    // A power cut must not leave the names of files without their bytes.
    try next.root.flushFileSystem()
  }

  /// Gives what others put into the earlier tree, even in the last moment, to the new one.
  func handOver(_ plan: Plan, to next: PublishedTree) {
    let late = try? live.foreignFiles(since: plan.listing)
    if let late { live.handOver(late, to: next, isNewer: true, isOurs: plan.isOurs) }
    live.handOver(plan.foreign, to: next, isNewer: false, isOurs: plan.isOurs)
    if let late { try? live.noteMarks(from: plan.listing, foreign: [plan.foreign, late]) }
  }

  func discard() {
    let next = progress.withLock { progress -> PublishedTree? in
      defer { progress.isFinished = true }
      return progress.isFinished ? nil : progress.next
    }
    if next != nil { try? state.throwAway("next") }
    state.emptyTrash()
  }

  func leaveToTheNextBuild() {
    progress.withLock { $0.isFinished = true }
  }

  /// The tree that is being prepared; begun when it is first asked for.
  func next() throws(PublishingError) -> PublishedTree {
    try progress.withLock { progress throws(PublishingError) -> PublishedTree in
      if let next = progress.next { return next }
      let (next, standing) = try begin()
      progress.next = next
      progress.standing = standing
      return next
    }
  }

  private func begin() throws(PublishingError) -> (PublishedTree, standing: [FileTime?]) {
    // After the switch its number tells that it was seen before.
    if live.number == nil { try live.setNumber(0) }
    // Where nothing is seen nothing can be shared.
    if live.manifest != nil {
      let spare = try readSpare()
      if let tree = spare.tree {
        // Without a number it is no publication any more, whatever happens to this build.
        try tree.notes.remove("number")
        try state.folder.move("spare", to: "next")
        return (tree, spare.standing)
      }
      try state.throwAway("spare")
    }
    let next = try PublishedTree(Folder(making: "next", in: state.folder))
    next.resemble(live)
    return (next, [])
  }

  /// The publication to be brought up to date.
  private struct Spare {
    /// Nil where there is none that is whole.
    var tree: PublishedTree?
    /// The marks of its folders that are as they were marked.
    var standing: [FileTime?] = []
  }

  /// Reads it once, whoever asks first; nobody but this build changes it meanwhile.
  private func readSpare() throws(PublishingError) -> Spare {
    try spare.withLock { known throws(PublishingError) -> Spare in
      if let known { return known }
      var read = Spare(tree: try? state.publication("spare"))
      if let tree = read.tree {
        read.standing = try tree.marks().standing(in: tree, sharing: live.root.sharedRights)
        // What others had put there, and could not be taken away then, would be seen again.
        if (try? tree.hasStrangers(besides: read.standing)) != false { read = Spare() }
      }
      known = read
      return read
    }
  }
}
