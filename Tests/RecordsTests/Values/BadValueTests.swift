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
    Case(.money, "1000 USD", .money, "viết như 1.250.000.000 (1,25 tỷ)"),
    Case(.money, "chưa rõ", .money, "viết như 1.250.000.000 (1,25 tỷ)"),
    Case(.date, "31/02/2025", .date, "xem lại ngày ghi trên bản gốc"),
    Case(.date, "29/2/2024x", .date, "viết 29/02/2024"),
    Case(.date, "30/2/2024", .date, "xem lại ngày ghi trên bản gốc"),
    Case(.date, "1/13/2025", .date, "viết 13/01/2025"),
    Case(.date, "24/4/25", .date, "viết 24/04/2025"),
    Case(.timeSpan, "2025-08-22 25:00", .time, "viết như 2025-04-24 08:00–11:30"),
    Case(.timeSpan, "2025-08-22 11:30–08:00", .time, "viết như 2025-04-24 08:00–11:30"),
    Case(.timeSpan, "31/6/2025 08:00", .date, "xem lại ngày ghi trên bản gốc"),
    Case(.number, "nhiều", .number, "viết như 1.250 (12,5)"),
    Case(
      .number, "1e3", .number,
      "Excel đã rút gọn số: cho cột định dạng Number rồi ghi lại đủ chữ số (khoảng 1.000)"),
    Case(.percent, "nửa", .percent, "viết như 45,5 %"),
    Case(.year, "25", .year, "viết như 2025"),
    Case(.year, "3025", .year, "viết như 2025"),
    Case(.yesNo, "có lẽ", .yesNo, "viết có / không"),
    Case(
      .choice, "đã hủi", .choice,
      "có phải bạn muốn viết «Đã hủy»? (được viết: «Đã tổ chức», «Đã hủy»)"),
    Case(.choice, "xong", .choice, "viết một trong: «Đã tổ chức», «Đã hủy»"),
    Case(.documentNumber, "không số", .documentNumber, "viết như 88/KH-UBND"),
    Case(.url, "chinhphu.vn", .url, "viết như https://…"),
    Case(.url, "https://", .url, "viết như https://…"),
    Case(.url, "javascript:alert(1)", .url, "viết như https://…"),
    Case(.url, "https://a b", .url, "viết như https://…"),
    Case(.email, "ubnd.gov.vn", .email, "viết như ubnd@tinh.gov.vn"),
    Case(.email, "a@b@c.vn", .email, "viết như ubnd@tinh.gov.vn"),
    Case(.email, "a@.vn", .email, "viết như ubnd@tinh.gov.vn"),
    Case(.phone, "hỏi văn phòng", .phone, "viết như 0218 385 2345"),
    Case(.phone, "12", .phone, "viết như 0218 385 2345"),
    Case(.phone, "912345678", .phone, "viết 0912345678"),
    Case(.phone, "912 345 678", .phone, "viết 0912 345 678"),
    Case(.phone, "2183852345", .phone, "viết 02183852345"),
    Case(.money, "1.234.567,5", .money, "viết như 1.250.000.000 (1,25 tỷ)"),
    Case(.money, "12.345,67", .money, "viết như 1.250.000.000 (1,25 tỷ)"),
    Case(.money, "1,250", .money, "viết 1.250"),
    Case(.money, "12 tỉ 5", .money, "viết như 1.250.000.000 (1,25 tỷ)"),
    Case(.money, "VND 850.000.000,", .money, "viết 850.000.000 hoặc 850 triệu"),
    Case(
      .money, "1,25E+10", .money,
      "Excel đã rút gọn số: cho cột định dạng Number rồi ghi lại đủ chữ số (khoảng 12.500.000.000)"
    ),
    Case(.date, "7/15/2026", .date, "viết 15/07/2026"),
    Case(.date, "32/13/2026", .date, "viết như 24/4/2025"),
    Case(.date, "46204", .date, "nếu là số ngày của Excel, viết 01/07/2026"),
    Case(.date, "1/7/2026.", .date, "viết 01/07/2026"),
    Case(.date, "Ngày 1 tháng 7, 2026", .date, "viết 01/07/2026"),
    Case(.date, "1/7/2026 - 3/7/2026", .date, "viết như 24/4/2025 (2025-04-24)"),
    Case(.date, "2025/4/24/1", .date, "viết như 24/4/2025 (2025-04-24)"),
    Case(
      .date, "thứ Sáu, ngày 20 tháng 8 năm 2026", .date,
      "viết «Thứ Năm, 20/08/2026», hoặc sửa ngày"),
    Case(.timeSpan, "thứ 6 20/8/2026 8h", .date, "viết «Thứ Năm, 20/08/2026», hoặc sửa ngày"),
    Case(.number, "87 người", .number, "viết 87"),
    Case(.number, "khoảng 1.250 hộ", .number, "viết 1.250"),
    Case(.number, "5-10 hộ", .number, "viết như 1.250 (12,5)"),
    Case(.number, "tổ 3", .number, "viết như 1.250 (12,5)"),
    Case(.percent, "85% kế hoạch", .percent, "viết 85 %"),
    Case(.year, "Năm 2026", .year, "viết 2026"),
    Case(
      .documentNumber, "12/2026/KH-UBND ngày 1/7/2026", .documentNumber,
      "viết 12/2026/KH-UBND"),
    Case(
      .place, "20.7741, 106.0902", .location,
      "viết {dia-chi: …, vi-do: 20.7741, kinh-do: 106.0902}"),
    Case(
      .place, "106.0902 20.7741", .location,
      "viết {dia-chi: …, vi-do: 20.7741, kinh-do: 106.0902}"),
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

  private func place(_ parts: (String, String)...) throws(ValueProblem) -> Value {
    let fields = parts.enumerated().map { line, part in
      let position = Position(line: line + 1)
      return RawField(
        name: part.0, at: position, value: RawValue(.scalar(part.1), at: position))
    }
    let field = Field(key: "f", names: Message(vi: "Trường", en: "Field"), type: .place)
    return try field.parse(RawValue(.mapping(fields), at: Position(line: 1)))
  }

  @Test(arguments: [
    ("105.34", "20.81", "nhưng hai số này đổi chỗ cho nhau", "viết vi-do: 20.81, kinh-do: 105.34"),
    (
      "2297110.8", "553421", "nhưng đây là «2297110.8»",
      "nếu là mét của VN-2000 thì đổi sang WGS 84, viết như vi-do: 20.81, kinh-do: 105.33"
    ),
    (
      "2.297.110,8", "553.421", "nhưng đây là «2.297.110,8»",
      "nếu là mét của VN-2000 thì đổi sang WGS 84, viết như vi-do: 20.81, kinh-do: 105.33"
    ),
    ("20°48'36\"", "105.34", "nhưng đây là «20°48'36\"»", "viết 20.81"),
    ("20.81", "105° 20′ 24.5″", "nhưng đây là «105° 20′ 24.5″»", "viết 105.340139"),
    ("20.81", "195", "nhưng đây là «195»", "viết như vi-do: 20.81, kinh-do: 105.33"),
    ("hai mươi", "105", "nhưng đây là «hai mươi»", "viết như 20.81"),
  ])
  func whatIsWrongWithAPointIsNamed(
    latitude: String, longitude: String, but: String, mend: String
  ) {
    do throws(ValueProblem) {
      let value = try place(("vi-do", latitude), ("kinh-do", longitude))
      Issue.record("read as \(value.outline)")
    } catch {
      #expect(error.code == .location)
      #expect(error.but?.vi == but)
      #expect(error.mend?.vi == mend)
      #expect(error.position != nil)
    }
  }

  @Test func halfAPointIsToldWithTheHalfThatIsMissing() {
    do throws(ValueProblem) {
      let value = try place(("dia-chi", "Thôn Hạ"), ("vi-do", "20.81"))
      Issue.record("read as \(value.outline)")
    } catch {
      #expect(error.but?.vi == "nhưng thiếu «kinh-do»")
      #expect(error.mend?.vi == "thêm «kinh-do: …», hoặc bỏ «vi-do»")
      #expect(error.position?.line == 2)
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
