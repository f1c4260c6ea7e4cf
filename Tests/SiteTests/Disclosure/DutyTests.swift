import Diagnostics
import Records
import Testing
import Vietnamese

@testable import Site

/// What the law asks, held against the days of records.
struct DutyTests {
  private static func site(
    _ content: [String: String], today: String = "2025-08-15", duties: String? = nil
  ) async throws -> VirtualSite {
    var content = content
    content["don-vi/ubnd.md"] = .unit("Ủy ban nhân dân xã Minh Châu", "level: commune")
    if let duties { content["_duties/rieng.yaml"] = duties }
    return try await VirtualSite(content, today: today)
  }

  private static func verdicts(
    _ site: VirtualSite, _ address: String
  ) throws -> [String: DutyOutcome] {
    let catalog = try #require(site.site).catalog
    let id = try #require(catalog.record(at: address))
    let today = try #require(site.site).today
    return Dictionary(
      uniqueKeysWithValues: catalog.dutyOutcomes(of: id, on: today).map {
        (catalog.duties.rules[$0.rule].key, $0)
      })
  }

  @Test(arguments: [
    // Thursday 24 April 2025: 25/4, then 26/4 which was worked, 28/4, 29/4, and 5/5 after the
    // holidays of 30/4 to 4/5.
    ("24/4/2025", "05/5/2025", DutyOutcome.Verdict.inTime, "2025-05-05"),
    ("24/4/2025", "06/5/2025", .late, "2025-05-05"),
    ("24/4/2025", "24/4/2025", .inTime, "2025-05-05"),
    ("7/7/2025", "14/7/2025", .inTime, "2025-07-14"),
    ("7/7/2025", "15/7/2025", .late, "2025-07-14"),
  ])
  func fiveWorkingDaysLeaveOutHolidaysAndCountDaysWorkedInExchange(
    issued: String, published: String, verdict: DutyOutcome.Verdict, due: String
  ) async throws {
    let site = try await Self.site([
      "ke-hoach/a.md": .plan("A", "ngay-ban-hanh: \(issued)\nngay-cong-khai: \(published)")
    ])
    let outcome = try #require(Self.verdicts(site, "ke-hoach/a")["publish"])
    #expect(outcome.verdict == verdict)
    #expect(outcome.due.iso == due)
  }

  @Test(arguments: [
    ("31/10/2025", "Đủ thời gian", "phải kéo dài ít nhất đến 30/10/2025, kéo dài đến 31/10/2025"),
    (
      "25/10/2025", "Chưa đủ thời gian",
      "phải kéo dài ít nhất đến 30/10/2025, kéo dài đến 25/10/2025, thiếu 5 ngày"
    ),
  ])
  func whatMustLastIsNotToldAsATerm(until: String, verdict: String, words: String) async throws {
    let site = try await Self.site(
      [
        "ke-hoach/a.md": .plan(
          "A", "ngay-ban-hanh: 1/10/2025\nniem-yet: {noi: [Trụ sở], tu: 1/10/2025, den: \(until)}")
      ], today: "2025-11-15")
    let page = site.page("ke-hoach/a")
    let text = page.all(between: ">", and: "<").joined()
    #expect(page.holds(">\(verdict)</span>"))
    #expect(text.holds(words))
  }

  @Test func aRecordWithoutADayOfPublicationIsNotJudged() async throws {
    let site = try await Self.site(["ke-hoach/a.md": .plan("A", "ngay-ban-hanh: 7/7/2025")])
    #expect(try Self.verdicts(site, "ke-hoach/a").isEmpty)
  }

  @Test func aRuleBindsOnlyWhatBeganWhileItIsInForce() async throws {
    let site = try await Self.site([
      "ke-hoach/a.md": .plan("A", "ngay-ban-hanh: 30/6/2023\nngay-cong-khai: 30/12/2023")
    ])
    #expect(try Self.verdicts(site, "ke-hoach/a").isEmpty)
  }

  private static func dialogue(_ fields: String) -> String {
    .record(
      """
      tieu-de: Đối thoại
      co-quan: ubnd
      hinh-thuc: Đối thoại
      thoi-gian: 2025-07-20 08:00–11:00
      dia-diem: Hội trường
      nguoi-chu-tri: [Chủ tịch]
      \(fields)
      """)
  }

