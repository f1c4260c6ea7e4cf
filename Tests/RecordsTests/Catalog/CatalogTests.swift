import Diagnostics
import Testing
import Vietnamese

@testable import Records

/// In which order records stand, and which are shown.
struct CatalogTests {
  @Test func recordsStandByDateThenByAddressWhateverTheOrderOfTheFiles() {
    let records: [Summary] = [
      .at("ke-hoach/b", date: "2025-03-01"), .at("ke-hoach/a", date: "2025-03-01"),
      .at("ke-hoach/undated"), .at("ke-hoach/old", date: "2024-12-31"),
    ]
    let order = ["ke-hoach/undated", "ke-hoach/old", "ke-hoach/a", "ke-hoach/b"]
    #expect(SmallCatalog(records).addresses == order)
    #expect(SmallCatalog(records.reversed()).addresses == order)
  }

  @Test func theNewestOfAKindComesFirst() {
    let small = SmallCatalog([
      .at("ke-hoach/a", date: "2025-03-01"), .at("van-ban/b", date: "2025-03-02"),
      .at("ke-hoach/c", date: "2025-03-03"),
    ])
    let kind = SmallCatalog.kinds.index(slug: "ke-hoach") ?? 0
    #expect(small.addresses(small.catalog.records(ofKind: kind)) == ["ke-hoach/c", "ke-hoach/a"])
  }

