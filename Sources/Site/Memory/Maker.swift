import Records
import Synchronization

/// Makes things one after the other, and notes of each what it read and which files it became.
final class Maker: Sendable {
  /// Where the things that are made put their files.
  let output: Output
  private let reads: Reads
  private let paths: Paths

  private final class Paths: Sendable {
    let list = Mutex<[String]>([])
  }

  /// A maker of things of a catalog of so many records, for one thread.
  init(count: Int, output: @escaping Output) {
    let paths = Paths()
    reads = Reads(count: count)
    self.paths = paths
    self.output = { path, bytes in
      paths.list.withLock { $0.append(path) }
      try output(path, bytes)
    }
  }

  /// Runs work that makes several things, each by `make`.
  func run<Result>(_ work: () throws -> Result) rethrows -> Result {
    try Reads.$current.withValue(reads, operation: work)
  }

  /// Makes one thing, for a record or for the whole.
  func make(
    for record: Int? = nil, source: UInt64 = 0, _ work: () throws -> String?
  ) rethrows -> Made {
    reads.begin(for: record)
    paths.list.withLock { $0 = [] }
    let text = try work()
    let notes = reads.notes
    return Made(
      source: source, records: notes.records.map(UInt32.init), kinds: notes.kinds,
      isOfEverything: notes.isOfEverything, paths: paths.list.withLock { $0 }, text: text)
  }
}
