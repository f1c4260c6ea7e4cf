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

  private struct Progress {
    var next: PublishedTree?
    var isFinished = false
  }

  /// - Parameter label: of the site that is to be published.
  init(_ state: StateFolder, over live: PublishedTree, label: String) {
    self.state = state
    self.live = live
    self.label = label
  }

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
    try next.drop(except: plan.isWanted)
    let (carried, isNew) = (plan.carried, next.manifest == nil)
    let standing = try next.marks().standing(in: next.root)
    try ManyFiles.each(carried.count) { index throws(PublishingError) in
      let (path, inode) = carried[index]
      if isNew { return try next.takeAnew(path, from: live) }
      let isHere = next.manifest?.files[path] == live.manifest?.files[path]
      if isHere, standing.contains(OutputPath.folder(above: path) ?? "") { return }
      try next.take(path, from: live, inode: inode)
    }
    for file in plan.staying { try next.take(file.path, from: live, inode: file.inode) }
    try next.take(plan.foreign, from: live)
    next.resemble(live)
    let number = 1 + max(live.number ?? 0, state.latestNumber)
    try next.note(plan, label: label, number: number, isFirst: live.manifest == nil)
    // A power cut must not leave the names of files without their bytes.
    try next.root.flushFileSystem()
  }

  /// Gives what others put into the earlier tree, even in the last moment, to the new one.
  func handOver(_ plan: Plan, to next: PublishedTree) {
    if let late = try? ForeignFiles(in: live, since: plan.listing) {
      live.handOver(late, to: next, isNewer: true, isOurs: plan.isOurs)
    }
    live.handOver(plan.foreign, to: next, isNewer: false, isOurs: plan.isOurs)
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
      let next = try begin()
      progress.next = next
      return next
    }
  }

  private func begin() throws(PublishingError) -> PublishedTree {
    // After the switch its number tells that it was seen before.
    if live.number == nil { try live.setNumber(0) }
    // Where nothing is seen nothing can be shared.
    if live.manifest != nil {
      if let spare = PublishedTree.whole("spare", in: state.folder) {
        // Without a number it is no publication any more, whatever happens to this build.
        try spare.notes.remove("number")
        try state.folder.move("spare", to: "next")
        return spare
      }
      try state.throwAway("spare")
    }
    let next = try PublishedTree(Folder(making: "next", in: state.folder))
    next.resemble(live)
    return next
  }
}