  @Test func whatIsToldAsDoneOnADayToComeIsWarnedOf() {
    let future = CivilDate(year: 2062, month: 7, day: 1)
    let problems = SmallCatalog([
      .at("ke-hoach/a") { $0.issued = future }, .at("ke-hoach/b") { $0.withdrawn = future },
      .at("ke-hoach/c") { $0.issued = CivilDate(year: 2025, month: 12, day: 31) },
      .at("ke-hoach/d") {
        $0.issued = future
        $0.published = future
      },
    ]).problems
    #expect(problems.map(\.code) == [.date, .date, .date])
    #expect(problems.allSatisfy { $0.severity == .warning })
    // The last is not told as done; it waits for its day, which is none that anybody meant.
    #expect(
      problems.map { $0.place?.file } == ["ke-hoach/a.md", "ke-hoach/b.md", "ke-hoach/d.md"])
    #expect(problems.last?.mends.first?.vi.contains("chưa hiện trên trang") == true)
    #expect(problems.first?.message.vi.contains("ngày 01/07/2062, một ngày chưa tới") == true)
  }

  @Test func whatIsDueInAnotherAgeIsWarnedOf() {
    func task(_ year: Int) -> Commitment {
      Commitment(
        field: 0, row: 0, position: Position(line: 7), text: "Họp thôn", isQuestion: false,
        coUnits: [], due: CivilDate(year: year, month: 9, day: 30), progress: .open, evidence: [])
    }
    func time(_ text: String) -> TimeSpan? { try? TimeSpan.parse(text).get() }
    let problems = SmallCatalog([
      .at("ke-hoach/a") { $0.commitments = [task(2055), task(2206)] },
      .at("ke-hoach/b") { $0.time = time("2055-12-31 08:00") },
      .at("ke-hoach/c") { $0.time = time("2125-09-30 08:00") },
    ]).problems
    #expect(problems.map(\.code) == [.date, .date])
    #expect(problems.allSatisfy { $0.severity == .warning })
    #expect(problems.map { $0.place?.file } == ["ke-hoach/a.md", "ke-hoach/c.md"])
    #expect(problems.first?.place?.position?.line == 7)
    #expect(problems.first?.message.vi == "«Thời hạn» ghi ngày 30/09/2206, quá 30 năm nữa")
    #expect(problems.first?.mends.first?.vi == "xem lại năm")
  }

  @Test func aRecordThatIsThereTwiceIsToldWithTheFileOfTheOther() {
    func plan(_ address: String, _ number: String, unit: String = "Xã A", day: Int = 1) -> Summary {
      .at(address) {
        $0.number = DocumentNumber.parse(number)
        $0.unit = unit
        $0.issued = CivilDate(year: 2025, month: 7, day: day)
      }
    }
    let problems = SmallCatalog([
      plan("ke-hoach/a", "12/KH-UBND"), plan("ke-hoach/b", "12/KH-UBND", unit: "xa-a"),
      plan("ke-hoach/c", "12/KH-UBND", day: 2), plan("ke-hoach/d", "13/KH-UBND"),
      plan("ke-hoach/e", "12/KH-UBND", unit: "Xã B"), plan("van-ban/f", "12/KH-UBND"),
      .unit("xa-a", titled: "Xã A"), .unit("xa-b", titled: "Xã B"),
    ]).problems
    #expect(problems.map(\.code) == [.duplicateRecord])
    #expect(problems.first?.severity == .warning)
    #expect(problems.first?.place?.file == "ke-hoach/b.md")
    #expect(problems.first?.message.vi.contains("ke-hoach/a.md") == true)
  }

  @Test func aCopyWithoutANumberIsToldByItsTitle() {
    func plan(_ address: String, _ title: String, day: Int = 1) -> Summary {
      .at(address) {
        $0.title = title
        $0.unit = "Xã A"
        $0.issued = CivilDate(year: 2025, month: 7, day: day)
      }
    }
    let problems = SmallCatalog([
      plan("ke-hoach/a", "Sửa đường"), plan("ke-hoach/a-copy", "Sửa đường"),
      plan("ke-hoach/c", "Sửa đường", day: 2), plan("ke-hoach/d", "Sửa cầu"),
      .unit("xa-a", titled: "Xã A"),
    ]).problems
    #expect(problems.map(\.code) == [.duplicateRecord])
    #expect(problems.first?.place?.file == "ke-hoach/a-copy.md")
    #expect(problems.first?.message.vi.contains("cùng loại, cơ quan, tiêu đề và") == true)
  }

  private static func hidden() -> [Summary] {
    [
      .at("ke-hoach/draft") { $0.isDraft = true },
      .at("ke-hoach/internal") { $0.isInternal = true },
      .at("ke-hoach/later") { $0.published = CivilDate(year: 2025, month: 8, day: 16) },
    ]
  }

  @Test func draftsInternalAndFutureRecordsAreNotShown() {
    let today = Summary.at("ke-hoach/today") {
      $0.published = CivilDate(year: 2025, month: 8, day: 15)
    }
    let small = SmallCatalog(Self.hidden() + [today])
    #expect(small.catalog.shownCount == 1)
    #expect(small.addresses.first == "ke-hoach/today")
    #expect(small.catalog.records(ofKind: 1).count == 1)
  }

  @Test func internalRecordsStayHiddenEvenWhereDraftsAreShown() {
    let small = SmallCatalog(Self.hidden(), showsDrafts: true)
    #expect(small.catalog.shownCount == 2)
    #expect(small.addresses.last == "ke-hoach/internal")
  }

  @Test(arguments: ["ke-hoach/draft", "ke-hoach/internal", "ke-hoach/later"])
  func aReferenceToAHiddenRecordIsNoError(address: String) {
    let naming = Summary.at("ke-hoach/x") { $0.name(.record(kinds: []), address) }
    let small = SmallCatalog(Self.hidden() + [naming])
    #expect(small.problems.isEmpty)
  }

  @Test func onlyShownRecordsLeadBackToWhatTheyName() {
    let named = Summary.at("ke-hoach/named", date: "2020-01-01")
    let old = Summary.at("ke-hoach/old", date: "2021-01-01") {
      $0.name(.record(kinds: []), "ke-hoach/named")
      $0.name(.link, "/ke-hoach/named/")
    }
    let new = Summary.at("ke-hoach/new", date: "2022-01-01") {
      $0.name(.record(kinds: []), "ke-hoach/named")
      $0.name(.record(kinds: []), "ke-hoach/new")
    }
    let draft = Summary.at("ke-hoach/draft") {
      $0.isDraft = true
      $0.name(.record(kinds: []), "ke-hoach/named")
    }
    let small = SmallCatalog([draft, old, named, new])
    let id = small.catalog.record(at: "ke-hoach/named") ?? 0
    #expect(small.addresses(small.catalog.backlinks[id]) == ["ke-hoach/new", "ke-hoach/old"])
    let newest = small.catalog.record(at: "ke-hoach/new") ?? 0
    #expect(small.catalog.backlinks[newest].isEmpty)
  }

  @Test func onlyFilesThatShownRecordsNameArePublished() {
    let shown = Summary.at("ke-hoach/a") { $0.name(.attachment, "a.pdf") }
    let draft = Summary.at("ke-hoach/b") {
      $0.isDraft = true
      $0.name(.attachment, "b.pdf")
    }
    let files: Set = ["ke-hoach/a.pdf", "ke-hoach/b.pdf", "ke-hoach/c.pdf"]
    let small = SmallCatalog([shown, draft], attachments: files)
    #expect(small.problems.isEmpty)
    #expect(small.catalog.publishedFiles == ["ke-hoach/a.pdf"])
  }

  @Test func twoRecordsAtOneAddressAreBothNamed() {
    let small = SmallCatalog([.at("ke-hoach/a"), .at("ke-hoach/b"), .at("ke-hoach/a")])
    #expect(small.problems.map(\.code) == [.duplicateAddress])
    #expect(small.problems.first?.related.count == 1)
    let same = SmallCatalog([.at("ke-hoach/a"), .at("ke-hoach/a"), .at("ke-hoach/a")])
    #expect(same.problems.map(\.code) == [.duplicateAddress, .duplicateAddress])
  }

  @Test(arguments: ["ke-hoach/nam/2025", "ke-hoach"])
  func anAddressOfTheSiteItselfIsRefused(address: String) {
    let small = SmallCatalog([.at(address)]) { $0.hasPrefix("ke-hoach/nam/") }
    #expect(small.problems.map(\.code) == [.duplicateAddress])
  }
}

