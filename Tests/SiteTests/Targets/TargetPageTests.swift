import Diagnostics
import Testing
import Vietnamese

@testable import Site

/// The pages of targets, on 15 August 2025: a province whose communes merged in the middle of 2025.
struct TargetPageTests {
  /// A commune of the province with its committee.
  static func commune(_ name: String, _ more: String = "") -> [String: String] {
    let line = more.isEmpty ? "" : more + "\n"
    return [
      "don-vi/\(name).yaml":
        "tieu-de: Xã \(name)\nloai-don-vi: territory\ncap: commune\ncap-tren: tinh\n" + line,
      "don-vi/ubnd-\(name).yaml":
        "tieu-de: UBND xã \(name)\nloai-don-vi: peoples-committee\ncap: commune\ncap-tren: \(name)\n"
        + line.replacing("[moi]", with: "[ubnd-moi]"),
    ]
  }

  static func dialogue(_ name: String, _ unit: String, _ day: String) -> String {
    "- {id: \(name), tieu-de: \"Buổi \(name)\", co-quan: \(unit), hinh-thuc: Đối thoại, "
      + "trang-thai: Đã tổ chức, thoi-gian: \"\(day) 08:00\", dia-diem: Hội trường, "
      + "nguoi-chu-tri: Chủ tịch}\n"
  }

  static let yearly = """
    - {chi-tieu: Đối thoại mỗi năm, ma: T4, loai-don-vi: [peoples-committee], cap: [commune],
       dem: doi-thoai, dieu-kien: {hinh-thuc: Đối thoại, trang-thai: Đã tổ chức}, ky: Hằng năm,
       can-cu: 10/2022/QH15}
    """

  static func site(
    _ targets: String, statements: String = "", more: [String: String] = [:],
    settings: String = "", from: String = "1/2/2024"
  ) async throws -> VirtualSite {
    var content = [
      "don-vi/tinh.yaml": "tieu-de: Tỉnh Sông Lam\nloai-don-vi: territory\ncap: province\n",
      "van-ban/luat.yaml":
        "tieu-de: Luật\nso-hieu: 10/2022/QH15\nloai: Luật\nngay-ban-hanh: 10/11/2022\n",
      "doi-thoai/a.yaml": dialogue("cu", "ubnd-cu", "2025-03-10")
        + dialogue("cu-nam-truoc", "ubnd-cu", "2024-12-31"),
      "ke-hoach/2024/dan-chu.md": .record(
        """
        tieu-de: Kế hoạch dân chủ
        so-hieu: 15/KH-UBND
        co-quan: ubnd-o-lai
        loai: kế hoạch
        ngay-ban-hanh: \(from)
        chi-tieu:
        \(targets)
        \(statements)
        """),
    ]
    let communes = [
      commune("cu", "hoat-dong-den: 30/6/2025\nnhap-vao: [moi]"),
      commune("moi", "hoat-dong-tu: 1/7/2025"), commune("o-lai"),
      commune("lap-moi", "hoat-dong-tu: 1/7/2025"),
    ]
    for files in communes + [more] { content.merge(files) { _, new in new } }
    return try await VirtualSite(content, settings: settings)
  }

  private static let page = "chi-tieu/2024/dan-chu/t4"

  /// What the row of a unit on the page of a target says, without tags.
  private func row(_ name: String, _ page: String) -> String {
    page.all(between: "id=\"don-vi.\(name)\"", and: "</tr>").first?
      .all(between: ">", and: "<").joined(separator: " ") ?? ""
  }

  @Test func aSiteWithoutTargetsHasNoPageOfTargets() async throws {
    let site = try await VirtualSite(["trang/a.md": .record("tieu-de: A")])
    #expect(!site.files.keys.contains { $0.hasPrefix("chi-tieu") })
    let linked = try await VirtualSite([
      "trang/a.md": .record("tieu-de: A", body: "[x](/chi-tieu/)")
    ])
    #expect(linked.outline == ["link content/trang/a.md"])
  }

  @Test func textsAndTheNavigationMayLinkToTheTargets() async throws {
    let site = try await Self.site(
      Self.yearly, more: ["trang/a.md": .record("tieu-de: A", body: "[x](/chi-tieu/)")],
      settings: "navigation: [{title: Chỉ tiêu, link: /chi-tieu/}]\n")
    #expect(site.outline.isEmpty)
    #expect(site.page("trang/a").holds("href=\"../../chi-tieu/\""))
  }

