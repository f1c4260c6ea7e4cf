import Testing

@testable import Site

/// Sheets of paper for the notice board.
struct SheetTests {
  private static let posted = [
    "don-vi/ubnd.md": String.unit("Ủy ban nhân dân xã Minh Châu"),
    "ke-hoach/a.md": .plan(
      "Kế hoạch A",
      """
      so-hieu: 1/KH-UBND
      ngay-ban-hanh: 1/8/2025
      ngay-cong-khai: 4/8/2025
      tom-tat: Một câu.
      niem-yet: {noi: [Trụ sở UBND xã, Nhà văn hóa], tu: 5/8/2025, den: 5/9/2025}
      """, body: "Toàn văn."),
    "ke-hoach/b.md": .plan("Kế hoạch B"),
    "doi-thoai/c.md": .dialogue(
      "Đối thoại C", at: "2025-08-20 08:00", "trang-thai: đã xác nhận\nniem-yet: {tu: 5/8/2025}"),
  ]

  private func site(
    _ more: [String: String] = [:], settings: String = ""
  ) async throws -> VirtualSite {
    try await VirtualSite(Self.posted.merging(more) { $1 }, settings: settings)
  }

  private func sheets(_ site: VirtualSite) -> [String] {
    site.files.keys.filter { $0.hasSuffix("/niem-yet/index.html") }.sorted()
  }

  @Test func aRecordThatIsPostedHasASheet() async throws {
    let site = try await site()
    #expect(site.problems.isEmpty)
    #expect(sheets(site) == ["ke-hoach/a/niem-yet/index.html"])
    #expect(site.page("ke-hoach/a").holds("href=\"../../ke-hoach/a/niem-yet/\""))
    #expect(!site.page("ke-hoach/b").holds("niem-yet"))
  }

  @Test func theSettingsMayGiveEveryRecordASheetOrNone() async throws {
    let all = try await site(settings: "to-niem-yet: Mọi hồ sơ\n")
    #expect(
      sheets(all)
        == ["don-vi/ubnd", "ke-hoach/a", "ke-hoach/b"].map { $0 + "/niem-yet/index.html" })
    // What takes place has its notice instead, which names the same address.
    #expect(all.page("doi-thoai/c/thong-bao").holds("<svg class=\"qr\""))
    let none = try await site(settings: "to-niem-yet: không\n")
    #expect(sheets(none).isEmpty)
    #expect(none.filesHolding("sheet-link").isEmpty)
  }

  @Test func aSheetTellsWhatItIsAndFromWhenToWhenItIsPosted() async throws {
    let sheet = try await site().page("ke-hoach/a/niem-yet")
    for words in [
      "<b>Ủy ban nhân dân xã Minh Châu</b>", "Số: 1/KH-UBND", "ngày 01 tháng 8 năm 2025",
      "<h1>Kế hoạch A</h1>", "Một câu.", ">04/08/2025</time>", ">05/08/2025</time>",
      ">05/09/2025</time>", "Trụ sở UBND xã; Nhà văn hóa",
      ">minhchau.example/cong-khai/ke-hoach/a</a>", "<meta name=\"robots\" content=\"noindex\">",
    ] {
      #expect(sheet.holds(words), "\(words)")
    }
    // Links of the page of the record would lead astray from its sheet.
    #expect(!sheet.holds("Toàn văn.") && !sheet.holds("href=\"../../don-vi"))
  }

  @Test func aPeriodThatIsNotToldIsLeftToBeFilledIn() async throws {
    let site = try await site(settings: "to-niem-yet: all\n")
    let sheet = site.page("ke-hoach/b/niem-yet")
    #expect(sheet.all(between: "class=\"blank\">", and: "<").count == 2)
    #expect(!site.page("ke-hoach/a/niem-yet").holds("class=\"blank\""))
  }

  @Test func aWithdrawnRecordSaysSoOnItsSheet() async throws {
    let site = try await site([
      "ke-hoach/a.md": .plan(
        "Kế hoạch A", "niem-yet: {tu: 5/8/2025}\nrut-xuong: {ngay: 10/8/2025, ly-do: Sai}")
    ])
    #expect(site.page("ke-hoach/a/niem-yet").holds("class=\"sheet-off\">Hồ sơ này đã được rút"))
  }

  @Test func aSheetHasNoMoreFactsThanAPageHolds() async throws {
    let site = try await site([
      "du-an/d.md": .record(
        """
        tieu-de: Đường
        co-quan: ubnd
        giai-doan: Đang thi công
        ma-du-an: D-1
        loai-du-an: Xây dựng mới
        linh-vuc: Giao thông
        nhom-du-an: Nhóm C
        dia-diem: Thôn Đông
        chu-dau-tu: ubnd
        tong-muc-dau-tu: 1.000.000.000
        da-giai-ngan: 1.000.000
        tien-do: 10
        khoi-cong-theo-ke-hoach: 1/1/2025
        hoan-thanh-theo-ke-hoach: 1/12/2025
        so-lieu-den-ngay: 1/8/2025
        niem-yet: {tu: 5/8/2025}
        """)
    ])
    let facts = site.page("du-an/d/niem-yet").all(between: "<div class=\"fact\"><dt>", and: "<")
    #expect(site.problems.isEmpty, "\(site.problems)")
    #expect(facts.count == 12, "\(facts)")
    #expect(site.page("du-an/d").all(between: "<dt>", and: "<").count > 12)
  }

  @Test func noRecordMayStandWhereAnotherHasItsSheet() async throws {
    let below = ["ke-hoach/a/niem-yet.md": String.plan("Kế hoạch A2")]
    #expect(try await site(below).outline == ["duplicate-address content/ke-hoach/a/niem-yet.md"])
    #expect(try await site(below, settings: "to-niem-yet: none\n").problems.isEmpty)
    #expect(try await site(["ke-hoach/b/niem-yet.md": .plan("Kế hoạch B2")]).problems.isEmpty)
  }

  @Test func theSheetOfAnotherLanguageNamesItsOwnAddress() async throws {
    let site = try await VirtualSite(
      Self.posted, settings: "cac-ngon-ngu: [vi, en]\n", title: "tieu-de: {vi: Xã, en: Commune}\n")
    let sheet = site.page("en/ke-hoach/a/niem-yet")
    #expect(sheet.holds(">minhchau.example/cong-khai/en/ke-hoach/a</a>"))
    #expect(sheet.holds("from <time datetime=\"2025-08-05\">5 August 2025</time>"))
  }
}
