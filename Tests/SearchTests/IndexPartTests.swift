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
    let copied = try parts.map { try SealedPart(encoded: $0.sealed().encoded()) }
    #expect(try BuiltIndex(copied).files == Self.whole.files)
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
      #expect(try SealedPart(encoded: part.encoded()).encoded() == part.encoded())
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
    #expect((0..<merged.count).map { merged.entry($0).address } == sorted.map(\.address))
  }

  @Test func aRecordComesBackAsItWasAdded() {
    var part = IndexPart()
    let entries = [
      SearchEntry(
        address: "ke-hoach/1/", title: "Kế hoạch", number: "1/KH", kind: "ke-hoach", unit: "u/",
        date: CivilDate(year: 1, month: 1, day: 1), state: "s",
        abstract: String(repeating: "á", count: 200)),
      SearchEntry(address: "", title: "", kind: ""),
      SearchEntry(address: "x", title: "", number: "", kind: "x", state: "x"),
    ]
    for entry in entries { _ = part.add(entry: entry, titleTexts: [], body: []) }
    #expect(entries.indices.map { part.records.entry($0) } == entries)
    #expect(part.records.number(0) == "1/KH")
    #expect(part.records.number(1) == nil)
  }
}

@Suite struct DamagedPartTests {
  private static let bytes: [UInt8] = {
    var part = IndexPart()
    for record in Corpus.records(6) { part.add(record) }
    return part.sealed().encoded()
  }()

  private func fault(_ bytes: [UInt8]) -> IndexPartError? {
    do throws(IndexPartError) {
      _ = try SealedPart(encoded: bytes)
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
    #expect(fault(bytes) == .otherVersion(5))
  }

  @Test func everyChangedByteIsNoticed() {
    for place in stride(from: 21, to: Self.bytes.count, by: 17) {
      var bytes = Self.bytes
      bytes[place] ^= 0x10
      #expect(fault(bytes) == .damaged)
    }
    for end in stride(from: 21, to: Self.bytes.count, by: 197) {
      #expect(fault(Array(Self.bytes[..<end])) == .damaged)
    }
  }

  /// Bytes that end with the hash of what stands before.
  private func hashed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let hash = ContentHash(of: bytes.span).value
    return bytes + withUnsafeBytes(of: hash.littleEndian, Array.init)
  }

  /// What becomes of the index of a part.
  private enum Outcome { case refused, damaged, built }

  private func outcome(_ bytes: [UInt8], over index: RebuiltIndex?) throws -> Outcome {
    guard let part = try? SealedPart(encoded: bytes) else { return .refused }
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

  /// Whoever can compute the hash can still not bring the reader down, nor whoever reads postings later
  /// over an earlier index.
  @Test(arguments: [false, true])
  func noBytesUnderARightHashCrashAnything(isRebuilt: Bool) throws {
    var index = RebuiltIndex()
    try index.build([try SealedPart(encoded: Self.bytes)])
    var random = Draw(seed: 3)
    var counts: [Outcome: Int] = [:]
    for _ in 0..<600 {
      var bytes = Self.bytes.dropLast(8)
      for _ in 0...Int.random(in: 0...2, using: &random) {
        let place = Int.random(in: 21..<bytes.count, using: &random)
        bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
      counts[try outcome(hashed(bytes), over: isRebuilt ? index : nil), default: 0] += 1
    }
    #expect(counts.count == 3, "\(counts)")
  }

  /// In a posting list nothing is a number that cannot be.
  @Test func damagedPostingsAreNoticedBeforeTheyAreRead() throws {
    // Titles come last: the last byte is the end of the last list.
    for (place, byte) in [(0, UInt8(0xFF)), (0, 0x80), (2, 0xFF)] {
      var bytes = Self.bytes.dropLast(8)
      bytes[bytes.endIndex - 1 - place] = byte
      #expect(try outcome(hashed(bytes), over: nil) == .damaged)
    }
  }
}
