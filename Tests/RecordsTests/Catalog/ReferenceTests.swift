import Diagnostics
import Testing
import Vietnamese

@testable import Records

/// How records, documents and files are found by what others write of them.
struct ReferenceTests {
  private let small = SmallCatalog(
    [
      .at("ke-hoach/2025/a", titled: "Kế hoạch A") {
        $0.number = DocumentNumber.parse("88/KH-UBND")
      },
      .at("ke-hoach/2025/b") { $0.number = DocumentNumber.parse("12/KH-UBND") },
      .at("van-ban/c") { $0.number = DocumentNumber.parse("12/KH-UBND") },
      .at("van-ban/luat") { $0.number = DocumentNumber.parse("10/2022/QH15") },
      .unit("xa-a", titled: "Xã A"),
    ], attachments: ["ke-hoach/2025/Biên bản.pdf", "du-an/anh.png"])

  @Test(arguments: [
    "ke-hoach/2025/a", "/ke-hoach/2025/a/", "a.md", "./a.md", "/ke-hoach/2025/a.md",
    "ke-hoach/2025/a.md", "a", "../2025/a", "88/KH-UBND", "số 88/KH-UBND", "88/kh-ubnd",
  ])
  func aRecordIsFoundByAddressFileOrNumber(text: String) {
    let found = small.resolve(.record(kinds: []), text, from: "ke-hoach/2025/x.md")
    #expect(found == "ke-hoach/2025/a")
  }

  @Test func aNumberOfSeveralRecordsIsAmbiguousUnlessTheKindDecides() {
    #expect(small.resolve(.record(kinds: []), "12/KH-UBND") == "ke-hoach/2025/b|van-ban/c")
    #expect(small.resolve(.record(kinds: ["van-ban"]), "12/KH-UBND") == "van-ban/c")
    #expect(small.resolve(.record(kinds: ["don-vi"]), "12/KH-UBND") == "?")
  }

  @Test func aReferenceToARecordOfAnotherKindIsNone() {
    #expect(small.resolve(.record(kinds: ["van-ban"]), "ke-hoach/2025/a") == "?")
  }

  @Test func aCitationOfADocumentWithoutARecordIsNoProblem() {
    let citing = Summary.at("ke-hoach/x") { $0.name(.citation, "Luật số 1/1990/QH8") }
    #expect(SmallCatalog([citing]).problems.isEmpty)
    #expect(small.resolve(.citation, "10/2022/QH15") == "van-ban/luat")
    #expect(small.resolve(.citation, "Luật số 10/2022/QH15") == "van-ban/luat")
  }

  @Test(arguments: [
    ("Bi%C3%AAn%20b%E1%BA%A3n.pdf#trang=2", "file ke-hoach/2025/Biên bản.pdf"),
    ("a.md#muc-tieu", "ke-hoach/2025/a"), ("../../du-an/anh.png?x", "file du-an/anh.png"),
    ("/ke-hoach/2025/a/", "ke-hoach/2025/a"), ("khong-co.pdf", "?"),
    ("../../../x", "outside"), ("/", "page /"), ("../..", "page /"), ("/van-ban/", "page /van-ban"),
    ("/tim-kiem/?q=a", "page /tim-kiem"), ("/du-an/", "?"), ("", "?"),
  ])
  func aLinkInATextLeadsToARecordOrAFile(text: String, found: String) {
    #expect(small.resolve(.link, text, from: "ke-hoach/2025/x.md") == found)
  }

  @Test(arguments: [
    (
      Mention.Sort.record(kinds: []), "ke-hoach/2025/aa", DiagnosticCode.reference,
      "ke-hoach/2025/a"
    ),
    (.record(kinds: []), "10/2023/QH15", .reference, "10/2022/QH15"),
    (.unit, "Xã AB", .unit, "Xã A"), (.attachment, "Biên bảnn.pdf", .attachment, "Biên bản.pdf"),
    (.link, "Biên bảnn.pdf", .link, "Biên bản.pdf"),
  ])
  func whatIsNotThereIsToldWithTheNearestName(
    sort: Mention.Sort, text: String, code: DiagnosticCode, nearest: String
  ) {
    let naming = Summary.at("ke-hoach/2025/x") { $0.name(sort, text) }
    let small = SmallCatalog(
      small.catalog.summaries + [naming], attachments: ["ke-hoach/2025/Biên bản.pdf"])
    #expect(small.problems.map(\.code) == [code])
    #expect(small.problems.first?.mends.first?.vi == "có phải bạn muốn viết «\(nearest)»?")
    #expect(small.problems.first?.place?.file == "ke-hoach/2025/x.md")
    #expect(small.problems.first?.place?.position?.line == 2)
  }

  /// Each is told, but not what each of ten thousand was meant to be.
  @Test func afterManySearchesNamesAreToldWithoutASuggestion() throws {
    let all = small.catalog.summaries.all
    let catalog = SmallCatalog(
      all + [
        .at("ke-hoach/2025/x") {
          for name in ["aa", "bb"] { $0.name(.record(kinds: []), "ke-hoach/2025/" + name) }
        }
      ]
    ).catalog
    let naming = try #require(catalog.record(at: "ke-hoach/2025/x"))
    let unclear = catalog.summaries.all[naming].mentions.map {
      MentionProblems.Unclear(mention: $0, resolution: .missing, record: naming)
    }
    var problems = MentionProblems(catalog, mostComparisons: 1)
    let found = problems.problems(unclear)
    #expect(found.map(\.code) == [.reference, .reference])
    #expect(found.first?.mends.first?.vi == "có phải bạn muốn viết «ke-hoach/2025/a»?")
    #expect(found.last?.mends.first?.vi.hasPrefix("viết địa chỉ của hồ sơ") == true)
  }

