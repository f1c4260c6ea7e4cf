import Testing

@testable import Site

/// Planned against actual on the page of a project, for the 15th of August 2025.
struct ProgressTests {
  private func page(_ fields: String) async throws -> String {
    let site = try await VirtualSite([
      "don-vi/ubnd.md": .unit("UBND xã"),
      "du-an/duong.md": .record("tieu-de: Đường\nco-quan: ubnd\n" + fields),
    ])
    #expect(site.outline.isEmpty)
    return site.page("du-an/duong")
  }

  /// The rows of a table by its caption: what they are about, then their cells.
  private func rows(_ page: String, _ caption: String) -> [[String]] {
    let tables = page.all(between: "<table", and: "</table>")
    let table = tables.first { $0.holds("<caption>\(caption)</caption>") } ?? ""
    return table.all(between: "<tr role=\"row\"", and: "</tr>").dropFirst().map { row in
      row.all(between: "<th role=\"rowheader\" scope=\"row\">", and: "</th>")
        + row.all(between: "<div>", and: "</div>")
    }
  }

  private static let running = """
    giai-doan: Đang thi công
    khoi-cong-ke-hoach: 05/5/2025
    khoi-cong-thuc-te: 12/5/2025
    hoan-thanh-ke-hoach: 30/11/2025
    hoan-thanh-ban-dau: 31/10/2025
    dieu-chinh-thoi-gian: [{ngay: 6/8/2025, tu: 31/10/2025, thanh: 30/11/2025, ly-do: Mưa}]
    tong-muc-dau-tu: 7.320.000.000
    tong-muc-ban-dau: 6.840.000.000
    dieu-chinh-von: [{ngay: 6/8/2025, tu: 6.840.000.000, thanh: 7.320.000.000, ly-do: Thêm rãnh}]
    da-giai-ngan: 3.150.000.000
    tien-do: 48%
    so-lieu-den-ngay: 11/8/2025
    """

  @Test func timeWorkAndMoneyStandSideBySide() async throws {
    #expect(
      rows(try await page(Self.running), "Thời gian, khối lượng và vốn") == [
        ["Thời gian đã qua", "45 %", "91 trên 202 ngày"], ["Khối lượng đã làm", "48 %"],
        ["Vốn đã giải ngân", "43 %", "3,15 tỷ đồng trên 7,32 tỷ đồng"],
      ])
  }

  @Test func aFactIsHiddenOnlyWhereItIsDrawnAsItWasWritten() async throws {
    func isHidden(_ key: String, _ page: String) throws -> Bool {
      let fact = try #require(
        page.all(between: "<div class=\"fact fact-\(key) ", and: "\"").first, "\(key)")
      return fact.holds("fact-drawn")
    }
    // Neither a first end nor a beginning: nothing to draw the end against.
    let short = try await page(
      """
      giai-doan: Đang thi công
      hoan-thanh-ke-hoach: 31/12/2026
      tong-muc-dau-tu: 7,3 tỷ
      da-giai-ngan: 73 tỷ
      tien-do: 42,5 %
      so-lieu-den-ngay: 11/8/2025
      """)
    #expect(try !isHidden("planned-end", short))
    #expect(rows(short, "Thời gian, khối lượng và vốn").first == ["Khối lượng đã làm", "42,5 %"])
    for key in ["progress", "budget", "disbursed"] { #expect(try isHidden(key, short)) }
    let alone = try await page("giai-doan: Đang thi công\ntong-muc-dau-tu: 7,3 tỷ")
    #expect(try !isHidden("budget", alone))
    #expect(try isHidden("planned-end", try await page(Self.running)))
  }

  @Test func plannedDaysStandAgainstActualOnesWithTheDifference() async throws {
    let page = try await page(Self.running)
    #expect(
      rows(page, "Thời gian thực hiện") == [
        ["Kế hoạch ban đầu", "05/05/2025", "31/10/2025"],
        ["Kế hoạch hiện nay", "05/05/2025", "30/11/2025", "lùi 30 ngày"],
        ["Thực tế", "12/05/2025", "chưa xong", "khởi công chậm 7 ngày"],
      ])
    #expect(page.holds("Vạch đứt qua các thanh là ngày 15/08/2025."))
  }

  @Test func moneyTellsHowMuchMoreItBecame() async throws {
    let page = try await page(Self.running)
    #expect(
      rows(page, "Vốn đầu tư") == [
        ["Tổng mức ban đầu", "6.840.000.000 đồng"],
        ["Tổng mức hiện nay", "7.320.000.000 đồng", "tăng 480 triệu đồng (7 %)"],
        ["Đã giải ngân", "3.150.000.000 đồng", "43 % tổng mức hiện nay"],
      ])
    #expect(page.holds("href=\"#dieu-chinh-von\"") && page.holds("id=\"dieu-chinh-von\""))
  }

  @Test func whatLastsLongerThanPlannedHasAPartOfAnotherShape() async throws {
    let late = try await page(
      """
      giai-doan: Đang thi công
      khoi-cong-ke-hoach: 1/1/2025
      khoi-cong-thuc-te: 1/1/2025
      hoan-thanh-ke-hoach: 1/7/2025
      """)
    #expect(late.holds("part-bad"))
    #expect(!(try await page(Self.running)).holds("part-bad"))
  }

  @Test func stagesTellWhichArePastAndWhichIsNow() async throws {
    let page = try await page("giai-doan: Lựa chọn nhà thầu")
    let steps = page.all(between: "<li class=\"step", and: "</li>")
    #expect(steps.map { $0.holds("đã qua") } == [true, true, false, false, false, false])
    #expect(steps[2].holds("aria-current=\"step\"") && steps[2].holds("(hiện nay)"))
  }

  @Test func whatIsSuspendedStandsAfterTheStageThatItsDatesTellOf() async throws {
    let begun = try await page(
      "giai-doan: Tạm dừng\nly-do: Chờ mặt bằng\nkhoi-cong-thuc-te: 1/2/2025")
    let steps = begun.all(between: "<li class=\"step", and: "</li>")
    #expect(steps.count == 7 && steps[4].holds("Tạm dừng") && steps[4].holds("step-warn"))
    let never = try await page("giai-doan: Dừng thực hiện\nly-do: Hết vốn")
    #expect(never.all(between: "<li class=\"step", and: "</li>")[0].holds("Dừng thực hiện"))
  }

  @Test func whatAProjectDoesNotTellIsNotDrawn() async throws {
    let page = try await page("giai-doan: Đang thi công\ntong-muc-dau-tu: 1 tỷ")
    #expect(!page.holds("<svg class=\"bar\""))
    #expect(page.holds("1.000.000.000 đồng"))
  }

  @Test func sumsBeyondAllMoneyDoNotStopTheBuild() async throws {
    let page = try await page(
      """
      giai-doan: Đang thi công
      tong-muc-dau-tu: 900.000.000.000.000.000
      da-giai-ngan: 999.999.999.999.999.999
      tong-muc-ban-dau: 1
      dieu-chinh-von: [{ngay: 6/8/2025, tu: 1, thanh: 900.000.000.000.000.000, ly-do: X}]
      so-lieu-den-ngay: 1/1/2025
      khoi-cong-ke-hoach: 1/1/1000
      hoan-thanh-ke-hoach: 31/12/9999
      """)
    #expect(page.holds("Vốn đầu tư"))
  }
}
