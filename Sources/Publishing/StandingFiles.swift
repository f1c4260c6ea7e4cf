internal import Synchronization

/// Which files of the earlier site stand as they were published.
///
/// A build asks for nearly all of them, at a time when all cores are busy; before that one of them
/// often waits. So they are looked at ahead of whoever asks, as far as there is time for it, and none is
/// looked at twice.
final class StandingFiles: Sendable {
  /// Files that follow each other in the manifest: most are of the same record, or of the next.
  private enum Batch {
    case unknown
    /// Somebody looks at it, or it cannot be looked at as a whole: whoever asks looks himself.
    case taken
    /// The inodes of the files; 0 for one that does not stand.
    case known([UInt64])
  }

  private static let size = 256

  private let tree: PublishedTree
  private let batches: Mutex<[Batch]>
  private let isStopped = Atomic(false)

  /// Nothing is known yet of the files of a tree.
  init(of tree: PublishedTree) {
    self.tree = tree
    let count = (tree.site.files.count + Self.size - 1) / Self.size
    batches = Mutex(Array(repeating: .unknown, count: count))
  }

  /// Looks at all of them, in their order, until it is stopped.
  func lookAhead() {
    for batch in 0..<batches.withLock({ $0.count }) {
      if isStopped.load(ordering: .relaxed) { return }
      if case .unknown = take(batch) { _ = look(at: batch) }
    }
  }

  /// Ends looking ahead: nobody will ask any more.
  func stop() { isStopped.store(true, ordering: .relaxed) }

  /// The inode of the file at a place of the manifest; nil where it is not there with its size.
  func inode(_ place: Int) throws(PublishingError) -> UInt64? {
    let batch = place / Self.size
    let known =
      switch take(batch) {
      case .known(let inodes): inodes
      case .taken: [UInt64]?.none
      case .unknown: look(at: batch)
      }
    let inode =
      if let known { known[place % Self.size] } else {
        try tree.root.inode(of: place, in: tree.site)
      }
    return inode == 0 ? nil : inode
  }

  /// What is known of a batch; one of which nothing is known is taken.
  private func take(_ batch: Int) -> Batch {
    batches.withLock { batches in
      defer { if case .unknown = batches[batch] { batches[batch] = .taken } }
      return batches[batch]
    }
  }

  /// Looks at a batch that was taken; nil when a file of it cannot be looked at, which is told to
  /// whoever asks for that.
  private func look(at batch: Int) -> [UInt64]? {
    let site = tree.site
    let places = batch * Self.size..<min((batch + 1) * Self.size, site.files.count)
    var inodes: [UInt64] = []
    inodes.reserveCapacity(places.count)
    for place in places {
      guard let inode = try? tree.root.inode(of: place, in: site) else { return nil }
      inodes.append(inode)
    }
    batches.withLock { [inodes] in $0[batch] = .known(inodes) }
    return inodes
  }
}

extension Folder {
  /// The inode of a file that stands here with the size that a site gives it; 0 where it does not.
  func inode(of place: Int, in site: Manifest) throws(PublishingError) -> UInt64 {
    let file = site.files[place]
    let look = try look(at: site.text.span.extracting(file.range))
    guard case .file(let facts) = look, facts.size == file.entry.size else { return 0 }
    return facts.inode
  }
}