  @Test(arguments: [
    ("13/7/2025", DutyOutcome.Verdict.inTime), ("14/7/2025", .late), ("1/7/2025", .inTime),
  ])
  func aDialogueIsAnnouncedSevenDaysBefore(
    announced: String, verdict: DutyOutcome.Verdict
  ) async throws {
    let site = try await Self.site([
      "doi-thoai/a.md": Self.dialogue("trang-thai: Đã tổ chức\nngay-thong-bao: \(announced)")
    ])
    #expect(try Self.verdicts(site, "doi-thoai/a")["announce-dialogue"]?.verdict == verdict)
  }

  @Test(arguments: [
    ("2025-07-30", nil, DutyOutcome.Verdict.pending), ("2025-07-31", nil, .overdue),
    ("2025-08-15", "30/7/2025", .inTime), ("2025-08-15", "31/7/2025", .late),
  ])
  func itsResultIsAnnouncedTenDaysAfter(
    today: String, result: String?, verdict: DutyOutcome.Verdict
  ) async throws {
    let line = result.map { "\nngay-thong-bao-ket-qua: \($0)" } ?? ""
    let site = try await Self.site(
      ["doi-thoai/a.md": Self.dialogue("trang-thai: Đã tổ chức" + line)], today: today)
    let outcome = try #require(Self.verdicts(site, "doi-thoai/a")["announce-result"])
    #expect(outcome.verdict == verdict)
    #expect(outcome.due.iso == "2025-07-30")
  }

  @Test func aPostingLastsThirtyDaysWithTheFirstAndTheLast() async throws {
    for (until, verdict) in [
      ("30/7/2025", DutyOutcome.Verdict.inTime), ("29/7/2025", .late),
    ] {
      let site = try await Self.site([
        "ke-hoach/a.md": .plan("A", "niem-yet: {tu: 1/7/2025, den: \(until)}")
      ])
      #expect(try Self.verdicts(site, "ke-hoach/a")["post-30-days"]?.verdict == verdict)
    }
  }

