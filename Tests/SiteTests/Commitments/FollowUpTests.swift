import Records
import Testing

@testable import Site

/// What was promised, on 15 August 2025.
struct FollowUpTests {
  private static let content: [String: String] = [
    "don-vi/vung.yaml": "tieu-de: Tỉnh\nloai-don-vi: territory\nlevel: province\n",
    "don-vi/xa.yaml":
      "tieu-de: Xã Minh Châu\nloai-don-vi: territory\nlevel: commune\ncap-tren: vung\n",
    "don-vi/cu.yaml":
      "tieu-de: Xã cũ\nloai-don-vi: territory\nlevel: commune\ncap-tren: vung\nden-ngay: 30/6/2025\nnhap-vao: [xa]\n",
    "don-vi/ubnd.md": .unit("UBND xã", "cap-tren: xa"),
    "don-vi/mttq.md": .unit("MTTQ xã", "cap-tren: xa"),
    "don-vi/tinh.md": .unit("UBND tỉnh"),
    "ke-hoach/a.md": .plan(
      "Kế hoạch A",
      """
      nhiem-vu:
        - {viec: Bỏ hẳn, tinh-trang: dropped, ghi-chu: Hết vốn}
        - {viec: Xong rồi, thoi-han: 1/7/2025, ngay-hoan-thanh: 1/7/2025, tinh-trang: done}
        - {viec: Xong muộn, thoi-han: 1/7/2025, ngay-hoan-thanh: 5/7/2025, tinh-trang: done, minh-chung: [ke-hoach/b, bien-ban.pdf, "https://vidu.vn/tin"]}
        - {viec: Không hạn, nhom: Các thôn}
        - {viec: Sau này, chu-tri: mttq, phoi-hop: [ubnd, tinh], thoi-han: 20/9/2025, thoi-han-ban-dau: 1/6/2025, ghi-chu: Chờ vốn}
        - {viec: Hôm nay, thoi-han: 15/8/2025}
        - {viec: Muộn mới, thoi-han: 14/8/2025, tinh-trang: in-progress, dien-bien: [{ngay: 1/8/2025, noi-dung: Đã khảo sát}]}
        - {viec: Muộn lâu, thoi-han: 1/5/2025}
      """),
    "ke-hoach/bien-ban.pdf": "%PDF",
    "ke-hoach/b.md": .plan("Kế hoạch B", "so-hieu: 2/KH-UBND"),
    "doi-thoai/c.md": .dialogue(
      "Đối thoại C", at: "2025-08-01 08:00–10:00",
      """
      trang-thai: đã tổ chức
      cau-hoi:
        - {cau-hoi: Trả lời ngay, tinh-trang: answered, tra-loi: Có, ngay-tra-loi: 1/8/2025}
        - {cau-hoi: Hẹn trả lời, tinh-trang: waiting, han-tra-loi: 10/8/2025}
        - {cau-hoi: Đúng hẹn, tinh-trang: answered, tra-loi: Có, han-tra-loi: 5/8/2025, ngay-tra-loi: 4/8/2025}
      """),
    "ke-hoach/rut.md": .plan(
      "Kế hoạch rút",
      "rut-xuong: {ngay: 1/8/2025, ly-do: Sai}\nnhiem-vu: [{viec: Đã rút, thoi-han: 1/1/2025}]"),
    "ke-hoach/cu.md": .record(
      "tieu-de: Kế hoạch xã cũ\nco-quan: cu\nloai: kế hoạch\nnhiem-vu: [{viec: Của xã cũ}]"),
    "ke-hoach/tinh.md": .record(
      "tieu-de: Kế hoạch tỉnh\nco-quan: tinh\nloai: kế hoạch\nnhiem-vu: [{viec: Của tỉnh, thoi-han: 1/1/2025}]"
    ),
  ]

  private func site(_ settings: String = "pham-vi: [xa]\n") async throws -> VirtualSite {
    let site = try await VirtualSite(Self.content, settings: settings)
    #expect(site.outline.isEmpty)
    return site
  }

  /// The commitments of a page in its order.
  private func rows(_ page: String) -> [String] {
    page.all(between: "data-label=\"Việc\"><div>", and: "\n</div>")
  }