/// Old addresses.
struct AliasTests {
  private func alias(_ text: String) -> Alias { Alias(text, at: Position(line: 3)) }

  @Test func anAliasLeadsToItsRecordAndIsFoundByReferences() {
    let small = SmallCatalog([.at("ke-hoach/new") { $0.aliases = [alias("cu/ke-hoach-1")] }])
    #expect(small.problems.isEmpty)
    #expect(small.resolve(.record(kinds: []), "cu/ke-hoach-1") == "ke-hoach/new")
    #expect(small.resolve(.link, "/cu/ke-hoach-1/") == "ke-hoach/new")
  }

  @Test func aUnitIsFoundByItsOldAddress() {
    let unit = Summary.at("don-vi/moi", titled: "Xã Mới") { $0.aliases = [alias("don-vi/cu")] }
    #expect(SmallCatalog([unit]).resolve(.unit, "cu") == "don-vi/moi")
  }

  @Test func anAliasAtTheAddressOfARecordNamesThatRecord() {
    let small = SmallCatalog([
      .at("ke-hoach/a", titled: "Kế hoạch A"),
      .at("ke-hoach/b") { $0.aliases = [alias("ke-hoach/a")] },
    ])
    #expect(small.problems.map(\.code) == [.alias])
    #expect(small.problems.first?.message.vi.contains("Kế hoạch A") == true)
    #expect(small.problems.first?.place?.position?.line == 3)
    #expect(small.problems.first?.related.map(\.file) == ["ke-hoach/a.md"])
  }

  @Test func oneAliasCannotLeadToTwoRecords() {
    let small = SmallCatalog([
      .at("ke-hoach/a") { $0.aliases = [alias("cu/x")] },
      .at("ke-hoach/b") { $0.aliases = [alias("cu/x")] },
    ])
    #expect(small.problems.map(\.code) == [.alias])
  }

  @Test(arguments: [
    "", "../x", "cu/../../x", "https:/a.vn/x", "a b", "cu/x?id=1", "cu\\x", "ke-hoach", "feed.xml",
    "tim-kiem/cu", "feed.xml/cu", ".congkhai/manifest", "cu/.an", "cu/index.html/a",
    "cu/index.html.gz", "cu/" + String(repeating: "a", count: 201),
    String(repeating: "cu/", count: 1000),
  ])
  func anAliasThatIsNoAddressOfItsOwnIsRefused(address: String) {
    let record = Summary.at("ke-hoach/a") { $0.aliases = [alias(address)] }
    let small = SmallCatalog([record]) { ["", "feed.xml", "tim-kiem/cu"].contains($0) }
    #expect(small.problems.map(\.code) == [.alias])
    #expect(small.resolve(.record(kinds: []), address) != "ke-hoach/a")
  }

  @Test(arguments: [
    "gioi-thieu", "tin-tuc/123.html", "Default.aspx", "cu/" + String(repeating: "a", count: 200),
  ])
  func anAddressOfAnEarlierWebsiteMayStayAlive(address: String) {
    let small = SmallCatalog([.at("ke-hoach/a") { $0.aliases = [alias(address)] }])
    #expect(small.problems.isEmpty)
  }
}