  @Test(arguments: ["", "ngay-thong-bao-ket-qua: 29/7/2025", "ngay-thong-bao-ket-qua: 1/8/2025"])
  func theSameIsToldOfADutyOnItsDays(result: String) async throws {
    let site = try await Self.site([
      "doi-thoai/a.md": Self.dialogue("trang-thai: Đã tổ chức\n\(result)"),
      "ke-hoach/a.md": .plan("A", "niem-yet: {tu: 1/7/2025}"),
    ])
    let catalog = try #require(site.site).catalog
    let ids = ["doi-thoai/a", "ke-hoach/a"].compactMap(catalog.record(at:))
    let first = try #require(CivilDate(year: 2025, month: 7, day: 21))
    let all = (0..<20).map(first.adding(days:))
    func told(_ day: CivilDate) -> [String: [String]] {
      ids.flatMap { catalog.dutyOutcomes(of: $0, on: day) }.reduce(into: [:]) { told, outcome in
        told[catalog.duties.rules[outcome.rule].key] = [
          outcome.verdict.rawValue, "\(outcome.daysLate(on: day))",
        ]
      }
    }
    #expect(told(first).keys.contains("post-30-days") && told(first)["announce-result"] != nil)
    for today in all {
      for outcome in ids.flatMap({ catalog.dutyOutcomes(of: $0, on: today) }) {
        let (days, key) = (outcome.days(around: today), catalog.duties.rules[outcome.rule].key)
        #expect(days.contains(today))
        for day in all where days.contains(day) { #expect(told(day)[key] == told(today)[key]) }
      }
    }
  }

  @Test func thePageTellsTheDutyWithItsArticle() async throws {
    let site = try await Self.site([
      "ke-hoach/a.md": .plan("A", "ngay-ban-hanh: 7/7/2025\nngay-cong-khai: 18/7/2025"),
      "van-ban/luat.md": .record(
        "tieu-de: Luật\nso-hieu: 10/2022/QH15\nloai: Luật\nngay-ban-hanh: 10/11/2022"),
    ])
    let page = site.page("ke-hoach/a")
    #expect(page.holds("Thời hạn theo luật"))
    #expect(page.holds("Chậm hạn</span>"))
    #expect(page.holds("khoản 3 Điều 12, <a href=\"../../van-ban/luat/\">10/2022/QH15</a>"))
    #expect(page.holds("chậm 4 ngày"))
  }

  @Test func aSiteChangesADutyTakesOneAwayAndAddsItsOwn() async throws {
    let site = try await Self.site(
      [
        "ke-hoach/a.md": .plan(
          "A",
          "ngay-ban-hanh: 7/7/2025\nngay-cong-khai: 18/7/2025\nniem-yet: {tu: 1/7/2025, den: 2/7/2025}"
        )
      ],
      duties: """
        - {duty: publish, within: 20 ngày}
        - {duty: post-30-days, none: true}
        - duty: rieng
          names: {vi: Bắt đầu trong 3 ngày, en: Begin within 3 days}
          document: 1/QC-UBND
          article: Điều 2
          of: [plan]
          from: issued
          to: posting.from
          within: 3 days
        """)
    #expect(site.outline.isEmpty)
    let verdicts = try Self.verdicts(site, "ke-hoach/a")
    #expect(verdicts.mapValues(\.verdict) == ["publish": .inTime, "rieng": .inTime])
  }

  @Test(arguments: [
    ("- {duty: publish, within: năm ngày}", "«năm ngày» không phải là số ngày"),
    (
      "- {duty: moi, document: a, article: b, of: [plan], from: issued, to: published}",
      "trong bao lâu"
    ),
    (
      "- {duty: moi, within: 3 days, of: [plan], from: issued, to: published}", "chưa nêu điều luật"
    ),
    ("- {duty: publish, of: [plann]}", "không có loại hồ sơ «plann»"),
    ("- {duty: publish, of: [plan], to: publishd}", "không có ngày «publishd»"),
    ("- {duty: publish, of: [plan], where: {loaii: x}}", "không có trường chọn «loaii»"),
    ("- {duty: publish, where: {loai: {a: b}}}", "«where» cần là các điều kiện"),
    ("- {duty: publish, of-unit: [state-enterprize]}", "không có loại đơn vị «state-enterprize»"),
    ("- {disclosure: commune, of-kind: [teritory]}", "không có giá trị «teritory»"),
    ("- {duty: publish, in-force-from: hôm qua}", "không phải là ngày"),
    ("- {duty: publish, sao: x}", "không có mục «sao»"),
  ])
  func aDutyThatCannotBeIsToldAtItsLine(duties: String, words: String) async throws {
    let site = try await Self.site(["ke-hoach/a.md": .plan("A")], duties: duties)
    let problem = try #require(site.problems.first { $0.message.vi.holds(words) })
    #expect(problem.place?.file == "content/_duties/rieng.yaml")
    #expect(problem.place?.position?.line == 1)
  }

  @Test func aYearWithoutHolidaysIsToldOnce() async throws {
    let plans = Dictionary(
      uniqueKeysWithValues: (1...3).map {
        (
          "ke-hoach/\($0).md",
          String.plan("A\($0)", "ngay-ban-hanh: 28/12/2030\nngay-cong-khai: 30/12/2030")
        )
      })
    let site = try await Self.site(plans, today: "2031-01-15")
    #expect(site.outline == ["working-days -", "working-days -"])
    #expect(site.problems.map(\.message.en).contains { $0.holds("2031") })
    #expect(!site.problems.hasErrors)
    let known = try await Self.site(
      plans.merging(
        [
          "_working-days/a.yaml":
            "- {year: 2030, holidays: []}\n- {year: 2031, holidays: [{from: 2031-01-01, name: Tết Dương lịch}]}\n"
        ]
      ) { one, _ in one }, today: "2031-01-15")
    #expect(known.outline.isEmpty)
  }

  @Test func whatTheSiteDoesNotHoldIsNotJudged() async throws {
    let content = [
      "don-vi/ubnd.md": String.unit("Ủy ban nhân dân xã Minh Châu"),
      "don-vi/khac.md": .unit("Ủy ban nhân dân xã Khác"),
      "ke-hoach/a.md": .record(
        "tieu-de: A\nco-quan: khac\nngay-ban-hanh: 7/7/2025\nngay-cong-khai: 30/7/2025"),
    ]
    let site = try await VirtualSite(content, settings: "pham-vi: [ubnd]\n")
    #expect(try Self.verdicts(site, "ke-hoach/a").isEmpty)
  }
}