  @Test func theMatrixHasAWordForEveryUnitAndASum() async throws {
    let page = try await Self.site(Self.yearly).page("chi-tieu")
    let states = page.all(between: "<tr role=\"row\"><th role=\"rowheader\"", and: "</tr>")
    #expect(states.count == 4)
    #expect(states[0].holds("UBND xã lap-moi") && states[0].holds("Không áp dụng"))
    #expect(
      states[1].holds("UBND xã moi") && states[1].holds("state-good") && states[1].holds("Đạt"))
    #expect(states[2].holds("UBND xã o-lai") && states[2].holds("Chưa đạt, còn hạn"))
    #expect(states[1].holds("href=\"../\(Self.page)/#don-vi.ubnd-moi\""))
    #expect(states[3].holds("1/2 đơn vị đạt"))
    #expect(page.holds("15/08/2025"))
  }

  @Test func theCellOfAUnitHasItsEvidenceAndItsReasons() async throws {
    let page = try await Self.site(Self.yearly).page(Self.page)
    #expect(row("ubnd-moi", page).holds("Đạt") && row("ubnd-moi", page).holds("1/1"))
    #expect(row("ubnd-moi", page).holds("Buổi cu") && row("ubnd-moi", page).holds("10/03/2025"))
    #expect(row("ubnd-cu", page).holds("Kết thúc hoạt động ngày 30/06/2025"))
    #expect(row("ubnd-cu", page).holds("UBND xã moi"))
    #expect(row("ubnd-lap-moi", page).holds("Mới hoạt động từ ngày 01/07/2025"))
    #expect(row("ubnd-o-lai", page).holds("hạn 31/12/2025"))
    #expect(page.holds("#don-vi.") == false)
  }

  @Test func theRuleIsToldInPlainWords() async throws {
    let page = try await Self.site(Self.yearly).page(Self.page)
    for text in [
      "Hồ sơ «Đối thoại, tiếp công dân» có hình thức «Đối thoại», trạng thái «Đã tổ chức»",
      "Ít nhất 1 hồ sơ, mỗi năm", "Ngày cuối của mỗi kỳ", "10/2022/QH15",
      "Mọi đơn vị có loại đơn vị «Ủy ban nhân dân», cấp «Cấp xã»",
    ] {
      #expect(page.holds(text), "\(text)")
    }
    #expect(page.holds("href=\"../../../../van-ban/luat/\""))
  }

  @Test func everyEarlierYearHasAPageOfItsOwn() async throws {
    let site = try await Self.site(Self.yearly)
    let former = site.page(Self.page + "/nam/2024")
    #expect(row("ubnd-cu", former).holds("Đạt") && row("ubnd-o-lai", former).holds("Quá hạn"))
    #expect(row("ubnd-moi", former).isEmpty)
    #expect(site.page(Self.page).holds("href=\"../../../../\(Self.page)/nam/2024/\""))
    #expect(former.holds("href=\"../../../../../../\(Self.page)/\""))
    #expect(site.files["\(Self.page)/nam/2025/index.html"] == nil)
  }

  @Test func whoIsLateStandsFirst() async throws {
    let late = Self.yearly.replacing("ky: Hằng năm", with: "ky: Hằng năm, thoi-han: 30/6/2025")
    let page = try await Self.site(late).page(Self.page)
    let list = page.all(between: "id=\"overdue\"", and: "</section>")
    #expect(list.count == 1)
    #expect(list.first?.holds("href=\"../../../../don-vi/ubnd-o-lai/\"") == true)
    #expect(list.first?.holds("ubnd-moi") == false)
  }

  @Test func whatWasToldStandsWithItsSource() async throws {
    let site = try await Self.site(
      Self.yearly,
      statements: """
        ket-qua-tu-bao-cao:
          - {chi-tieu: T4, don-vi: ubnd-o-lai, ngay: 1/8/2025, ket-qua: Đạt, con-so: 2 buổi, nguon: 10/2022/QH15}
          - {chi-tieu: T4, don-vi: ubnd-lap-moi, ngay: 1/8/2025, ket-qua: Không áp dụng, ly-do: Chưa có trụ sở}
        """)
    #expect(site.outline.isEmpty)
    let page = site.page(Self.page)
    for text in ["Đạt, tự báo cáo", "2 buổi", "10/2022/QH15"] {
      #expect(row("ubnd-o-lai", page).holds(text), "\(text)")
    }
    #expect(row("ubnd-lap-moi", page).holds("Chưa có trụ sở"))
    #expect(site.page("chi-tieu").holds("2/2 đơn vị đạt"))
  }

  @Test func aTargetThatIsNotMeasuredSaysSo() async throws {
    let site = try await Self.site(
      """
      - {chi-tieu: Phổ biến Luật, ma: T7, nhom: Nhân dân, muc: 100%, ket-qua: "92%", nguon: 10/2022/QH15}
      - {chi-tieu: Kiện toàn Ban Chỉ đạo}
      """)
    #expect(site.outline.isEmpty)
    let page = site.page("chi-tieu/2024/dan-chu/t7")
    #expect(page.holds("Chưa đo trên trang này") && page.holds("92%") && page.holds("100%"))
    #expect(page.holds("href=\"../../../../van-ban/luat/\""))
    #expect(site.page("chi-tieu/2024/dan-chu/2").holds("Chưa đo trên trang này"))
    #expect(site.page("chi-tieu").holds("Tự báo cáo «92%»"))
    let plan = site.page("ke-hoach/2024/dan-chu")
    #expect(plan.holds("dan-chu/t7/\">Tự báo cáo: 92%</a>"))
    #expect(!plan.holds(">Nguồn số liệu<") && plan.holds(">10/2022/QH15</a>"))
    #expect(plan.holds("dan-chu/2/\">Chưa đo trên trang này</a>"))
  }

  @Test func aTargetThatHasNotBegunSaysFromWhen() async throws {
    let site = try await Self.site(Self.yearly, from: "1/9/2025")
    #expect(site.outline.isEmpty)
    #expect(site.page("chi-tieu").holds("tính từ 01/09/2025"))
    #expect(site.page(Self.page).holds("Chưa đến kỳ"))
  }

  @Test func aPlanAndAUnitShowTheirOwn() async throws {
    let site = try await Self.site(Self.yearly)
    let plan = site.page("ke-hoach/2024/dan-chu")
    #expect(plan.holds("href=\"../../../\(Self.page)/\">1/2 đơn vị đạt"))
    let unit = site.page("don-vi/ubnd-moi")
    #expect(unit.holds("href=\"../../\(Self.page)/#don-vi.ubnd-moi\""))
    let commune = site.page("don-vi/o-lai")
    #expect(commune.holds("Chưa đạt, còn hạn") && commune.holds("UBND xã o-lai"))
  }

  @Test func weeklyTargetsAreToldUnitByUnit() async throws {
    let weekly = Self.yearly.replacing("ky: Hằng năm", with: "ky: Hằng tuần, tu: 1/1/2025")
    let site = try await Self.site(weekly)
    let page = site.page(Self.page)
    #expect(row("ubnd-cu", page).holds("đạt 2/26 kỳ"))
    #expect(row("ubnd-o-lai", page).holds("và 28 kỳ nữa"))
    // The week that has just begun tells nothing yet.
    #expect(site.page("chi-tieu").holds("Tuần 04/08–10/08/2025"))
  }

  @Test func manyUnitsMoveToPagesOfThirty() async throws {
    var more: [String: String] = [:]
    for number in 10..<70 { more.merge(Self.commune("x\(number)")) { one, _ in one } }
    let site = try await Self.site(Self.yearly, more: more)
    #expect(!site.page("chi-tieu").holds("class=\"matrix\""))
    #expect(site.page("chi-tieu").holds("1/62 đơn vị đạt"))
    let plan = "chi-tieu/2024/dan-chu"
    for page in [plan, plan + "/trang/2", plan + "/trang/3", Self.page, Self.page + "/trang/3"] {
      #expect(site.page(page).holds("class=\"matrix"), "\(page)")
    }
    #expect(site.files[plan + "/trang/4/index.html"] == nil)
    // The link of a matrix leads to the page that has the row.
    for number in 1...3 {
      let matrix = site.page(number == 1 ? plan : plan + "/trang/\(number)")
      let links = matrix.all(between: "class=\"state state-", and: "</a>")
        .flatMap { $0.all(between: "href=\"", and: "\"") }
      #expect(!links.isEmpty)
      for link in links {
        let parts = link.split(separator: "#").map(String.init)
        let address = parts[0].split(separator: "/").filter { $0 != ".." }.joined(separator: "/")
        #expect(site.page(address).holds("id=\"\(parts[1])\""), "\(link)")
      }
    }
  }

  @Test func codesThatCannotBeAddressesGiveWayToNumbers() async throws {
    let row = "- {chi-tieu: A, ma: \"%\", muc: 1}\n"
    let codes = ["nam", "7", "…", "a b"]
    let site = try await Self.site(codes.map { row.replacing("%", with: $0) }.joined())
    #expect(site.outline.isEmpty)
    let addresses = site.site?.targets.items.map(\.address) ?? []
    #expect(addresses == ["1", "2", "3", "a-b"].map { "chi-tieu/2024/dan-chu/\($0)" })
  }

  @Test(arguments: ["vi", "en"])
  func everyWordIsThereInBothLanguages(language: String) async throws {
    let site = try await Self.site(Self.yearly, settings: "ngon-ngu: \(language)\n")
    for (path, bytes) in site.files where path.hasPrefix("chi-tieu") {
      let html = String(decoding: bytes, as: UTF8.self)
      #expect(!html.holds("{n}") && !html.holds(">target"), "\(path)")
      for key in site.site?.words.keys ?? [] where key.hasPrefix("target") && key.count > 8 {
        #expect(!html.holds(">\(key)<"), "\(path): \(key)")
      }
    }
    #expect(site.page("chi-tieu").holds(language == "vi" ? "1/2 đơn vị đạt" : "met by 1 of 2"))
  }

  @Test func recordsCannotStandWhereTargetsDo() {
    #expect(Routes.isReserved("chi-tieu") && Routes.isReserved("chi-tieu/2024/a"))
  }

  @Test func aHiddenHeirIsNotNamed() async throws {
    let site = try await Self.site(
      Self.yearly,
      more: [
        "don-vi/ubnd-moi.yaml":
          "tieu-de: UBND XQZ\nloai-don-vi: peoples-committee\ncap: commune\nban-thao: có\n"
      ])
    for (path, bytes) in site.files where path.hasPrefix("chi-tieu") {
      #expect(!String(decoding: bytes, as: UTF8.self).holds("XQZ"), "\(path)")
    }
  }
}
