import Dispatch
import Glibc
import Search
import Synchronization

/// Measures the making of a search index: reading, adding, merging, writing.
@main struct SearchBenchmark {
  private typealias Filled = (part: IndexPart, records: Int, making: Duration)

  static func main() {
    guard let options = BenchmarkOptions(CommandLine.arguments.dropFirst()) else {
      print(BenchmarkOptions.usage)
      exit(64)
    }
    do {
      try run(options)
    } catch {
      complain("\(error)")
      exit(1)
    }
  }

  private static func run(_ options: BenchmarkOptions) throws {
    guard let source = source(options) else {
      complain("the records cannot be opened")
      exit(66)
    }
    let generator = Generator(count: options.generated ?? 0)
    let files = try OutputFiles(root: options.output)
    let clock = ContinuousClock()
    let start = clock.now

    let filled = try fill(source, generator, files, jobs: options.jobs)
    let records = filled.reduce(0) { $0 + $1.records }
    let making = filled.reduce(Duration.zero) { $0 + $1.making } / options.jobs
    let added = clock.now
    if options.generated != nil { say("make records", making) }
    say("add records", added - start - making)

    let firstFile = Mutex<ContinuousClock.Instant?>(nil)
    try SearchIndex.write(
      parts: filled.map(\.part), labels: FacetLabels(), jobs: options.jobs
    ) { path, bytes in
      firstFile.withLock { $0 = $0 ?? clock.now }
      try files.write(path, bytes)
    }
    let end = clock.now
    let merged = firstFile.withLock { $0 } ?? end
    say("merge", merged - added)
    say("write", end - merged)
    let seconds = Self.seconds(end - start - making)
    print(
      "records=\(records) seconds=\(seconds) megabytes=\(peakMegabytes()) files=\(files.files)"
        + " bytes=\(files.bytes)")
  }

  private static func source(_ options: BenchmarkOptions) -> RecordSource? {
    if let count = options.generated { return RecordSource(generating: count) }
    return LineReader(path: options.records).map(RecordSource.init(lines:))
  }

  /// Adds all records, a part for each core.
  private static func fill(
    _ source: RecordSource, _ generator: Generator, _ files: OutputFiles, jobs: Int
  ) throws -> [Filled] {
    let source = Mutex(source)
    let outcome = Mutex((filled: [Filled](), failure: (any Error)?.none))
    DispatchQueue.concurrentPerform(iterations: jobs) { _ in
      do {
        let filled = try fillPart(generator, files) { source.withLock { $0.next() } }
        outcome.withLock { $0.filled.append(filled) }
      } catch {
        outcome.withLock { $0.failure = error }
      }
    }
    return try outcome.withLock { outcome in
      if let failure = outcome.failure { throw failure }
      return outcome.filled
    }
  }

  private static func fillPart(
    _ generator: Generator, _ files: OutputFiles, next: () -> RecordSource.Batch?
  ) throws -> Filled {
    let clock = ContinuousClock()
    var filled: Filled = (IndexPart(), 0, .zero)
    while let batch = next() {
      switch batch {
      case .lines(let bytes):
        for line in bytes.split(separator: 0x0A) {
          let file = try RecordLine.read(line).add(to: &filled.part)
          try files.write(file.path, file.bytes)
          filled.records += 1
        }
      case .numbers(let numbers):
        let start = clock.now
        let records = numbers.map(generator.record)
        filled.making += clock.now - start
        for record in records {
          let file = record.add(to: &filled.part)
          try files.write(file.path, file.bytes)
        }
        filled.records += records.count
      }
    }
    return filled
  }

  private static func complain(_ text: String) {
    let line = Array("\(text)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
  }

  private static func say(_ step: String, _ duration: Duration) {
    let cpu = processorSeconds()
    print("\(step): \(seconds(duration)) s, so far \(cpu) s of cores, peak \(peakMegabytes()) MB")
  }

  private static func seconds(_ duration: Duration) -> Double {
    let milliseconds =
      duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
    return Double(milliseconds) / 1000
  }

  /// The time that all cores have worked so far, the system's share too.
  private static func processorSeconds() -> Double {
    let usage = usage()
    let microseconds =
      (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1_000_000 + usage.ru_utime.tv_usec
      + usage.ru_stime.tv_usec
    return Double(microseconds / 1000) / 1000
  }

  /// The most memory that was resident so far.
  private static func peakMegabytes() -> Int { usage().ru_maxrss / 1024 }

  private static func usage() -> rusage {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage
  }
}
