internal import Synchronization

/// Which files of the earlier site stand as they were published, looked at ahead of whoever asks.
///
/// A build asks for nearly all of them, at a time when all cores are busy; before that one of them
/// often waits.
final class StandingFiles: Sendable {
  private static let batch = 256

  /// The inodes of the files by their places, a batch in each item; 0 for one that is not there with
  /// its size. Nil where nobody has looked.
  private let inodes: Mutex<[[UInt64]?]>
  private let isStopped = Atomic(false)

  /// Nothing is known yet of so many files.
  init(count: Int) {
    inodes = Mutex(Array(repeating: nil, count: (count + Self.batch - 1) / Self.batch))
  }

  /// Looks at all of them, in their order, until it is stopped. Where that fails it is left to whoever
  /// asks.
  func look(at site: Manifest, in root: borrowing Folder) {
    for (number, start) in stride(from: 0, to: site.files.count, by: Self.batch).enumerated() {
      if isStopped.load(ordering: .relaxed) { return }
      let places = start..<min(start + Self.batch, site.files.count)
      var found: [UInt64] = []
      found.reserveCapacity(places.count)
      for place in places {
        guard let inode = try? root.inode(of: place, in: site) else { return }
        found.append(inode)
      }
      inodes.withLock { [found] in $0[number] = found }
    }
  }

  /// Nobody will ask any more.
  func stop() { isStopped.store(true, ordering: .relaxed) }

  /// The inode of a file, 0 where it does not stand as it was published; nil when nobody has looked.
  func inode(_ place: Int) -> UInt64? {
    inodes.withLock { $0[place / Self.batch]?[place % Self.batch] }
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
