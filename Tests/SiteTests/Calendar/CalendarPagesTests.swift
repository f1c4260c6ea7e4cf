import Testing

@testable import Site

/// Calendar pages, on Friday 15 August 2025.
struct CalendarPagesTests {
  static let content: [String: String] = [
    "don-vi/xa.yaml": "tieu-de: Xã Minh Châu\nloai-don-vi: territory\nlevel: commune\n",
    "don-vi/ubnd.md": .unit(
      "UBND xã",
      """
      cap-tren: xa
      lich-tiep-cong-dan:
        - {ngay: thu nam hang tuan, gio: "07:30–11:30", noi-tiep: Phòng tiếp, nguoi-tiep: Chủ tịch}
        - {ngay: Các ngày khác, gio: Giờ hành chính, nguoi-tiep: Công chức}
      """),
    "doi-thoai/dinh-ky.md": .record(
      """
      tieu-de: Chủ tịch tiếp công dân
      co-quan: ubnd
      ngay-cong-khai: 1/8/2025
      hinh-thuc: tiếp công dân
      trang-thai: đã xác nhận
      thoi-gian: 2025-08-05 08:00–11:00
      lich-dinh-ky: thứ Ba hằng tuần
      buoi-nghi:
        - {ngay: 19/8/2025, chuyen-sang: "2025-08-20 14:00–17:00", ly-do: Họp gấp}
        - {ngay: 26/8/2025, ly-do: Đi công tác}
      dia-diem: {address: "Phòng tiếp, thôn Đông", latitude: "20.5", longitude: "106.25"}
      nguoi-chu-tri: Chủ tịch UBND xã
      cung-du: [Văn phòng]
      noi-dung-trao-doi: [Đất đai]
      """),
    "doi-thoai/doi-lich.md": .dialogue(
      "Đối thoại năm", at: "2025-08-29 08:00–11:30",
      """
      trang-thai: đã xác nhận
      ngay-cong-khai: 1/8/2025
      ly-do: Trùng hội trường
      lich-cu: [{thoi-gian: "2025-08-22 08:00–11:30"}]
      dang-ky: {cach: Gọi Văn phòng, han: 26/8/2025, dien-thoai: "0200 000 0006"}
      noi-dung-trao-doi: [Đường; cầu]
      """),
    "doi-thoai/hoan.md": .dialogue(
      "Đối thoại chợ", at: "2025-08-08 18:00", "trang-thai: hoãn\nly-do: Chưa có phương án"),
    "doi-thoai/xong.md": .dialogue(
      "Đối thoại đã xong", at: "2025-07-24 14:00–17:00",
      """
      trang-thai: đã tổ chức
      thong-bao-ket-qua: 31/7/2025
      cau-hoi: [{cau-hoi: Bao giờ xong đường?, tra-loi: Tháng 11, tinh-trang: Đã trả lời}]
      viec-phai-lam: [{viec: Làm đường, thoi-han: 30/11/2025}]
      """),
    "su-kien/tap-huan.md": .record(
      """
      tieu-de: Tập huấn
      co-quan: xa
      hinh-thuc: training
      trang-thai: dự kiến
      thoi-gian: 2025-08-30 – 2025-09-01
      """),
  ]

  private func site() async throws -> VirtualSite {
    let site = try await VirtualSite(Self.content)
    try #require(site.outline.isEmpty, "\(site.outline)")
    return site
  }

