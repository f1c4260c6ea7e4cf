import Hashing
import Testing
import Vietnamese

@testable import Search

@Suite struct IndexPartTests {
  /// Records in every order and split over parts in every way, by a seed.
  private func parts(_ records: [TestRecord], seed: UInt64) -> [IndexPart] {
    var random = Draw(seed: seed)
    var parts = [IndexPart](repeating: IndexPart(), count: Int.random(in: 1...8, using: &random))
    for record in records.shuffled(using: &random) {
      parts[Int.random(in: parts.indices, using: &random)].add(record)
    }
    return parts.shuffled(using: &random)
  }

  private static let records = Corpus.records(90).map { record in
    var record = record
    if record.id % 11 == 0 { record.year = nil }
    if record.id % 5 == 0 { record.abstract = "Hoà giải, hòa giải ở cơ sở theo 24/4/2025" }
    return record
  }
  private static let whole: BuiltIndex = {
    var part = IndexPart()
    for record in records { part.add(record) }
    return BuiltIndex([part])
  }()

  @Test(arguments: UInt64(1)...12)
  func partsMadeApartGiveTheIndexOfOneBuild(seed: UInt64) throws {
    let parts = parts(Self.records, seed: seed)
    #expect(BuiltIndex(parts).files == Self.whole.files)
    let sealed = parts.map { $0.sealed() }
    #expect(try BuiltIndex(sealed.map { try $0.copied() }).files == Self.whole.files)
    #expect(try BuiltIndex(sealed.map { try $0.moved() }).files == Self.whole.files)
  }

  @Test func aPartTakesMoreRecordsAfterItWasSealed() throws {
    var part = IndexPart()
    for record in Self.records.prefix(30) { part.add(record) }
    _ = part.seal()
    for record in Self.records.dropFirst(30).reversed() { part.add(record) }
    #expect(BuiltIndex([part]).files == Self.whole.files)
  }

  @Test func aPartThatIsReadAgainIsEncodedAlike() throws {
    for part in [parts(Self.records, seed: 5)[0].sealed(), SealedPart()] {
      for again in [try part.copied(), try part.moved()] {
        #expect(try again.encoded().bytes == part.encoded().bytes)
        #expect(try again.encoded().hash == part.encoded().hash)
      }
    }
  }

  @Test func recordsAreInTheOrderOfTheCatalog() throws {
    var part = IndexPart()
    let day = CivilDate(year: 2025, month: 5, day: 19)
    let later = CivilDate(year: 2025, month: 5, day: 20)
    let sorted: [(address: String, date: CivilDate?)] = [
      ("z/", nil), ("a/", day), ("a-b/", day), ("a/b/", day), ("b", day), ("a/", later),
    ]
    for (address, date) in sorted.reversed() {
      _ = part.add(
        entry: SearchEntry(address: address, title: "x", kind: "k", date: date), titleTexts: [],
        body: [])
    }
    let merged = MergedRecords([part.sealed().records])
    #expect(try (0..<merged.count).map { try merged.entry($0).address } == sorted.map(\.address))
  }

  @Test func aRecordComesBackAsItWasAdded() throws {
    var part = IndexPart()
    let entries = [
      SearchEntry(
        address: "ke-hoach/1/", title: "Kế hoạch", number: "1/KH", kind: "ke-hoach", unit: "u/",
        date: CivilDate(year: 1, month: 1, day: 1), state: "s",
        abstract: String(repeating: "á", count: 200)),
      SearchEntry(address: "", title: "", kind: ""),
      SearchEntry(address: "x", title: "", number: "", kind: "x", state: "x", isIllustration: true),
    ]
    for entry in entries { _ = part.add(entry: entry, titleTexts: [], body: []) }
    let sealed = part.sealed()
    for part in [sealed, try sealed.copied(), try sealed.moved()] {
      #expect(try entries.indices.map { try part.records.entry($0) } == entries)
      #expect(part.records.number(0) == "1/KH")
      #expect(part.records.number(1) == nil)
    }
  }
}

@Suite struct DamagedPartTests {
  private static let encoded: EncodedPart = {
    var part = IndexPart()
    for record in Corpus.records(6) { part.add(record) }
    do {
      return try part.sealed().encoded()
    } catch {
      fatalError("what is in memory can be read: \(error)")
    }
  }()
  private static let bytes = encoded.bytes

