import Diagnostics
import Testing
import Vietnamese

@testable import Records

/// Every target that cannot be measured is told, at its line, with a mend.
struct TargetProblemTests {
  private static let good: [String: Written] = [
    "text": .text("Đối thoại"), "code": .text("T4"), "of-level": .texts(["commune"]),
    "count": .text("doi-thoai"), "per": .text("year"), "from": .day(.on(2025, 1, 1)),
  ]

  /// The problems of a plan with one target, changed in some cells; nil leaves a cell out.
  private func problems(
    _ changes: [String: Written?], _ plan: [String: Written] = [:], more: [Summary] = []
  ) -> [Diagnostic] {
    var row = Self.good
    for (key, value) in changes { row[key] = value }
    var fields = plan
    fields["targets"] = .rows([row])
    let unit = Summary.made(
      "don-vi", "xa", ["kind-of-unit": .text("territory"), "level": .text("commune")])
    return CatalogBuilder.made(
      [unit, .made("ke-hoach", "p", fields)] + more, today: .on(2025, 8, 15)
    ).problems
  }

  private func told(_ target: String, unit: String = "xa", on date: CivilDate = .on(2025, 5, 5))
    -> Summary
  {
    .made(
      "ke-hoach", "told",
      [
        "statements": .rows([
          [
            "target": .text(target), "unit": .text(unit), "date": .day(date),
            "result": .text("met"),
          ]
        ])
      ])
  }

  @Test func aGoodTargetHasNoProblem() {
    #expect(problems([:]).isEmpty)
    #expect(problems(["count-form": .texts(["talk"]), "count-state": .texts(["HELD"])]).isEmpty)
    #expect(problems(["count-date": .text("rows.day")]).isEmpty)
    #expect(problems(["count": .text("đối thoại"), "if-any": .text("dự án")]).isEmpty)
    #expect(problems([:], more: [told("t4"), told("ke-hoach/p#T4")]).count == 1)
  }

  @Test(
    arguments: [
      (
        ["count": .text("doi-thoi")],
        "chỉ tiêu đếm «doi-thoi», nhưng không có loại hồ sơ nào như vậy",
        "có phải bạn muốn viết «doi-thoai»?"
      ),
      (
        ["count": .text("zzzzzz")], "chỉ tiêu đếm «zzzzzz», nhưng không có loại hồ sơ nào như vậy",
        "viết một trong: doi-thoai, don-vi, du-an, ke-hoach"
      ),
      (
        ["if-any": .text("du-ann")], "chỉ tiêu đếm «du-ann», nhưng không có loại hồ sơ nào như vậy",
        "có phải bạn muốn viết «du-an»?"
      ),
      (
        ["where": .conditions([("trang-thia", ["held"])])],
        "chỉ tiêu hỏi trường «trang-thia», nhưng loại hồ sơ «Đối thoại» không có",
        "có phải bạn muốn viết «trang-thai»?"
      ),
      (
        ["where": .conditions([("qqqqq", ["held"])])],
        "chỉ tiêu hỏi trường «qqqqq», nhưng loại hồ sơ «Đối thoại» không có",
        "viết tên một trường của loại ấy"
      ),
      (
        ["where": .conditions([("held", ["x"])])],
        "«held» không dùng để đếm được: cần một trường chọn sẵn giá trị",
        "dùng một trong: hinh-thuc, trang-thai"
      ),
      (
        ["count-form": .texts(["tolk"])],
        "«form» không bao giờ là «tolk», nên chỉ tiêu không đo được",
        "có phải bạn muốn viết «talk»?"
      ),
      (
        ["count-state": .texts(["xyz"])],
        "«state» không bao giờ là «xyz», nên chỉ tiêu không đo được",
        "viết một trong: planned; held"
      ),
      (
        ["of-kind": .texts(["teritory"])],
        "«kind-of-unit» không bao giờ là «teritory», nên chỉ tiêu không đo được",
        "có phải bạn muốn viết «territory»?"
      ),
      (
        ["count-date": .text("title")], "«title» không phải là ngày để tính kỳ",
        "viết một trong: issued, withdrawn.date, held, announced, rows.day"
      ),
      (
        ["count-unit": .texts(["title"])],
        "«title» không dùng để đếm được: cần một trường ghi cơ quan, đơn vị",
        "dùng một trong: unit, hosts"
      ),
      (
        ["at-least": .whole(0)],
        "chỉ tiêu «Đối thoại» không đo được: «ít nhất» phải là số nguyên từ 1 trở lên",
        "viết «it-nhat: 1»"
      ),
      (
        ["of-level": .texts(["province"])],
        "chỉ tiêu «Đối thoại» không đo được: không có đơn vị nào phải đạt",
        "thêm «don-vi: […]», hoặc «loai-don-vi» và «cap» ứng với đơn vị có thật"
      ),
      (
        ["due": .day(.on(2024, 12, 31))],
        "chỉ tiêu «Đối thoại» không đo được: thời hạn 31/12/2024 trước ngày bắt đầu 01/01/2025",
        "xem lại hai ngày này"
      ),
      (
        ["until": .day(.on(2025, 12, 30))],
        "chỉ tiêu «Đối thoại» không đo được: từ 01/01/2025 đến 30/12/2025 không có kỳ nào kết thúc",
        "chọn kỳ ngắn hơn, hoặc «ky: Cả giai đoạn»"
      ),
    ] as [([String: Written], String, String)])
  func aTargetThatCannotBeMeasuredIsTold(
    changes: [String: Written], message: String, mend: String
  ) throws {
    let problem = try #require(problems(changes).first)
    #expect(problems(changes).count == 1)
    #expect(problem.code == .target)
    #expect(problem.message.vi == message)
    #expect(problem.mends.first?.vi == mend)
    #expect(!problem.message.en.isEmpty && problem.message.en != message)
    #expect(problem.place?.file == "ke-hoach/p.md" && problem.place?.position != nil)
  }