  @Test(arguments: [
    ("aa", "aa.pdf"), ("“aa.pdf”", "aa.pdf"), (".\\aa.pdf", "./aa.pdf"),
    ("tep\\c.pdf", "tep/c.pdf"),
    ("/content/ke-hoach/2025/aa.pdf", "aa.pdf"), ("content/van-ban/bb.pdf", "/van-ban/bb.pdf"),
    ("bb.pdf", "/van-ban/bb.pdf"), ("d.pdf", nil), ("zz.pdf", nil), ("«»", nil),
  ])
  func aFileThatIsThereUnderAnotherSpellingIsSuggested(text: String, meant: String?) {
    let naming = Summary.at("ke-hoach/2025/x") { $0.name(.attachment, text) }
    let small = SmallCatalog(
      [naming],
      attachments: [
        "ke-hoach/2025/aa.pdf", "ke-hoach/2025/tep/c.pdf", "van-ban/bb.pdf", "van-ban/d.pdf",
        "du-an/d.pdf",
      ])
    #expect(small.problems.map(\.code) == [.attachment])
    let mend = meant.map { "có phải bạn muốn viết «\($0)»?" }
    #expect(
      small.problems.first?.mends.first?.vi == mend ?? "đặt tệp cạnh hồ sơ, hoặc sửa đường dẫn")
  }

  @Test(arguments: [
    ("ke-hoach/2025/aa", Diagnostic.Severity.error, "có phải bạn muốn viết «ke-hoach/2025/a»?"),
    (
      "ke-hoach/moi", .error,
      "viết địa chỉ của hồ sơ, như ke-hoach/2025/ten-ho-so, hoặc số, ký hiệu"
    ),
    ("99/KH-UBND", .warning, "thêm hồ sơ của văn bản ấy, hoặc sửa «duoc-thay-the-boi»"),
    (
      "Kế hoạch mới của tỉnh", .warning,
      "thêm hồ sơ của văn bản ấy, hoặc sửa «duoc-thay-the-boi»"
    ),
  ])
  func whatReplacedARecordMustBeThere(text: String, severity: Diagnostic.Severity, mend: String) {
    let replaced = Summary.at("ke-hoach/x") {
      let mention = Mention(.citation, text, at: Position(line: 2), field: "replaced-by")
      $0.mentions = [mention]
      $0.replacedBy = mention
    }
    let problems = SmallCatalog(small.catalog.summaries + [replaced]).problems
    #expect(problems.map(\.code) == [.reference])
    #expect(problems.map(\.severity) == [severity])
    #expect(problems.first?.mends.first?.vi == mend)
  }

  @Test func aDocumentThatReplacedARecordIsFoundByItsNumber() {
    let replaced = Summary.at("ke-hoach/x") {
      let mention = Mention(.citation, "88/KH-UBND", at: Position(line: 2), field: "replaced-by")
      $0.mentions = [mention]
      $0.replacedBy = mention
    }
    #expect(SmallCatalog(small.catalog.summaries + [replaced]).problems.isEmpty)
  }

  @Test(arguments: [
    ("bien-ban.pdf", Mention.Sort.attachment), ("15/TB-UBND", .citation),
    ("Thông báo số 15/TB-UBND", .citation), ("du-an/2025/a", .record(kinds: [])),
    ("kiem-tra/2025/giam-sat", .record(kinds: [])), ("2025/01", .record(kinds: [])),
  ])
  func evidenceIsAFileADocumentOrARecord(text: String, sort: Mention.Sort) {
    #expect(Mention.Sort.evidence(text) == sort)
  }

  @Test func anAmbiguousNumberNamesTheAddresses() {
    let naming = Summary.at("ke-hoach/x") { $0.name(.record(kinds: []), "12/KH-UBND") }
    let problems = SmallCatalog(small.catalog.summaries + [naming]).problems
    #expect(problems.map(\.code) == [.ambiguous])
    #expect(problems.map(\.severity) == [.error])
    let mend = problems.first?.mends.first?.vi ?? ""
    #expect(mend.contains("ke-hoach/2025/b") && mend.contains("van-ban/c"))
  }

  @Test func anAmbiguousCitationOnlyWarns() {
    let naming = Summary.at("ke-hoach/x") { $0.name(.citation, "12/KH-UBND") }
    let problems = SmallCatalog(small.catalog.summaries + [naming]).problems
    #expect(problems.map(\.severity) == [.warning])
  }

  @Test(arguments: [Mention.Sort.attachment, .link])
  func aPathOutOfTheContentIsToldSo(sort: Mention.Sort) {
    let naming = Summary.at("ke-hoach/x") { $0.name(sort, "../../etc/passwd") }
    #expect(SmallCatalog([naming]).problems.map(\.code) == [.attachmentOutside])
  }
}