  /// What is wrong with bytes, at the latest when all postings and all records are opened.
  private func fault(_ bytes: [UInt8]) -> IndexPartError? {
    do {
      let part = try SealedPart(encoded: PartBytes(bytes), hash: Self.encoded.hash)
      _ = try (part.runs.texts.runs(with: .all), part.runs.titles.runs(with: .all))
      for record in 0..<part.records.count { _ = try part.records.entry(record) }
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [[], [0x7B, 0x7D], Array("congkhai-index-par".utf8)])
  func otherFilesAreTold(bytes: [UInt8]) {
    #expect(fault(bytes) == .foreign)
  }

  @Test func anotherVersionIsTold() {
    var bytes = Self.bytes
    bytes[20] += 1
    #expect(fault(bytes) == .otherVersion(7))
  }

  @Test func everyChangedByteIsNoticed() {
    for place in stride(from: 21, to: Self.bytes.count, by: 17) {
      var bytes = Self.bytes
      bytes[place] ^= 0x10
      #expect(fault(bytes) == .damaged)
    }
    for end in stride(from: 25, to: Self.bytes.count, by: 197) {
      #expect(fault(Array(Self.bytes[..<end])) == .damaged)
    }
    #expect(fault(Self.bytes + [0]) == .damaged)
  }

  /// What becomes of the index of a part.
  private enum Outcome { case refused, damaged, built }

  private func outcome(_ part: EncodedPart, over index: RebuiltIndex?) throws -> Outcome {
    guard let part = try? SealedPart(encoded: PartBytes(part.bytes), hash: part.hash)
    else { return .refused }
    do {
      if var index {
        try index.build([part])
      } else {
        _ = try BuiltIndex([part])
      }
      return .built
    } catch IndexPartError.damaged {
      return .damaged
    }
  }

  /// Where what hits show begins, behind the head.
  private static let headEnd = bytes.count - (encoded.part?.tailSize ?? 0)

  /// Changes bytes behind the head, then others, under hashes that are right.
  private func forged(_ changes: [(place: Int, byte: UInt8)]) throws -> EncodedPart {
    var bytes = Self.bytes
    for (place, byte) in changes where place >= Self.headEnd { bytes[place] = byte }
    let part = try #require(Self.encoded.part).moved(to: PartBytes(bytes))
    bytes = try SealedPart(
      records: part.records.rehashed(), vocabulary: part.vocabulary, titles: part.titles,
      runs: part.runs.rehashed()
    ).encoded().bytes
    let headEnd = bytes.count - Self.bytes.count + Self.headEnd
    for (place, byte) in changes where place < Self.headEnd { bytes[place] = byte }
    return EncodedPart(bytes: bytes, hash: ContentHash(of: bytes.span.extracting(..<headEnd)))
  }

  /// Whoever can compute the hashes can still not bring the reader down, nor whoever reads postings later
  /// over an earlier index.
  @Test(arguments: [false, true])
  func noBytesUnderARightHashCrashAnything(isRebuilt: Bool) throws {
    var index = RebuiltIndex()
    try index.build([try #require(Self.encoded.part)])
    var random = Draw(seed: 3)
    var counts: [Outcome: Int] = [:]
    for _ in 0..<600 {
      let changes = (0...Int.random(in: 0...2, using: &random)).map { _ in
        (
          Int.random(in: 21..<Self.bytes.count, using: &random),
          UInt8.random(in: 0...255, using: &random)
        )
      }
      let part = try forged(changes)
      counts[try outcome(part, over: isRebuilt ? index : nil), default: 0] += 1
    }
    #expect(counts.count == 3, "\(counts)")
  }

  /// A text that is longer than what is there is none.
  @Test func damagedTextsAreNoticedBeforeTheyAreShown() throws {
    for byte in [UInt8(0xFF), 0x7F] {
      #expect(try outcome(try forged([(Self.headEnd, byte)]), over: nil) == .damaged)
    }
  }

  /// In a posting list nothing is a number that cannot be.
  @Test func damagedPostingsAreNoticedBeforeTheyAreRead() throws {
    // Titles come last: the last byte is the end of the last list.
    for (place, byte) in [(0, UInt8(0xFF)), (0, 0x80), (2, 0xFF)] {
      let part = try forged([(Self.bytes.count - 1 - place, byte)])
      #expect(try outcome(part, over: nil) == .damaged)
    }
  }
}

extension SealedPart {
  /// How many bytes follow the head.
  fileprivate var tailSize: Int { records.shown.size + runs.size }
}

extension RecordTable {
  /// The same with the hashes of the bytes that are there.
  fileprivate func rehashed() throws(IndexPartError) -> RecordTable {
    let bytes = try shown.bytes()
    var rows = rows
    var start = 0
    for record in rows.indices {
      let end = Int(rows[record].shownEnd)
      rows[record].shownHash =
        ContentHash(of: bytes.span.extracting(start..<end)).value
      start = end
    }
    return RecordTable(rows: rows, values: values, names: names, shown: shown)
  }
}

extension TermRuns {
  /// The same with the hashes of the bytes that are there.
  fileprivate func rehashed() throws(IndexPartError) -> TermRuns {
    TermRuns(
      texts: try texts.rehashed(), titles: try titles.rehashed(), recordCounts: recordCounts,
      fingerprint: fingerprint)
  }
}

extension [BucketedRun] {
  fileprivate func rehashed() throws(IndexPartError) -> [BucketedRun] {
    var runs: [BucketedRun] = []
    for run in self {
      var buckets = run.buckets
      var start = run.start
      for place in buckets.indices {
        let end = run.start + Int(buckets[place].end)
        let bytes = try run.bytes[start..<end]
        buckets[place].hash = ContentHash(of: bytes.span).value
        start = end
      }
      runs.append(
        BucketedRun(
          base: run.base, buckets: buckets, limits: run.limits, bytes: run.bytes, start: run.start))
    }
    return runs
  }
}
