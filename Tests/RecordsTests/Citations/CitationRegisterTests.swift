import Diagnostics
import Testing
import Vietnamese

@testable import Records

/// Which record a citation means.
struct CitationRegisterTests {
  private static let directives: [Summary] = [
    .document("hy/31", "31-CT/TU", of: "tu-hy", "17/11/2022"),
    .document("hb/31", "31-CT/TU", of: "tu-hb", "25/7/2017"),
  ]

  private func cited(_ text: String, of unit: String?, _ documents: [Summary]) -> String {
    CitedCatalog(documents + [.plan("x", of: unit, citing: text)]).cited(by: "ke-hoach/x")
  }

  @Test(arguments: [
    ("tu-hy", "Chỉ thị số 31-CT/TU", "van-ban/hy/31"),
    ("tu-hb", "Chỉ thị số 31-CT/TU", "van-ban/hb/31"),
    ("ubnd-hb", "Chỉ thị số 31-CT/TU", "van-ban/hb/31"),
    ("ubnd-a", "Chỉ thị số 31-CT/TU", "van-ban/hy/31"),
    ("dang-uy-a", "31-CT/TU ngày 17/11/2022", "van-ban/hy/31"),
    ("tu-hy", "Chỉ thị số 31-CT/TU ngày 25/7/2017", "van-ban/hb/31"),
    ("tu-hy", "Chỉ thị số 31-CT/TU của Tỉnh ủy Hòa Bình", "van-ban/hb/31"),
    ("bct", "Chỉ thị số 31-CT/TU của Ban Thường vụ Tỉnh ủy Hưng Yên", "van-ban/hy/31"),
  ])
  func aNumberIsOfTheProvinceOfWhoWritesIt(unit: String, text: String, address: String) {
    #expect(cited(text, of: unit, Self.directives) == address)
  }

  @Test func whatFitsSeveralStaysUnlinkedAndIsTold() {
    let plan = Summary.plan("x", citing: "Chỉ thị số 31-CT/TU. Chỉ thị số 31-CT/TU nêu rõ")
    let catalog = CitedCatalog(Self.directives + [plan])
    #expect(catalog.cited(by: "ke-hoach/x") == "?")
    #expect(catalog.warnings.count == 1)
    for part in ["/van-ban/hy/31/ (17/11/2022)", "/van-ban/hb/31/ (25/07/2017)"] {
      #expect(catalog.warnings.first?.contains(part) == true, "\(catalog.warnings)")
    }
  }

  @Test func whatTheRecordNamesDecidesBetweenSeveral() {
    var plan = Summary.plan("x", citing: "Chỉ thị số 31-CT/TU")
    plan.name(.record(kinds: []), "van-ban/hb/31")
    #expect(CitedCatalog(Self.directives + [plan]).cited(by: "ke-hoach/x") == "van-ban/hb/31")
  }

  @Test(arguments: [
    (["31-CT/TU ngày 25/7/2017. Chỉ thị số 31-CT/TU giao"], "van-ban/hb/31"),
    (["Chỉ thị số 31-CT/TU", "Chỉ thị số 31-CT/TU ngày 25/7/2017"], "van-ban/hb/31"),
    (
      ["31-CT/TU ngày 25/7/2017", "31-CT/TU ngày 17/11/2022 và 31-CT/TU"],
      "van-ban/hb/31 van-ban/hy/31"
    ),
  ])
  func withoutADateTheOneCitedWithADateIsMeant(texts: [String], addresses: String) {
    var plan = Summary.plan("x", of: "tu-hy")
    var collector = CitationCollector()
    for text in texts { collector.read(Array(text.utf8), at: plan.position, isPlaced: false) }
    plan.citations = collector.finished()
    #expect(CitedCatalog(Self.directives + [plan]).cited(by: "ke-hoach/x") == addresses)
  }

  @Test(arguments: [
    // A Party number is unique within a term, one of the state within a year.
    ("12-NQ/TU", "3/5/2022", "Nghị quyết số 12-NQ/TU ngày 4/6/2024", true),
    ("12-NQ/TU", "3/5/2017", "Nghị quyết số 12-NQ/TU ngày 4/6/2022", false),
    ("12/KH-UBND", "3/5/2024", "Kế hoạch số 12/KH-UBND ngày 4/6/2024 của UBND tỉnh", true),
    ("12/KH-UBND", "3/5/2023", "Kế hoạch số 12/KH-UBND ngày 4/6/2024 của UBND tỉnh", false),
  ])
  func aDateOfAnotherTermOrYearIsAnotherDocument(
    number: String, issued: String, text: String, isSame: Bool
  ) {
    let unit = number.contains("TU") ? "tu-hy" : "ubnd-hy"
    let found = cited(text, of: unit, [.document("a", number, of: unit, issued)])
    #expect(isSame ? found == "van-ban/a" : found.hasPrefix("+"), "\(found)")
  }

