import Hashing
import Synchronization
import Testing

@testable import Search

@Suite struct SearchIndexTests {
  @Test(arguments: [2, 3, 7])
  func theIndexDoesNotDependOnHowRecordsWereSplitOrOrdered(count: Int) {
    let records = Corpus.records(120)
    var parts = [IndexPart](repeating: IndexPart(), count: count)
    for (place, record) in records.shuffledByRule().enumerated() {
      parts[place % count].add(record)
    }
    let split = BuiltIndex(parts)
    var part = IndexPart()
    for record in records { part.add(record) }
    let whole = BuiltIndex([part])
    #expect(split.files.keys.sorted() == whole.files.keys.sorted())
    #expect(split.files == whole.files)
  }

  @Test func everyFileIsJSONAndBearsItsHash() throws {
    let index = BuiltIndex(Corpus.records(50))
    for (path, bytes) in index.files {
      _ = try index.json(path)
      if path == "root.json" { continue }
      let hash = String(decoding: ContentHash.name(of: bytes, digits: 10), as: UTF8.self)
      let name = path.dropLast(5).split { ".:/".contains($0) }.last ?? ""
      #expect(hash.hasPrefix(name) && name.count >= 5, "\(path)")
    }
  }

  @Test func anEmptySiteHasAnIndexToo() throws {
    let index = BuiltIndex([])
    #expect(try index.object("root.json")["N"] as? Int == 0)
    #expect(try index.terms().isEmpty)
  }

  @Test func theRootComesLast() throws {
    let paths = Mutex<[String]>([])
    var part = IndexPart()
    for record in Corpus.records(20) { part.add(record) }
    try SearchIndex.write(parts: [part], labels: FacetLabels(), jobs: 2) { path, _ in
      paths.withLock { $0.append(path) }
    }
    #expect(paths.withLock { $0.last } == "root.json")
  }

  @Test func severalCoresWriteTheSameIndex() {
    var part = IndexPart()
    for record in Corpus.records(200) { part.add(record) }
    #expect(BuiltIndex([part], jobs: 1).files == BuiltIndex([part], jobs: 3).files)
  }

  @Test func termsAreTheSameWhenTheyAreMergedShareByShare() {
    var options = IndexOptions()
    options.shardBytes = 200
    let whole = BuiltIndex(Corpus.records(120), options: options)
    options.mergedTerms = 1_000
    #expect(BuiltIndex(Corpus.records(120), options: options).files == whole.files)
  }

  @Test func moreFilesThanNamesShareTheNamesOfTheirVolumes() throws {
    var options = IndexOptions()
    options.shardBytes = 50
    options.termNames = 100
    let index = BuiltIndex(Corpus.records(200), options: options)
    let family = try #require(try index.object("root.json")["t"] as? [String: Any])
    let count = try #require(family["n"] as? Int)
    let volume = try #require(family["w"] as? Int)
    let names = try #require(family["h"] as? String)
    #expect(count > 100 && names.count / 5 <= 100)
    #expect((count + volume - 1) / volume == names.count / 5)
    for number in 0..<(names.count / 5) {
      let name = names.dropFirst(5 * number).prefix(5)
      let files = (number * volume)..<min(count, (number + 1) * volume)
      let contents = try files.map {
        try #require(index.files["t/\(number).\(name)/\($0).json"])
      }
      #expect(name.utf8.elementsEqual(ContentHash.name(of: Array(contents.joined()), digits: 5)))
    }
    #expect(index.files.keys.filter { $0.hasPrefix("t/") }.count == count)
  }

  @Test func aTextIsAFileUnderTheNameThatItsRecordBears() throws {
    var part = IndexPart()
    let text = part.add(TestRecord(title: "Một", body: "đã đọc", id: 0))
    #expect(String(decoding: text.bytes, as: UTF8.self) == "\"đã đọc\"")
    let index = BuiltIndex([part])
    let name = try #require(try index.object(try index.path("r/0."))["x"] as? String)
    #expect(text.path == "x/\(name.prefix(2))/\(name).json")
    #expect(name.utf8.elementsEqual(ContentHash.name(of: text.bytes, digits: 10)))
  }

  @Test func epochsFollowTheYearsOfTheRecords() throws {
    let index = BuiltIndex([
      TestRecord(title: "a", id: 0), TestRecord(title: "b", year: 2024, id: 1),
      TestRecord(title: "c", year: 2024, id: 2), TestRecord(title: "d", year: 2025, id: 3),
    ])
    let root = try index.object("root.json")
    #expect(root["epochs"] as? [[Int]] == [[0, 0, 0], [1, 2, 2024], [3, 3, 2025]])
  }

  @Test func facetValuesHaveLabelsAndColumns() throws {
    var part = IndexPart()
    part.add(TestRecord(title: "a", kind: "du-an", id: 0))
    part.add(TestRecord(title: "b", kind: "doi-thoai", unit: "u/", state: "da-hop", id: 1))
    let labels = FacetLabels(kinds: ["du-an": "Dự án"], states: ["da-hop": "Đã họp"])
    let index = BuiltIndex([part], labels: labels)
    let words = try index.object(try index.path("y."))
    let kinds = try #require(words["kind"] as? [[String]])
    #expect(kinds == [["doi-thoai", "doi-thoai"], ["du-an", "Dự án"]])
    #expect(words["state"] as? [[String]] == [["da-hop", "Đã họp"]])
    #expect(words["fs"] as? [[Int]] == [[1, 1], [2, 0]])
    #expect(try index.json(try index.path("f/0.")) as? String == "BA")
    #expect(try index.json(try index.path("u/0.")) as? String == "AB")
    #expect(try index.json(try index.path("units.")) as? [[String]] == [["u/", "u/"]])
  }

  @Test func oneMoreRecordLeavesMostFilesAsTheyAre() {
    let records = Corpus.records(1200)
    let before = BuiltIndex(Array(records.dropLast()))
    let after = BuiltIndex(records)
    let kept = before.files.count { after.files[$0.key] == $0.value }
    // What one record touches: its terms' shards, its volume, the newest segments.
    #expect(
      before.files.count - kept < 150, "\(before.files.count - kept) of \(before.files.count)")
  }

  @Test func aTextCannotEndItsJSON() throws {
    let title = "«Kế hoạch» \"1\" \\ <script>\u{1}\n\u{7F}"
    let index = BuiltIndex([TestRecord(title: title, body: title, id: 0)])
    let block = try index.object(try index.path("r/0."))
    let rows = try #require(block["r"] as? [[Any]])
    #expect(rows[0][1] as? String == title)
    #expect(index.files.values.allSatisfy { !$0.contains(0x3C) })
  }
}

extension Array {
  /// Another order, the same in every run.
  fileprivate func shuffledByRule() -> [Element] {
    indices.sorted { ($0 * 61) % 127 < ($1 * 61) % 127 }.map { self[$0] }
  }
}
