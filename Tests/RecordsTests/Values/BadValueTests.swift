import Diagnostics
import Testing

@testable import Records

/// What each type refuses, and the words with which it helps.
struct BadValueTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var type: FieldType
    var text: String
    var code: DiagnosticCode
    var mend: String
    var testDescription: String { "\(type) \(text)" }

    init(_ type: FieldType, _ text: String, _ code: DiagnosticCode, _ mend: String) {
      (self.type, self.text, self.code, self.mend) = (type, text, code, mend)
    }
  }

  private static let states = [
    Field.Choice(key: "held", names: Message(vi: "Đã tổ chức", en: "Held"), tone: "done"),
    Field.Choice(key: "cancelled", names: Message(vi: "Đã hủy", en: "Cancelled"), tone: "bad"),
  ]

  @Test(arguments: [
    Case(.money, "hai tỷ rưỡi", .money, "viết 2.500.000.000 hoặc 2,5 tỷ"),
    Case(.money, "1000 USD", .money, "viết 1.250.000.000 (1,25 tỷ)"),
    Case(.money, "chưa rõ", .money, "viết 1.250.000.000 (1,25 tỷ)"),
    Case(.date, "31/02/2025", .date, "viết 28/02/2025"),
    Case(.date, "29/2/2024x", .date, "viết 24/4/2025 (2025-04-24)"),
    Case(.date, "30/2/2024", .date, "viết 29/02/2024"),
    Case(.date, "1/13/2025", .date, "viết 24/4/2025"),
    Case(.date, "24/4/25", .date, "viết 24/04/2025"),
    Case(.timeSpan, "2025-08-22 25:00", .time, "viết 2025-04-24 08:00–11:30"),
    Case(.timeSpan, "2025-08-22 11:30–08:00", .time, "viết 2025-04-24 08:00–11:30"),
    Case(.timeSpan, "31/6/2025 08:00", .date, "viết 30/06/2025"),
    Case(.number, "nhiều", .number, "viết 1.250 (12,5)"),
    Case(.number, "1e3", .number, "viết 1.250 (12,5)"),
    Case(.percent, "nửa", .percent, "viết 45,5 %"),
    Case(.year, "25", .year, "viết 2025"),
    Case(.year, "3025", .year, "viết 2025"),
    Case(.yesNo, "có lẽ", .yesNo, "viết có / không"),
    Case(
      .choice, "đã hủi", .choice,
      "có phải bạn muốn viết «Đã hủy»? (được viết: «Đã tổ chức», «Đã hủy»)"),
    Case(.choice, "xong", .choice, "viết một trong: «Đã tổ chức», «Đã hủy»"),
    Case(.documentNumber, "không số", .documentNumber, "viết 88/KH-UBND"),
    Case(.url, "chinhphu.vn", .url, "viết https://…"),
    Case(.url, "https://", .url, "viết https://…"),
    Case(.url, "javascript:alert(1)", .url, "viết https://…"),
    Case(.url, "https://a b", .url, "viết https://…"),
    Case(.email, "ubnd.gov.vn", .email, "viết ubnd@tinh.gov.vn"),
    Case(.email, "a@b@c.vn", .email, "viết ubnd@tinh.gov.vn"),
    Case(.email, "a@.vn", .email, "viết ubnd@tinh.gov.vn"),
    Case(.phone, "hỏi văn phòng", .phone, "viết 0218 385 2345"),
    Case(.phone, "12", .phone, "viết 0218 385 2345"),
  ])
  func aValueThatDoesNotFitIsToldWithWhatToWrite(wrong: Case) {
    var field = Field(key: "f", names: Message(vi: "Trường", en: "Field"), type: wrong.type)
    field.choices = Self.states
    do throws(ValueProblem) {
      let value = try field.parse(RawValue(.scalar(wrong.text), at: Position(line: 1)))
      Issue.record("read as \(value.outline)")
    } catch {
      #expect(error.code == wrong.code)
      #expect(error.mend?.vi == wrong.mend)
      #expect(error.mend?.en.isEmpty == false)
      #expect(!error.needs.vi.isEmpty && !error.needs.en.isEmpty)
    }
  }

  @Test(arguments: FieldType.allCases.filter { ![.group, .table].contains($0) })
  func noTypeTakesAListForOneValue(type: FieldType) {
    let field = Field(key: "f", names: Message(vi: "Trường", en: "Field"), type: type)
    #expect(throws: ValueProblem.self) {
      try field.parse(RawValue(.list([]), at: Position(line: 1)))
    }
  }
}
