import Records
import Synchronization
import Vietnamese

/// Makes things one after the other, and notes of each what it read and which files it became.
final class Maker: Sendable {
  /// Where the things that are made put their files.
  let output: Output
  private let reads: Reads
  private let paths: Paths

  private final class Paths: Sendable {
    private let list = Mutex<[String]>([])

    func append(_ path: String) { list.withLock { $0.append(path) } }

    /// Gives the paths of one thing, and goes on with those of another.
    func exchange(_ others: [String]) -> [String] {
      list.withLock { list in
        defer { list = others }
        return list
      }
    }
  }

  /// A maker of things of a catalog of so many records, for one thread.
  init(count: Int, output: @escaping Output) {
    let paths = Paths()
    reads = Reads(count: count)
    self.paths = paths
    self.output = { path, bytes in
      paths.append(path)
      try output(path, bytes)
    }
  }

  /// A maker of pieces of what another makes, on the same thread.
  init(within whole: Maker, count: Int) {
    reads = Reads(count: count)
    paths = whole.paths
    output = whole.output
  }

  /// Runs work that makes several things, each by `make`.
  func run<Result>(_ work: () throws -> Result) rethrows -> Result {
    try Reads.$current.withValue(reads, operation: work)
  }

  /// Makes one thing, for a record or for the whole.
  ///
  /// - Parameter days: the days on which what it is made from was the same, beside what it reads.
  func make(
    for record: Int? = nil, source: UInt64 = 0, on days: ClosedRange<CivilDate> = .always,
    _ work: () throws -> String?
  ) rethrows -> Made {
    reads.begin(for: record)
    Reads.note(days: days)
    let outer = paths.exchange([])
    let text = try work()
    let notes = reads.notes
    return Made(
      source: source, records: notes.isOfEverything ? [] : notes.records.map(UInt32.init),
      kinds: notes.kinds, isOfEverything: notes.isOfEverything, days: notes.days,
      paths: paths.exchange(outer),
      text: text)
  }
}