  @Test func theAgendaHasWhatComesWithEachDayOfWhatReturns() async throws {
    let page = try await site().page("lich")
    let coming = try #require(page.all(between: "id=\"coming\"", and: "</section>").first)
    #expect(
      coming.all(between: "<h3><time datetime=\"", and: "\"").prefix(6) == [
        "2025-08-19", "2025-08-20", "2025-08-26", "2025-08-29", "2025-08-30", "2025-09-02",
      ])
    #expect(coming.holds("Chuyển sang <b>14:00–17:00, thứ Tư 20/08/2025</b>"))
    #expect(coming.holds("<s>08:00–11:00, thứ Ba 19/08/2025</s>") && coming.holds("Họp gấp"))
    #expect(coming.holds("Nghỉ buổi này") && coming.holds("Đi công tác"))
    #expect(coming.holds("Nghỉ lễ"))
    #expect(coming.holds("<s>08:00–11:30, thứ Sáu 22/08/2025</s>"))
    #expect(coming.holds("Hạn đăng ký:"))
    #expect(page.holds("href=\"../lich/lich.ics\" type=\"text/calendar\""))
  }

  @Test func whatIsOffIsToldByItsStateAndItsReason() async throws {
    let page = try await site().page("lich/2025/08")
    let entry = try #require(
      page.all(between: "<li class=\"cal-entry is-off\">", and: "</li>").first {
        $0.holds("Đối thoại chợ")
      })
    #expect(entry.holds("Hoãn") && entry.holds("Lý do: Chưa có phương án"))
  }

  @Test func aMonthHasItsWeeksFromMondayAndEachDayOfWhatLastsLong() async throws {
    let site = try await site()
    let page = site.page("lich/2025/08")
    #expect(
      page.all(between: "<th role=\"columnheader\" scope=\"col\">", and: "<").first == "Thứ Hai")
    #expect(page.all(between: "<tr role=\"row\">\n", and: "</tr>").count == 5)
    #expect(page.all(between: "<td role=\"cell\"", and: "</td>").count == 35)
    #expect(page.all(between: ">Tập huấn</a>", and: "Dự kiến").count == 2)
    #expect(site.page("lich/2025/09").all(between: ">Tập huấn</a>", and: "Dự kiến").count == 1)
    #expect(page.all(between: "aria-current=\"date\"", and: "Hôm nay").count == 1)
    #expect(page.holds("rel=\"prev\" href=\"../../../lich/2025/07/\""))
    #expect(site.files["lich/2025/06/index.html"] == nil)
  }

  @Test func aUnitAndAFormHaveCalendarsOfTheirOwn() async throws {
    let site = try await site()
    let unit = site.page("lich/co-quan/ubnd")
    #expect(unit.holds("Đối thoại năm") && !unit.holds(">Tập huấn</a>"))
    #expect(unit.holds("id=\"past\"") && unit.holds("Đối thoại đã xong"))
    #expect(site.page("lich/co-quan/xa").holds("Đối thoại năm"))
    let form = site.page("lich/hinh-thuc/tiep-cong-dan")
    #expect(form.holds("Chủ tịch tiếp công dân") && !form.holds("Đối thoại năm"))
    #expect(site.page("don-vi/ubnd").holds("href=\"../../lich/co-quan/ubnd/\""))
  }

  @Test func theReceptionCalendarHasTheHoursAndTheDaysOfTheHead() async throws {
    let page = try await site().page("lich-tiep-cong-dan")
    #expect(page.holds("Thứ Năm hằng tuần") && page.holds("Các ngày khác"))
    #expect(page.holds("Cùng dự: Văn phòng") && page.holds("Nội dung dự kiến: Đất đai"))
    #expect(
      page.all(between: "<b>Thứ Ba, ", and: "</b>") == [
        "19/08/2025", "26/08/2025", "02/09/2025", "09/09/2025",
      ])
    #expect(page.holds("<b>Thứ Tư, 20/08/2025</b>"))
    #expect(!page.holds("Đối thoại năm"))
  }

  @Test func theHeadsDaysThatNoRecordTellsFollowFromTheHours() async throws {
    let page = try await VirtualSite([
      "don-vi/ubnd.md": .unit(
        "UBND xã",
        """
        lich-tiep-cong-dan:
          - {ngay: thứ Năm hằng tuần, gio: "07:30–11:30 và 13:30–17:00", nguoi-tiep: Chủ tịch, nguoi-dung-dau: có}
        """)
    ]).page("lich-tiep-cong-dan")
    #expect(page.all(between: "<b>Thứ Năm, ", and: "</b>").count == 8)
    #expect(page.holds("13:30–17:00"))
  }

  /// Each day of the head is told with the place, the hours and the topics of its own row.
  @Test func aDayOfTheHeadIsToldByTheRowThatSaysIt() async throws {
    let page = try await VirtualSite([
      "don-vi/ubnd.md": .unit(
        "UBND xã",
        """
        lich-tiep-cong-dan:
          - {ngay: thứ Năm hằng tuần, gio: "07:30–11:30", noi-tiep: Trụ sở, nguoi-tiep: Chủ tịch, nguoi-dung-dau: có}
          - {ngay: thứ Ba hằng tuần, gio: "13:30–17:00", noi-tiep: Nhà văn hóa thôn Đông, nguoi-tiep: Chủ tịch, nguoi-dung-dau: có}
        """)
    ]).page("lich-tiep-cong-dan")
    let first = try #require(page.all(between: "<b>Thứ Ba, 19/08/2025</b>", and: "<b>").first)
    #expect(first.holds("13:30–17:00") && first.holds("Nhà văn hóa thôn Đông"))
    #expect(!first.holds("Trụ sở"))
    let second = try #require(page.all(between: "<b>Thứ Năm, 21/08/2025</b>", and: "<b>").first)
    #expect(second.holds("Trụ sở") && !second.holds("Nhà văn hóa"))
  }

  @Test func theHomePageHasTheNextTimeOfWhatReturns() async throws {
    let site = try await site()
    let page = site.page("")
    #expect(page.holds("14:00–17:00, thứ Tư 20/08/2025"))
    #expect(!page.holds("09/09/2025"))
  }

  @Test func aRecordHasItsNextTimesItsFileAndItsNotices() async throws {
    let site = try await site()
    let page = site.page("doi-thoai/dinh-ky")
    #expect(page.holds("href=\"../../doi-thoai/dinh-ky/lich.ics\""))
    let next = try #require(page.all(between: "id=\"next-times\"", and: "</section>").first)
    #expect(next.all(between: "<li>", and: "</li>").count == 8)
    #expect(!page.holds("thong-bao/"))
    let moved = site.page("doi-thoai/doi-lich")
    #expect(moved.holds("<s>08:00–11:30, thứ Sáu 22/08/2025</s>"))
    #expect(moved.holds("href=\"../../doi-thoai/doi-lich/thong-bao/\""))
    #expect(!moved.holds("ket-qua/"))
    #expect(site.page("doi-thoai/hoan").holds("hoan/lich.ics"))
    #expect(site.files["doi-thoai/hoan/thong-bao/index.html"] == nil)
  }

  @Test func noticesSayWhatTheLawNames() async throws {
    let site = try await site()
    let notice = site.page("doi-thoai/doi-lich/thong-bao")
    for text in [
      "THÔNG BÁO", "Đối thoại năm", "08:00–11:30, thứ Sáu 29/08/2025", "Hội trường",
      "Chủ tịch UBND xã", "Gọi Văn phòng", "26/08/2025", "ngày 01 tháng 8 năm 2025",
      "https://minhchau.example/cong-khai/doi-thoai/doi-lich/",
    ] {
      #expect(notice.holds(text), "\(text)")
    }
    let results = site.page("doi-thoai/xong/ket-qua")
    for text in ["THÔNG BÁO KẾT QUẢ", "Bao giờ xong đường?", "Tháng 11", "Làm đường", "30/11/2025"]
    {
      #expect(results.holds(text), "\(text)")
    }
  }

  @Test func aConsultationIsInTheCalendarOnItsLastDay() async throws {
    let site = try await VirtualSite([
      "don-vi/ubnd.md": .unit("UBND xã"),
      "lay-y-kien/a.md": .record(
        """
        tieu-de: Góp ý quy hoạch
        co-quan: ubnd
        loai-noi-dung: other
        trang-thai: đang lấy ý kiến
        ngay-bat-dau: 1/8/2025
        ngay-ket-thuc: 28/8/2025
        """),
    ])
    #expect(site.outline.isEmpty, "\(site.problems)")
    #expect(site.page("lich").holds("Ngày kết thúc:"))
    #expect(site["lich/lich.ics"].holds("UID:cong-khai/lay-y-kien/a/closes@minhchau.example"))
  }
}