  @Test func theLatestComesFirstThenWhatIsDueThenWhatIsDone() async throws {
    let page = try await site().page("theo-doi")
    let titles = rows(page)
    #expect(titles.count == 10)
    let order = [
      "Muộn lâu", "Hẹn trả lời", "Muộn mới", "Hôm nay", "Sau này", "Không hạn", "Xong muộn",
      "Đúng hẹn", "Xong rồi", "Bỏ hẳn",
    ]
    for (title, expected) in zip(titles, order) {
      #expect(title.hasSuffix(expected), "\(title)")
    }
  }

  @Test(arguments: [
    "Quá hạn 106 ngày", "Quá hạn 1 ngày", "Hạn hôm nay", "Còn 36 ngày", "Xong muộn 4 ngày",
    "Chưa có minh chứng", "Hết vốn", "Các thôn", "tính đến ngày 15/08/2025",
    "<s><time datetime=\"2025-06-01\">01/06/2025</time></s>", "href=\"https://vidu.vn/tin\"",
    "href=\"../ke-hoach/bien-ban.pdf\"", "href=\"../ke-hoach/b/\"",
    "href=\"../ke-hoach/a/#viec-nhiem-vu-8\"", "href=\"../doi-thoai/c/#viec-cau-hoi-2\"",
    "<span class=\"note\">Phối hợp:</span> <a href=\"../don-vi/ubnd/\">",
  ])
  func aRowTellsHowItStandsAndLeadsToItsSource(expected: String) async throws {
    #expect(try await site().page("theo-doi").holds(expected))
  }

  @Test(arguments: [
    ("trang-thai/qua-han", ["Muộn lâu", "Hẹn trả lời", "Muộn mới"]),
    ("trang-thai/con-han", ["Hôm nay", "Sau này"]), ("trang-thai/chua-co-han", ["Không hạn"]),
    ("trang-thai/xong-muon", ["Xong muộn"]), ("trang-thai/da-xong", ["Đúng hẹn", "Xong rồi"]),
    ("trang-thai/thoi-thuc-hien", ["Bỏ hẳn"]), ("co-quan/mttq", ["Sau này"]),
    (
      "co-quan/ubnd",
      [
        "Muộn lâu", "Hẹn trả lời", "Muộn mới", "Hôm nay", "Xong muộn", "Đúng hẹn", "Xong rồi",
        "Bỏ hẳn",
      ]
    ),
    ("loai/doi-thoai", ["Hẹn trả lời", "Đúng hẹn"]),
  ])
  func everyFilterIsAPageOfItsOwn(address: String, expected: [String]) async throws {
    let site = try await site()
    let titles = rows(site.page("theo-doi/" + address))
    #expect(titles.count == expected.count)
    for (title, expected) in zip(titles, expected) {
      #expect(title.hasSuffix(expected), "\(title)")
    }
    #expect(site.page("theo-doi").holds("href=\"../theo-doi/\(address)/\""))
  }

