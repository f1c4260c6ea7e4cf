import Diagnostics
import Testing
import Vietnamese

@testable import Records

/// What is told about citations that do not agree.
struct CitationWarningTests {
  private let directive = Summary.document("30", "30-CT/TW", of: "bct", "18/2/1998")

  @Test func aDateThatIsNotThatOfTheRecordIsToldOnce() {
    let plan = Summary.plan(
      "x", citing: "Chỉ thị số 30-CT/TW ngày 18/12/1998", "30-CT/TW, ngày 18/12/1998")
    let catalog = CitedCatalog([directive, plan])
    #expect(catalog.cited(by: "ke-hoach/x") == "van-ban/30")
    #expect(catalog.warnings.count == 1)
    let problem = catalog.small.problems.first
    #expect(problem?.severity == .warning)
    #expect(problem?.place?.position?.description == "1:12+8")
    #expect(problem?.message.vi.contains("18/12/1998") == true)
    #expect(problem?.mends.first?.vi.contains("18/02/1998") == true)
    #expect(problem?.related.first?.file == "van-ban/30.md")
  }

  @Test func aRecordMayKeepWhatItsOriginalSays() {
    var plan = Summary.plan("x", citing: "Chỉ thị số 30-CT/TW ngày 18/12/1998")
    plan.citationsAsWritten = ["30||ct.tw"]
    #expect(CitedCatalog([directive, plan]).warnings.isEmpty)
    let other = Summary.plan("y", citing: "Chỉ thị số 30-CT/TW ngày 18/02/1998")
    #expect(CitedCatalog([plan, other]).warnings.isEmpty)
  }

  @Test func theSameDateIsNoProblem() {
    let plan = Summary.plan("x", citing: "Chỉ thị số 30-CT/TW ngày 18/02/1998, 30-CT/TW")
    #expect(CitedCatalog([directive, plan]).warnings.isEmpty)
  }

  @Test func twoDatesWithoutARecordAreToldWhereFewerSayThem() {
    let catalog = CitedCatalog([
      .plan("a", citing: "Chỉ thị số 30-CT/TW ngày 18/02/1998"),
      .plan("b", citing: "Chỉ thị số 30-CT/TW ngày 18/02/1998"),
      .plan("c", citing: "Chỉ thị số 30-CT/TW ngày 18/12/1998"),
    ])
    for name in ["a", "b", "c"] {
      #expect(catalog.cited(by: "ke-hoach/\(name)") == "+30-ct-tw-1998")
    }
    #expect(catalog.warnings.count == 1)
    #expect(catalog.warnings.first?.hasPrefix("ke-hoach/c.md") == true)
  }

  @Test(arguments: [
    ("Nghị quyết số 12/KH-UBND ngày 3/5/2024", 1), ("Quyết định số 30-CT/TW", 1),
    ("Quy định số 124-QĐ/TW", 0), ("Quy chế số 5-QĐ/TU", 0), ("Thông báo số 20-KL/TW", 0),
    ("Công văn số 44/UBND-NC", 0), ("Luật số 10/2022/QH15", 0), ("Nghị quyết số 202/2025/QH15", 0),
  ])
  func aTypeWordThatIsSurelyWrongIsTold(text: String, count: Int) {
    #expect(CitedCatalog([.plan("x", of: "ubnd-hy", citing: text)]).warnings.count == count)
  }

  @Test(arguments: [
    ("số 12/ĐC-UBND ngày 3/5/2024", 1), ("Công văn số 12/ĐC-UBND ngày 3/5/2024", 0),
  ])
  func aDocumentOfUnknownKindIsTold(text: String, count: Int) {
    #expect(CitedCatalog([.plan("x", of: "ubnd-hy", citing: text)]).warnings.count == count)
  }

  @Test func theOrderOfRecordsDoesNotMatter() {
    var records: [Summary] = [
      .document("hy/31", "31-CT/TU", of: "tu-hy", "17/11/2022"),
      .document("hb/31", "31-CT/TU", of: "tu-hb", "25/7/2017"), directive,
      .plan("1", of: "tu-hy", citing: "31-CT/TU, 30-CT/TW ngày 18/12/1998, Kế hoạch số 5-KH/TU"),
      .plan("2", of: "tu-hb", citing: "31-CT/TU, Kế hoạch số 5-KH/TU ngày 3/4/2024"),
      .plan("3", of: "ubnd-a", citing: "Kế hoạch số 5-KH/TU ngày 3/4/2022"),
      .plan("4", of: "ubnd-hy", citing: "Kế hoạch số 5-KH/TU ngày 3/5/2022 và 31-CT/TU"),
      .plan("5", citing: "Kế hoạch số 5-KH/TU", "Quy định số 9-QĐ/TW", "Quyết định số 9-QĐ/TW"),
      .plan("6", citing: "9-QĐ/TW", "12/ĐC-UBND ngày 3/5/2024 của UBND tỉnh", "31-CT/TU"),
    ]
    func outline(_ records: [Summary]) -> [String] {
      let catalog = CitedCatalog(records)
      let cited = catalog.small.addresses.sorted().map { "\($0): \(catalog.cited(by: $0))" }
      return cited + catalog.warnings
        + catalog.small.catalog.citations.unrecorded.map {
          "\($0.slug) \($0.kinds.map(\.name)) \($0.dates.map(\.iso)) \($0.issuers)"
        }
    }
    let expected = outline(records)
    // Every record comes first once, and every order is another one.
    for turn in records.indices {
      records.append(records.removeFirst())
      records.swapAt(turn, (turn * 5 + 3) % records.count)
      #expect(outline(records) == expected)
    }
  }
}
