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
    let copied = try parts.map { try IndexPart(encoded: $0.encoded()) }
    #expect(BuiltIndex(copied).files == Self.whole.files)
  }

  @Test func anEncodedPartTakesMoreRecords() throws {
    var part = IndexPart()
    for record in Self.records.prefix(30) { part.add(record) }
    var copy = try IndexPart(encoded: part.encoded())
    for record in Self.records.dropFirst(30).reversed() { copy.add(record) }
    #expect(BuiltIndex([copy]).files == Self.whole.files)
  }

  @Test func aPartThatIsReadAgainIsEncodedAlike() throws {
    let part = parts(Self.records, seed: 5)[0]
    #expect(try IndexPart(encoded: part.encoded()).encoded() == part.encoded())
    #expect(try IndexPart(encoded: IndexPart().encoded()).encoded() == IndexPart().encoded())
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
    return part.encoded()
  }()

  private func fault(_ bytes: [UInt8]) -> IndexPartError? {
    do throws(IndexPartError) {
      _ = try IndexPart(encoded: bytes)
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
    #expect(fault(bytes) == .otherVersion(4))
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

  /// Whoever can compute the hash can still not bring the reader down.
  @Test func noBytesUnderARightHashCrashAnything() {
    var random = Draw(seed: 3)
    var read = 0
    for _ in 0..<600 {
      var bytes = Self.bytes.dropLast(8)
      for _ in 0...Int.random(in: 0...2, using: &random) {
        let place = Int.random(in: 21..<bytes.count, using: &random)
        bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
      let hash = ContentHash(of: Array(bytes).span).value
      let hashed = Array(bytes) + withUnsafeBytes(of: hash.littleEndian, Array.init)
      guard let part = try? IndexPart(encoded: hashed) else { continue }
      read += 1
      if read % 4 == 0 { _ = BuiltIndex([part]) }
    }
    #expect(read > 0)
  }
}
