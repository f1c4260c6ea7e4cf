import Diagnostics
import Records
import Testing
import Vietnamese

@testable import Site

/// A report as text, Markdown and JSON.
struct ReportWritingTests {
  private static let content: [String: String] = [
    "ke-hoach/a.md": .plan(
      "Kế hoạch | mới", "so-hieu: 12/KH-UBND\nngay-ban-hanh: 1/8/2025\nngay-cong-khai: 14/8/2025"),
    "ke-hoach/b.md": .plan("Dự thảo quy chế", "ngay-ban-hanh: 4/8/2025\nban-thao: có"),
    "doi-thoai/c.md": .dialogue(
      "Đối thoại năm 2025", at: "2025-08-21 08:00–10:00",
      "trang-thai: dự kiến\nngay-cong-khai: 1/8/2025\nthong-bao: 1/8/2025"),
    "kiem-tra/d.md": .record(
      """
      tieu-de: Kiểm tra bếp ăn
      co-quan: ubnd
      hinh-thuc: Kiểm tra
      trang-thai: Đang thực hiện
      ngay-cong-khai: 1/7/2025
      doi-tuong: nội bộ
      """),
    "lay-y-kien/e.md": .record(
      """
      tieu-de: Lấy ý kiến về hương ước
      co-quan: mttq
      ngay-ban-hanh: 1/8/2025
      ngay-cong-khai: 1/8/2025
      trang-thai: Đang lấy ý kiến
      bat-dau: 1/8/2025
      ket-thuc: 30/8/2025
      viec-phai-lam:
        - {noi-dung: In phiếu lấy ý kiến, co-quan: ubnd, thoi-han: 10/8/2025, tinh-trang: Đang thực hiện}
      """),
  ]