  @Test func aCommuneAnswersForItsBodiesAndForWhatMergedIntoIt() async throws {
    let site = try await site("pham-vi: [vung]\n")
    let page = site.page("theo-doi/co-quan/xa")
    #expect(rows(page).count == 10)
    for title in ["Sau này", "Muộn lâu", "Của xã cũ"] { #expect(page.holds(title), "\(title)") }
    #expect(!page.holds("Không hạn"))
    #expect(rows(site.page("theo-doi/co-quan/cu")) == ["Của xã cũ"])
    #expect(site.files["theo-doi/co-quan/vung/index.html"] == nil)
  }

  @Test func whatWasWithdrawnOrIsNotHeldHereIsNotFollowedUp() async throws {
    let site = try await site()
    for (path, bytes) in site.files where path.hasPrefix("theo-doi/") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.holds("Đã rút") && !text.holds("Của tỉnh"), "\(path)")
    }
    #expect(site.page("ke-hoach/tinh").holds("id=\"viec-nhiem-vu-1\""))
    #expect(!site.page("ke-hoach/tinh").holds("Quá hạn"))
    #expect(try await self.site("").page("theo-doi").holds("Của tỉnh"))
  }

  @Test func whatWentAfterItsPostingIsNotToldElsewhere() async throws {
    let site = try await VirtualSite([
      "don-vi/ubnd.md": .unit("UBND xã"),
      "_kinds/a.yaml":
        "kind: a\nslug: a\nnames: {vi: A, en: A}\nafter-posting: hide\n",
      "a/x.md": .record(
        """
        tieu-de: X
        co-quan: ubnd
        niem-yet: {tu: 1/7/2025, den: 1/8/2025}
        viec-phai-lam: [{viec: Việc kín, thoi-han: 1/7/2025}]
        """),
    ])
    #expect(site.outline.isEmpty)
    for (path, bytes) in site.files {
      #expect(!String(decoding: bytes, as: UTF8.self).holds("Việc kín"), "\(path)")
    }
    #expect(site.page("theo-doi").holds("Không có việc nào"))
  }

  @Test func aRecordTalliesItsCommitmentsAndMarksItsRows() async throws {
    let page = try await site().page("ke-hoach/a")
    let tally = page.all(between: "<ul class=\"promises\"", and: "</ul>").joined()
    for text in [
      "8 việc", "href=\"#viec-nhiem-vu-7\">2 quá hạn", "href=\"#viec-nhiem-vu-5\">2 còn hạn",
      "1 chưa có hạn", "1 xong muộn", "1 đã xong", "1 thôi thực hiện", "href=\"../../theo-doi/\"",
    ] { #expect(tally.holds(text), "\(text)") }
    for text in [
      "<tr role=\"row\" id=\"viec-nhiem-vu-8\">", "Quá hạn 106 ngày", "Chưa có minh chứng",
      "<span class=\"note\">01/08/2025:</span> Đã khảo sát", "<s><time datetime=\"2025-06-01\">",
    ] { #expect(page.holds(text), "\(text)") }
    #expect(!page.holds("<th role=\"columnheader\" scope=\"col\">Thời hạn ban đầu"))
  }

  @Test func aQuestionThatWasAnsweredAtOnceIsNoCommitment() async throws {
    let page = try await site().page("doi-thoai/c")
    #expect(page.holds("2 việc") && page.holds("id=\"viec-cau-hoi-1\""))
    #expect(page.all(between: "state-good\">Đã trả lời", and: "<").count == 2)
  }

  @Test func aUnitTalliesWhatItLeads() async throws {
    let site = try await site()
    let tally = site.page("don-vi/ubnd").all(between: "<ul class=\"promises\"", and: "</ul>")
      .joined()
    #expect(tally.holds("href=\"../../theo-doi/co-quan/ubnd/\"><b>8 việc"))
    #expect(tally.holds("href=\"../../theo-doi/co-quan/ubnd/#qua-han\">3 quá hạn"))
    #expect(!site.page("don-vi/tinh").holds("class=\"promises\""))
  }

  @Test func sourcesStandByWhatIsLate() async throws {
    let page = try await site().page("theo-doi/nguon")
    #expect(
      page.all(between: "class=\"entry-title\" href=\"", and: "\"") == [
        "../../ke-hoach/a/", "../../doi-thoai/c/",
      ])
    #expect(page.holds("href=\"../../ke-hoach/a/#viec-nhiem-vu-7\">2 quá hạn"))
  }

  @Test func theHomePageShowsWhatHasJustBecomeLate() async throws {
    let page = try await site().page("")
    let late = page.all(between: "aria-labelledby=\"late\"", and: "</section>").joined()
    #expect(
      late.all(between: "entry-title\" href=\"", and: "\"").first == "./ke-hoach/a/#viec-nhiem-vu-7"
    )
    #expect(late.holds("<span class=\"count\">3</span>") && late.holds("href=\"./theo-doi/\""))
    let none = try await VirtualSite(["don-vi/a.md": .unit("A")])
    #expect(!none.page("").holds("theo-doi"))
    #expect(none.page("theo-doi").holds("Không có việc nào"))
  }

  @Test func textsAndTheNavigationMayLinkToFollowUpPages() async throws {
    let site = try await VirtualSite(
      ["trang/a.md": .record("tieu-de: A", body: "[x](/theo-doi/trang-thai/qua-han/)")],
      settings: "dieu-huong: [{ten: Việc, lien-ket: /theo-doi/}]\n")
    #expect(!site.outline.contains { $0.hasPrefix("link") })
    #expect(site.page("trang/a").holds("href=\"../../theo-doi/trang-thai/qua-han/\""))
  }

  @Test func aPageSpeaksEnglishWhereTheSiteDoes() async throws {
    let page = try await site("pham-vi: [xa]\nngon-ngu: en\n").page("theo-doi")
    for text in ["106 days overdue", "1 day overdue", "36 days left", "3 overdue", "as of 15"] {
      #expect(page.holds(text), "\(text)")
    }
  }
}
