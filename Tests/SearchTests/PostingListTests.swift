import Testing
import Vietnamese

@testable import Search

@Suite struct PostingListTests {
  /// What the lists must hold, found by walking every text once more.
  private func scanned(_ records: [TestRecord], titlesOnly: Bool) -> [String: Set<Int>] {
    var found: [String: Set<Int>] = [:]
    for record in records {
      var texts = [record.title, record.number ?? "", record.unit ?? "", record.abstract]
      if !titlesOnly { texts.append(record.body) }
      for text in texts {
        let bytes = Array(text.utf8)
        var scanner = SyllableScanner(bytes)
        var folder = SyllableFolder()
        var before = ""
        while let word = scanner.next() {
          folder.read(bytes, word.range)
          let fold = String(decoding: folder.fold, as: UTF8.self)
          found[fold, default: []].insert(Int(record.id))
          if word.kind == .compound { continue }
          if word.isAdjacent { found["\(before) \(fold)", default: []].insert(Int(record.id)) }
          before = fold
        }
      }
    }
    return found
  }

  @Test(arguments: [1, 40, 300])
  func everyWordAndPairOfATextIsFoundInJustThoseRecords(count: Int) throws {
    var options = IndexOptions()
    options.inlinePostings = 20
    options.inlineTitles = 20
    options.segmentPostings = 32
    let records = Corpus.records(count).map { record in
      // Without abbreviations, which the index writes out and the plain scan does not.
      var record = record
      record.body = record.body.replacing("UBND", with: "xã")
      record.number = nil
      return record
    }
    let index = BuiltIndex(records, options: options)
    let terms = try index.terms()
    let expected = scanned(records, titlesOnly: false)
    #expect(expected.count > 10)
    for (term, ids) in expected {
      let entry = try #require(terms[term], "\(term)")
      #expect(try index.postings(entry[0]).map(\.record) == ids.sorted(), "\(term)")
    }
    for (term, ids) in scanned(records, titlesOnly: true) {
      let entry = try #require(terms[term])
      let title = entry.count > 1 ? try index.postings(entry[1]).map(\.record) : []
      #expect(title == ids.sorted(), "\(term)")
    }
    let others = terms.keys.filter { expected[$0] == nil && !$0.contains(":") && !$0.contains("|") }
    #expect(others.allSatisfy { $0.contains("xa") }, "\(others)")
  }

  @Test func aLongListIsCutFromItsOldEndSoThatOldSegmentsStay() throws {
    var options = IndexOptions()
    options.inlinePostings = 10
    options.inlineTitles = 10
    options.segmentPostings = 16
    let records = Corpus.records(100)
    let before = BuiltIndex(Array(records.prefix(99)), options: options)
    let after = BuiltIndex(records, options: options)
    let old = Set(before.files.keys.filter { $0.hasPrefix("p/") })
    let kept = old.filter { after.files[$0] == before.files[$0] }
    #expect(Double(kept.count) > 0.8 * Double(old.count))
    let entry = try #require(try after.terms()["xa"])
    let head = try #require((entry[0] as? [Any])?.first as? [Int])
    #expect(head == [100, 99, 3, 16, 16, 16, 16, 16, 16])
    #expect(try after.postings(entry[0]).map(\.record) == Array(0..<100))
  }

  @Test func aTitleListTellsTonedFormsAndTheTitleItself() throws {
    let index = BuiltIndex([
      TestRecord(title: "Hòa giải", id: 0), TestRecord(title: "Hoà giải", id: 1),
      TestRecord(title: "Hóa giải", id: 2), TestRecord(title: "Khác", abstract: "hòa giải", id: 3),
    ])
    let entry = try #require(try index.terms()["hoa giai"])
    #expect(entry[2] as? String == "hoa~f giai~r|hoa~s giai~r")
    #expect(try index.postings(entry[1]).map(\.mark) == [4, 4, 5, 0])
  }

  @Test func moreOccurrencesAndShorterTextsWeighMore() {
    #expect(ImpactClass.of(occurrences: 1, length: 600, ordinary: 600) == 4)
    #expect(ImpactClass.of(occurrences: 5, length: 600, ordinary: 600) == 6)
    #expect(ImpactClass.of(occurrences: 1, length: 6000, ordinary: 600) == 1)
    #expect(ImpactClass.of(occurrences: 1000, length: 1, ordinary: 600) == 7)
  }

  @Test func aRecordWithTwoFormsOfATermCountsForItsTitlesOwn() throws {
    let index = BuiltIndex([
      TestRecord(title: "Hòa giải", id: 0), TestRecord(title: "Hòa giải", id: 1),
      TestRecord(title: "Hóa giải", abstract: "hòa giải hòa giải", id: 2),
      TestRecord(title: "Khác", abstract: "hóa giải, hòa giải", id: 3),
    ])
    let entry = try #require(try index.terms()["hoa giai"])
    #expect(entry[2] as? String == "hoa~f giai~r|hoa~s giai~r")
    #expect(try index.postings(entry[1]).map(\.mark) == [4, 4, 5, 0])
  }
}