  @Test(arguments: [
    ("ubnd-a", "Kế hoạch số 12/KH-UBND", "van-ban/a"),
    ("ubnd-a", "Kế hoạch số 12/KH-UBND của UBND tỉnh", "van-ban/tinh"),
    ("ubnd-b", "Kế hoạch số 12/KH-UBND", "van-ban/tinh"),
    ("ubnd-b", "Kế hoạch số 12/KH-UBND của UBND xã A Lưới", "van-ban/a"),
    ("ubnd-hy", "Kế hoạch số 12/KH-UBND", "van-ban/tinh"),
    ("ubnd-b", "Kế hoạch số 12/KH-UBND của UBND xã", "+12-kh-ubnd-b-luoi-hung-yen"),
    ("ubnd-hb", "Kế hoạch số 12/KH-UBND", "+12-kh-ubnd-hoa-binh"),
  ])
  func aNumberOfACommitteeIsOfItsOwnPlaceFirst(unit: String, text: String, found: String) {
    let documents: [Summary] = [
      .document("a", "12/KH-UBND", of: "ubnd-a", "3/5/2024"),
      .document("tinh", "12/KH-UBND", of: "ubnd-hy", "1/2/2024"),
    ]
    #expect(cited(text, of: unit, documents) == found)
  }

  @Test(arguments: [
    ("Quy định số 11-QĐ/TW", "van-ban/qdi"), ("Quy định số 11-QĐi/TW", "van-ban/qdi"),
    ("Quyết định số 11-QĐ/TW", "+11-qd-tw"), ("Quyết định số 217-QD/TW", "van-ban/217"),
    ("Pháp lệnh số 34/2007/PL-UBTVQH", "van-ban/pl"),
    ("Pháp lệnh số 34/2007/PL-UBTVQH12", "+34-2007-pl-ubtvqh12"),
    ("Nghị định số 59/2023/NĐ-CP của Chính phủ", "van-ban/nd"),
  ])
  func oneNumberInAnotherSpellingIsTheSameDocument(text: String, found: String) {
    let documents: [Summary] = [
      .document("qdi", "11-QĐi/TW", of: "bct", "18/2/2019", type: "Quy định"),
      .document("217", "217-QĐ/TW", of: "bct", "12/12/2013", type: "Quyết định"),
      .document("pl", "34/2007/PL-UBTVQH11"), .document("nd", "59/2023/NĐ-CP"),
    ]
    #expect(cited(text, of: "ubnd-a", documents) == found)
  }

  @Test func aPlanWithTheNumberIsTheDocument() {
    let plan = Summary.at("ke-hoach/136") {
      $0.number = DocumentNumber.parse("136-KH/ThU")
      $0.issued = CivilDate(year: 2024, month: 8, day: 30)
    }
    let found = cited("Kế hoạch số 136-KH/ThU ngày 30/8/2024 của Thị ủy", of: "ubnd-hy", [plan])
    #expect(found == "ke-hoach/136")
  }

  @Test(arguments: [
    "49-NQ/TU", "Nghị quyết số 49-NQ/TU",
    "Nghị quyết số 49-NQ/TU ngày 28/5/2024 của Ban Thường vụ Tỉnh ủy về dân chủ ở cơ sở",
    "van-ban/hy/49",
  ])
  func aFieldTakesANumberWithWordsAroundIt(text: String) {
    let documents: [Summary] = [
      .document("hy/49", "49-NQ/TU", of: "btv-hy", "28/5/2024"),
      .document("hb/49", "49-NQ/TU", of: "tu-hb", "1/3/2024"),
    ]
    var plan = Summary.plan("x", of: "ubnd-hy")
    plan.name(.citation, text)
    let small = CitedCatalog(documents + [plan]).small
    #expect(small.problems.isEmpty)
    let id = small.catalog.record(at: "van-ban/hy/49") ?? 0
    #expect(small.addresses(small.catalog.backlinks[id]) == ["ke-hoach/x"])
  }

  @Test func aRecordNeitherCitesItselfNorIsItsOwnBacklink() {
    var own = Summary.plan("31", of: "tu-hy", citing: "Chỉ thị số 31-CT/TU")
    own.number = DocumentNumber.parse("31-CT/TU")
    let small = CitedCatalog([own]).small
    let id = small.catalog.record(at: "ke-hoach/31") ?? 0
    #expect(small.catalog.backlinks[id].isEmpty)
    #expect(small.catalog.citations.records(citedBy: id).isEmpty)
  }
}
