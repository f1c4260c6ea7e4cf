import Testing

@testable import Search

@Suite struct WordsOfRecordsTests {
  @Test(arguments: [
    ("Quyết định 1261/2024/QĐ-UBND", "1261|2024|qd.ubnd"), ("số 49-NQ/TU ngày", "49||nq.tu"),
    ("Luật số 10/2022/QH15.", "10|2022|qh15"), ("(01-KL/TW)", "1||kl.tw"),
    ("136-KH/ThU, ", "136||kh.thu"),
  ])
  func aCitedNumberIsATermOfItsOwn(text: String, term: String) throws {
    let index = BuiltIndex([TestRecord(title: "x", body: text, id: 0)])
    #expect(try index.terms()[term] != nil)
  }

  @Test(arguments: ["26/3/2025", "2020-2025", "2017- 2022", "Quý III/2024", "24/7", "60b/x"])
  func whatIsNoNumberIsNoTerm(text: String) throws {
    let index = BuiltIndex([TestRecord(title: "x", body: text, id: 0)])
    #expect(try index.terms().keys.filter { $0.contains("|") } == [])
  }

  @Test(arguments: [
    ("136-KH/ThU", "136", [0], "kh.thu"), ("1261/2024/QĐ-UBND", "1261", [2024], "qd.ubnd"),
    ("01 - KL/TW", "1", [0], "kl.tw"), ("10/2022/QH15", "10", [2022], "qh15"),
  ])
  func aRecordIsFoundByTheSerialOfItsNumber(
    number: String, serial: String, year: [Int], groups: String
  ) throws {
    let index = BuiltIndex([TestRecord(title: "x", number: number, id: 0)])
    let shard = try index.object(try index.path("n/0."))
    let entries = try #require(shard[serial] as? [[Any]])
    #expect(entries[0][0] as? Int == year[0])
    #expect(entries[0][1] as? String == groups)
  }

  @Test(arguments: [
    ("UBND xã", ["uy ban", "ban nhan", "nhan dan", "dan xa", "ubnd"]),
    ("ngành GD&ĐT huyện", ["nganh giao", "giao duc", "dao tao", "tao huyen", "gd"]),
    ("phát triển KT-XH", ["trien kinh", "te xa", "xa hoi"]),
    ("tỉnh Đắc Lắc", ["tinh dak", "dak lak", "lac"]),
  ])
  func anAbbreviationIsWrittenOutAndKept(text: String, expected: [String]) throws {
    let terms = try BuiltIndex([TestRecord(title: "x", body: text, id: 0)]).terms()
    #expect(expected.filter { terms[$0] == nil } == [])
  }

  @Test(arguments: ["QH", "TT", "ĐT", "CT", "HD"])
  func anAbbreviationOfTwoMeaningsStaysAsItIs(text: String) throws {
    let terms = try BuiltIndex([TestRecord(title: text, id: 0)]).terms()
    #expect(terms.keys.filter { $0.contains(" ") } == [])
  }

  @Test func aDateIsATermInOneForm() throws {
    let texts = ["24/4/2025", "24.4.2025", "ngày 24 tháng 4 năm 2025"]
    for text in texts {
      let terms = try BuiltIndex([TestRecord(title: "x", body: text, id: 0)]).terms()
      #expect(terms["24/04/2025"] != nil, "\(text)")
    }
  }

  @Test func pairsDoNotCrossSentencesOrFields() throws {
    let record = TestRecord(title: "một hai", abstract: "ba bốn", body: "năm. Sáu\n\nbảy", id: 0)
    let terms = try BuiltIndex([record]).terms().keys.filter { $0.contains(" ") }
    #expect(terms.sorted() == ["ba bon", "mot hai"])
  }

  @Test func phrasesOfTitlesThatComeBackAreProposed() throws {
    let titles = ["Kế hoạch đối thoại năm 2025", "Lịch đối thoại", "Kế hoạch Đối thoại với dân"]
    let records = titles.enumerated().map { TestRecord(title: $1, id: UInt32($0)) }
    let shard = try BuiltIndex(records).object(try BuiltIndex(records).path("c/0."))
    #expect(shard["doi"] as? [AnyHashable] == ["đối thoại", 3])
    #expect(shard["ke"] as? [AnyHashable] == ["kế hoạch đối thoại", 2])
  }

  @Test func syllablesAreListedWithTheirUsualSpelling() throws {
    let records = [
      TestRecord(title: "Đất đai ĐẤT", id: 0), TestRecord(title: "dat 2025", id: 1),
    ]
    let index = BuiltIndex(records)
    let list = try index.object(try index.path("y."))
    #expect(list["s"] as? String == "dai dat")
    #expect(list["f"] as? String == "đai đất")
    #expect(list["c"] as? String == "AC")
    #expect((list["x"] as? [String: String])?["ubnd"] == "ủy ban nhân dân")
  }
}
