import Diagnostics
import Testing

@testable import Reading

/// What must not come onto the web is found where it stands, and nothing else is.
struct ConfidentialityCheckTests {
  private func problems(_ text: String, isInside: Bool = false) -> [Diagnostic] {
    let source = SourceText(file: "a.md", bytes: Array(text.utf8))
    return ConfidentialityCheck(source: source, isInside: isInside).problems
  }

  @Test(arguments: [
    ("MẬT", 1, 1), ("---\na: b\n---\n\n  **TỐI MẬT**\n", 5, 5), ("# TUYỆT MẬT", 1, 3),
    ("| ỦY BAN NHÂN DÂN | MẬT |\n|---|---|", 1, 21), ("Một.\n(MẬT).", 2, 2),
  ])
  func aMarkOfSecrecyStopsTheBuildEvenInside(text: String, line: Int32, column: Int32) throws {
    for isInside in [false, true] {
      let found = problems(text, isInside: isInside)
      #expect(found.map(\.code) == [.secrecyMark])
      #expect(found.first?.severity == .error)
      #expect(found.first?.place?.position?.line == line)
      #expect(found.first?.place?.position?.column == column)
    }
  }

  @Test(arguments: ["Lưu hành nội bộ", "XEM XONG TRẢ LẠI", "*Không phổ biến*"])
  func whatIsForTheOfficeStaysInside(text: String) {
    #expect(problems(text).map(\.code) == [.secrecyMark])
    #expect(problems(text, isInside: true).isEmpty)
  }

  @Test(arguments: [
    "Tài liệu thuộc danh mục bí mật nhà nước độ Mật.", "- MẬT\n- TỐI MẬT", "Mật", "MẬT ONG",
    "Không phổ biến văn bản này ra ngoài.", "ĐỘ MẬT", "", "\n\n|||", "MẬ",
    String(repeating: "dài ", count: 100) + "| MẬT |",
  ])
  func wordsOfASentenceOrAListAreNoMark(text: String) {
    #expect(problems(text).isEmpty)
  }

  @Test(arguments: [
    ("Ông A, CCCD số 001095012345, thôn Đông", 1, 16),
    ("a\nCăn cước công dân: 001095012345", 2, 20), ("số CMND 012345678", 1, 9),
    ("Số định danh cá nhân **001095012345**", 1, 24),
    ("CCCD: 001 085 012 345.", 1, 7), ("căn cước số 001.085.012.345, cấp 10.05.2021", 1, 13),
    ("số CMND 012 345 678", 1, 9), ("CCCD 001085 012345 0912345678", 1, 6),
  ])
  func aNumberOfIdentityIsWarnedOf(text: String, line: Int32, column: Int32) {
    let found = problems(text)
    #expect(found.map(\.code) == [.personalData])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.place?.position?.line == line)
    #expect(found.first?.place?.position?.column == column)
  }

  @Test(arguments: [
    "Kinh phí 250000000000 đồng", "Mã số thuế 0100109106", "Số tài khoản 123456789012",
    "CCCD gắn chíp: 12345678901 người", "CCCD\n001095012345", "Điện thoại 0912345678",
    "Căn cước công dân được cấp cho hơn 87000000 người", "123456789",
    "Thẻ căn cước: kinh phí 120.500.000.000 đồng", "Cấp căn cước, điện thoại 0912 345 678",
    "Luật Căn cước, có 120 500 000 đồng", "số 001 085 012 345",
    "CCCD ngày 01.07.2024 và 02.08.2024",
    "CCCD 1.2.3.4.5.6.7.8.9.10.11.12", "CCCD 001 - 085 - 012 - 345",
  ])
  func otherNumbersAreNot(text: String) {
    #expect(problems(text).isEmpty)
  }

  @Test(arguments: [
    ("| Họ tên | Số CCCD |\n|---|---|\n| Ông A | 001095012345 |", 3, 11),
    ("Danh sách:\n\n  | Số định danh |\n  | --- |\n  | **001095012345** |", 5, 7),
    ("| a \\| b | CMND | Thôn |\n|-|-|-|\n| x | 012345678 | Đông |", 3, 7),
    (
      "| CCCD |\n|-|\n| không |\n\n| STK | Căn cước |\n|-|-|\n| 123456789012 | 001 095 012 345 |",
      7, 18
    ),
  ])
  func aHeaderNamesTheNumbersBelowIt(text: String, line: Int32, column: Int32) {
    let found = problems(text)
    #expect(found.map(\.code) == [.personalData])
    #expect(found.first?.place?.position?.line == line)
    #expect(found.first?.place?.position?.column == column)
  }

  @Test(arguments: [
    "| CCCD | Số tài khoản |\n|---|---|\n| đã nộp | 123456789012 |",
    "| Số CCCD |\n|---|\n| đã nộp |\n\n| Mã hồ sơ |\n|---|\n| 001095012345 |",
    "| Số CCCD |\n|---|\n\nMã hồ sơ 001095012345", "| Mã |\n|---|\n| 001095012345 |",
  ])
  func aHeaderNamesNothingInOtherColumnsAndTables(text: String) {
    #expect(problems(text).isEmpty)
  }

  @Test(arguments: [
    ("id;Số định danh;Ghi chú\na;001095012345;x\nb;001095012346;y\n", true),
    ("sep=,\nid,\"Số CCCD, CMND\",x\na,001095012345,x\n", true),
    ("id,x,CCCD\na,\"dài,\ndài\",001095012345\n", true),
    ("id,CCCD,x\na,\"dài,\ndài\",001095012345\n", false),
    ("id,mã hồ sơ\na,001095012345\n", false), ("", false),
  ])
  func aColumnOfATableNamesItsNumbers(text: String, isFound: Bool) {
    let source = SourceText(file: "a.csv", bytes: Array(text.utf8))
    let found = ConfidentialityCheck(source: source, isInside: false, isCSV: true).problems
    #expect(found.map(\.code) == (isFound ? [.personalData] : []))
  }

  @Test func aListOfManyPeopleHasOneMessage() {
    let rows = (0..<300).map { "CCCD \(100_000_000_000 + $0); Ông \($0)" }
    let found = problems(rows.joined(separator: "\n"))
    #expect(found.count == 1)
    #expect(found.first?.message.vi.contains("299") == true)
  }

  @Test(arguments: [DiagnosticCode.secrecyMark, .personalData])
  func theExamplesAreWhatTheySay(code: DiagnosticCode) throws {
    let explanation = try #require(Explanation.of(code))
    #expect(problems(explanation.wrong).map(\.code) == [code])
    #expect(problems(explanation.right, isInside: true).isEmpty)
  }

  @Test(arguments: 0..<24)
  func aNumberIsFoundWhereverItStands(shift: Int) {
    for number in ["001095012345", "001 095 012 345", "001095 012345", "012.345.678"] {
      let text = String(repeating: "x", count: shift) + "\nCCCD \(number)\nxxxxxxxxx"
      #expect(problems(text).count == 1)
    }
  }
}