  @Test func aTargetNeedsAFirstDay() {
    let found = problems(["from": nil]).map(\.message.vi)
    #expect(found == ["chỉ tiêu «Đối thoại» không đo được: không rõ tính từ ngày nào"])
    #expect(problems(["from": nil], ["issued": .day(.on(2025, 1, 1))]).isEmpty)
  }

  @Test func aUnitThatIsNotThereIsToldOnce() {
    let found = problems(["of": .texts(["khong-co"]), "of-level": nil])
    #expect(found.map(\.code) == [.unit])
  }

  @Test func aTargetThatIsNotMeasuredNeedsNoUnitAndNoDay() {
    #expect(problems(["count": nil, "of-level": nil, "from": nil]).isEmpty)
  }

  @Test func twoTargetsOfARecordCannotHaveOneCode() {
    let plan = Summary.made("ke-hoach", "q", ["targets": .rows([Self.good, Self.good])])
    #expect(
      problems(["code": .text("X")], more: [plan]).map(\.message.vi) == [
        "hai chỉ tiêu của hồ sơ này cùng mang mã «T4»"
      ])
  }

  @Test(arguments: [
    ("T5", "không có chỉ tiêu nào mang mã «T5»", "có phải bạn muốn viết «T4»?"),
    (
      "khong-co#T4", "không có chỉ tiêu nào mang mã «khong-co#T4»",
      "viết mã của chỉ tiêu («ma: …»), hoặc «hồ sơ#mã»"
    ),
  ])
  func aResultOfAnUnknownTargetIsTold(code: String, message: String, mend: String) {
    let found = problems([:], more: [told(code)])
    #expect(found.map(\.message.vi) == [message])
    #expect(found.map { $0.mends.first?.vi } == [mend])
    #expect(found.first?.place?.file == "ke-hoach/told.md")
    #expect(found.first?.place?.position?.line == 2)
  }

  @Test func aCodeOfSeveralRecordsIsAmbiguous() {
    let plan = Summary.made("ke-hoach", "q", ["targets": .rows([Self.good])])
    let found = problems([:], more: [plan, told("T4")])
    #expect(found.map(\.message.vi) == ["2 hồ sơ có chỉ tiêu mang mã «T4»"])
    #expect(found.first?.mends.first?.vi == "viết rõ: ke-hoach/p#T4 hoặc ke-hoach/q#T4")
    #expect(problems([:], more: [plan, told("ke-hoach/q#T4")]).isEmpty)
  }

  @Test func aResultThatWouldTellNothingIsTold() {
    let other = Summary.made(
      "don-vi", "tinh", ["kind-of-unit": .text("territory"), "level": .text("province")])
    #expect(
      problems([:], more: [other, told("T4", unit: "tinh")]).map(\.message.vi) == [
        "«tinh» không thuộc diện phải đạt chỉ tiêu «T4»"
      ])
    #expect(
      problems([:], more: [told("T4", on: .on(2024, 12, 31))]).map(\.message.vi) == [
        "ngày 31/12/2024 không thuộc kỳ nào của chỉ tiêu «T4»"
      ])
  }

  @Test func theTargetOfADraftIsCheckedButNotMeasured() {
    let found = problems(["count": .text("doi-thoi")], ["draft": .flag(true)])
    #expect(found.map(\.code) == [.target])
    #expect(problems([:], ["draft": .flag(true)], more: [told("T4")]).isEmpty)
  }
}