  @Test func theTextOfASmallSiteReadsLikeThis() async throws {
    let virtual = try await VirtualReport(Self.content)
    #expect(
      virtual.text()
        == """
        TÌNH HÌNH CÔNG KHAI NGÀY 15/08/2025
        Xã Minh Châu.
        7 ngày qua: 09/08/2025 – 15/08/2025; 7 ngày tới: 16/08/2025 – 22/08/2025.
        Cần làm ngay: 1 việc quá hạn theo luật; 1 việc đã hứa quá hạn.
        1 hồ sơ nội bộ không nêu ở đây (xem bằng --audience internal).

        1. Đã công khai, sắp công khai (2)
          Đã công khai 7 ngày qua: 1
            - 14/08/2025: 12/KH-UBND – Kế hoạch | mới
              Kế hoạch · UBND xã Minh Châu
              content/ke-hoach/a.md:1
          Bản thảo chưa có ngày công khai: 1
            - Dự thảo quy chế [bản thảo]
              Kế hoạch · UBND xã Minh Châu
              content/ke-hoach/b.md:1

        2. Quá hạn, chậm hạn theo luật (2)
          Quá hạn: 1
            - Quá 4 ngày: Dự thảo quy chế [bản thảo]
              Công khai trong 05 ngày làm việc kể từ ngày có văn bản · khoản 3 Điều 12, 10/2022/QH15 · hạn
              11/08/2025 · UBND xã Minh Châu
              → công khai: bỏ «ban-thao», ghi «ngay-cong-khai»
              content/ke-hoach/b.md:1
          Chậm hạn, hoặc chưa đủ số ngày, trong 30 ngày qua: 1
            - Chậm 6 ngày: 12/KH-UBND – Kế hoạch | mới
              Công khai trong 05 ngày làm việc kể từ ngày có văn bản · khoản 3 Điều 12, 10/2022/QH15 · hạn
              08/08/2025 · UBND xã Minh Châu
              content/ke-hoach/a.md:1

        3. Việc đã hứa (1)
          Quá hạn: 1
          UBND xã Minh Châu (1)
            - Quá 5 ngày: In phiếu lấy ý kiến
              theo Lấy ý kiến về hương ước · hạn 10/08/2025
              content/lay-y-kien/e.md:10

        5. Còn thiếu (27)
          Nội dung phải công khai (Điều 11 và Điều 13, 10/2022/QH15): 26
            - Năm 2025: Xã Minh Châu
              nội dung (1) Kế hoạch phát triển kinh tế - xã hội; (2) Ngân sách; (3) Dự án, công trình, đất
              đai, quy hoạch; (5) Quỹ, đóng góp của Nhân dân; (6) Tài sản công; (7) Chính sách hỗ trợ, trợ
              cấp, tín dụng; (8) Hỗ trợ thiên tai, dịch bệnh; (9) Nghĩa vụ quân sự; (10) Kết quả thanh tra,
              kiểm tra, lấy phiếu tín nhiệm; (12) Phí, lệ phí, nghĩa vụ tài chính; (13) Thủ tục hành chính;
              (14) Nội dung khác · kỳ còn đến 31/12/2025
            - Năm 2024: Xã Minh Châu
              nội dung (1) Kế hoạch phát triển kinh tế - xã hội; (2) Ngân sách; (3) Dự án, công trình, đất
              đai, quy hoạch; (4) Quy chế, nhiệm vụ, quy tắc ứng xử; (5) Quỹ, đóng góp của Nhân dân; (6) Tài
              sản công; (7) Chính sách hỗ trợ, trợ cấp, tín dụng; (8) Hỗ trợ thiên tai, dịch bệnh; (9) Nghĩa
              vụ quân sự; (10) Kết quả thanh tra, kiểm tra, lấy phiếu tín nhiệm; (11) Lấy ý kiến Nhân dân;
              (12) Phí, lệ phí, nghĩa vụ tài chính; (13) Thủ tục hành chính; (14) Nội dung khác · kỳ đã hết:
              công khai, hoặc thông báo không phát sinh
          Chưa có kế hoạch công khai thông tin năm 2025: 1
            - Xã Minh Châu

        7. Lịch 7 ngày tới (1)
            - 08:00–10:00, thứ Năm 21/08/2025: Đối thoại năm 2025
              Dự kiến · UBND xã Minh Châu
              → xác nhận lịch
              content/doi-thoai/c.md:1

        """)
  }

  @Test(arguments: Language.allCases)
  func noLineIsWiderThanATerminal(language: Language) async throws {
    for text in [try await VirtualReport(Self.content, days: 366).text(in: language)] {
      for line in text.split(separator: "\n") { #expect(line.unicodeScalars.count <= 100) }
    }
  }

  @Test func whatIsEmptyIsSaidInOneLineUnlessItIsLeftOut() async throws {
    let report = try await VirtualReport([:]).report
    let sheet = ReportSheet(report, in: .vi)
    let text = ReportText.write(sheet)
    #expect(text.holds("\n2. Quá hạn, chậm hạn theo luật: không có\n"))
    #expect(text.holds("\nKhông có việc nào quá hạn.\n"))
    #expect(!ReportText.write(sheet, isShort: true).holds("không có\n"))
    #expect(ReportMarkdown.write(sheet).holds("\n## 3. Việc đã hứa: không có\n"))
  }

  @Test func markdownHasTablesWhoseCellsHoldNoMarkup() async throws {
    let markdown = try await VirtualReport(Self.content).markdown
    #expect(markdown.hasPrefix("# Tình hình công khai ngày 15/08/2025\n"))
    #expect(markdown.holds("| 14/08/2025 | 12/KH-UBND – Kế hoạch \\| mới | Kế hoạch |"))
    #expect(markdown.holds("`content/ke-hoach/b.md:1`"))
  }

  @Test func englishHasNoVietnameseOfItsOwn() async throws {
    let text = try await VirtualReport(["ke-hoach/a.md": .plan("A", "ban-thao: co")])
      .text(in: .en)
    #expect(text.holds("STATE OF DISCLOSURE ON 15 AUGUST 2025"))
    #expect(text.holds("Drafts without a day of publication: 1"))
    #expect(!text.holds("Cần") && !text.holds("ngày"))
  }

  @Test func jsonTellsDaysAddressesFilesAndLines() async throws {
    let report = try await VirtualReport(Self.content).report
    let json = String(decoding: ReportJSON.write(report, errors: 2, in: .vi), as: UTF8.self)
    for part in [
      "\"date\": \"2025-08-15\"", "\"errors\": 2", "\"internalOmitted\": 1", "\"unit\": null",
      "\"title\": \"Kế hoạch | mới\"", "\"address\": \"/ke-hoach/a/\"", "\"line\": 1",
      "\"status\": \"draft\"", "\"duty\": \"publish\"", "\"daysLate\": 4",
      "\"start\": \"2025-08-21T08:00:00+07:00\"", "\"targets\": {\n    \"overdue\": [],",
    ] { #expect(json.holds(part), "\(part)") }
  }

  @Test func jsonEscapesWhatWouldEndAText() {
    let value = JSONValue.object([("a", .list([.text("\"\\\n\t\u{7F}"), .null, .flag(true)]))])
    #expect(
      String(decoding: value.bytes, as: UTF8.self)
        == "{\n  \"a\": [\n    \"\\\"\\\\\\n\\t\\u007f\",\n    null,\n    true\n  ]\n}\n")
  }
}
