import Diagnostics
import Records
import Testing
import Vietnamese

@testable import Site

/// What each commune has under each item equals what a walk over the content finds.
struct CompletenessTests {
  /// A random number generator that gives the same numbers each run.
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  /// One record as the naive count sees it.
  private struct Plain {
    var name: String
    var unit: String
    var day: CivilDate
    var items: [String]
    var until: CivilDate?
    var isWithdrawn: Bool
  }

  private static let items = ["ngan-sach", "du-an-dat-dai", "phi-le-phi"]
  /// Two communes that become a third on 1 July 2025, and one that stays.
  private static let units = """
    - {id: a, tieu-de: Xã A, loai-don-vi: territory, cap: Cấp xã, hoat-dong-den: 30/6/2025, nhap-vao: [xa/c]}
    - {id: b, tieu-de: Xã B, loai-don-vi: territory, cap: Cấp xã, hoat-dong-den: 30/6/2025, nhap-vao: [xa/c]}
    - {id: c, tieu-de: Xã C, loai-don-vi: territory, cap: Cấp xã, hoat-dong-tu: 1/7/2025}
    - {id: d, tieu-de: Xã D, loai-don-vi: territory, cap: Cấp xã}
    - {id: ub-a, tieu-de: Ủy ban A, loai-don-vi: peoples-committee, cap-tren: xa/a}
    - {id: ub-c, tieu-de: Ủy ban C, loai-don-vi: peoples-committee, cap-tren: xa/c}
    - {id: phong-c, tieu-de: Phòng C, loai-don-vi: division, cap-tren: xa/ub-c}
    - {id: ub-d, tieu-de: Ủy ban D, loai-don-vi: peoples-committee, cap-tren: xa/d}
    - {id: bo, tieu-de: Bộ, loai-don-vi: ministry}
    """
  /// The communes for which a body counts, written down by hand.
  private static let communes: [String: [String]] = [
    "a": ["a", "c"], "b": ["b", "c"], "c": ["c"], "d": ["d"], "ub-a": ["a", "c"], "ub-c": ["c"],
    "phong-c": ["c"], "ub-d": ["d"], "bo": [],
  ]

  /// Whole sites link to the page of the current period, whatever days their records tell.
  @Test func thePageOfThisPeriodIsThereThoughEveryRecordIsOfALaterOne() async throws {
    let site = try await VirtualSite([
      "don-vi/xa.yaml": "tieu-de: Xã Minh Châu\nloai-don-vi: territory\nlevel: commune\n",
      "ke-hoach/a.md": .plan("Kế hoạch A", "ngay-ban-hanh: 1/2/2031\nmuc-cong-khai: ngan-sach")
        .replacing("ubnd", with: "xa"),
    ])
    #expect(site.problems.filter { $0.severity == .error }.isEmpty)
    #expect(site.page("cong-khai").holds("href=\"../muc-do-cong-khai/\""))
    #expect(site.page("muc-do-cong-khai").holds("2025"))
  }

  @Test(arguments: 1...12)
  func everyFigureIsWhatAPlainWalkFinds(seed: UInt64) async throws {
    var random = Seeded(state: seed)
    var content = ["don-vi/xa.yaml": Self.units]
    var records: [Plain] = []
    for number in 0..<60 {
      let unit = Self.communes.keys.sorted().randomElement(using: &random) ?? "a"
      let start = CivilDate(year: 2024, month: 11, day: 1) ?? CivilDate(daysSinceEpoch: 0)
      let day = start.adding(days: Int.random(in: 0..<400, using: &random))
      let items = Self.items.filter { _ in Bool.random(using: &random) }
      let isStatement = number % 4 == 0
      let isWithdrawn = number % 7 == 3
      var plain = Plain(
        name: "r\(number)", unit: unit, day: day, items: items, until: nil,
        isWithdrawn: isWithdrawn)
      if isStatement, items.isEmpty { continue }
      let list = "[\(items.joined(separator: ", "))]"
      let withdrawn = isWithdrawn ? "\nrut-xuong: {ngay: 1/10/2025, ly-do: Nhầm}" : ""
      if isStatement {
        plain.until = day.adding(days: Int.random(in: 0..<90, using: &random))
        content["khong-phat-sinh/r\(number).md"] = .record(
          "tieu-de: K\(number)\nco-quan: xa/\(unit)\nngay-ban-hanh: \(day.vietnamese)\nmuc: \(list)\ntu-ngay: \(day.vietnamese)\nden-ngay: \(plain.until?.vietnamese ?? "")\nly-do: Không có\(withdrawn)"
        )
      } else {
        // A plan that names no item has the one of its kind.
        if items.isEmpty { plain.items = ["quy-che-nhiem-vu"] }
        let item = items.isEmpty ? "" : "\nmuc-cong-khai: \(list)"
        content["ke-hoach/r\(number).md"] = .record(
          "tieu-de: K\(number)\nco-quan: xa/\(unit)\nngay-cong-khai: \(day.vietnamese)\(item)\(withdrawn)"
        )
      }
      records.append(plain)
    }
    let site = try await VirtualSite(content, today: "2025-10-10")
    #expect(site.outline.isEmpty)
    let built = try #require(site.site)
    try Self.compare(built, records)
  }

  private static func compare(_ site: Site, _ records: [Plain]) throws {
    let disclosure = Disclosure(site.catalog)
    for year in [2024, 2025] {
      let first = try #require(CivilDate(year: year, month: 1, day: 1))
      let last = try #require(CivilDate(year: year, month: 12, day: 31))
      let entries = disclosure.entries(in: Period(first: first, last: last), on: site.today)
      let names = Set(entries.keys.map { site.catalog.summaries[$0].address })
      #expect(
        names
          == (year == 2024
            ? ["don-vi/xa/a", "don-vi/xa/b", "don-vi/xa/d"] : ["don-vi/xa/c", "don-vi/xa/d"]))
      for (commune, found) in entries {
        let name = String(site.catalog.summaries[commune].address.dropFirst("don-vi/xa/".count))
        for (place, entry) in found.enumerated() {
          let key = disclosure.items[place].key
          let meant = records.filter { record in
            !record.isWithdrawn && record.items.contains(key)
              && communes[record.unit]?.contains(name) == true
          }
          let published = meant.filter {
            $0.until == nil && $0.day >= first && $0.day <= last && $0.day <= site.today
          }
          let stated = meant.filter {
            guard let until = $0.until else { return false }
            return $0.day <= last && until >= first
          }
          let foundNames = { (ids: [Int]) in
            Set(
              ids.map {
                site.catalog.summaries[$0].address.split(separator: "/").last.map(String.init) ?? ""
              })
          }
          #expect(foundNames(entry.records) == Set(published.map(\.name)), "\(name) \(key) \(year)")
          #expect(foundNames(entry.statements) == Set(stated.map(\.name)), "\(name) \(key) \(year)")
        }
      }
    }
  }

  @Test(arguments: [
    (["1/7/2025 30/9/2025"], "Không phát sinh trong một phần kỳ", "2/14", "11/14"),
    (["1/1/2025 31/3/2025", "1/4/2025 30/9/2025"], "Không phát sinh", "3/14", "10/14"),
    (
      ["1/1/2025 31/3/2025", "2/4/2025 30/9/2025"], "Không phát sinh trong một phần kỳ", "2/14",
      "11/14"
    ),
  ])
  func aStatementSpeaksOfItsOwnTimeOnly(
    periods: [String], state: String, nothing: String, lacking: String
  ) async throws {
    var content = [
      "don-vi/xa.yaml": Self.units,
      "ke-hoach/a.md": .record("tieu-de: Kế hoạch A\nco-quan: xa/ub-d\nngay-cong-khai: 1/5/2025"),
      "khong-phat-sinh/ca-nam.md": Self.statement(
        "xa/ub-d", "[quy-dong-gop, khac]", "1/1/2025 31/12/2025"),
    ]
    for (number, period) in periods.enumerated() {
      content["khong-phat-sinh/ky-\(number).md"] = Self.statement(
        "xa/ub-d", "[thien-tai-cuu-tro]", period)
    }
    let page = try await VirtualSite(content, today: "2025-09-20").page("muc-do-cong-khai")
    let item = page.all(between: "muc/thien-tai-cuu-tro/", and: "</tr>").last ?? ""
    #expect(item.holds(">\(state)</span>"))
    #expect(
      item.holds(
        periods[0].hasPrefix("1/7") ? "01/07/2025 – 30/09/2025" : "01/01/2025 – 31/03/2025"))
    let sums = page.all(between: "Xã D</a>", and: "</tr>").first ?? ""
    #expect(sums.holds(nothing) && sums.holds(lacking))
  }

  private static func statement(_ unit: String, _ items: String, _ period: String) -> String {
    let days = period.split(separator: " ")
    return .record(
      """
      tieu-de: Không phát sinh
      co-quan: \(unit)
      ngay-ban-hanh: 1/9/2025
      muc: \(items)
      tu-ngay: \(days[0])
      den-ngay: \(days[1])
      ly-do: Không có
      """)
  }

  @Test func aQuartersListHoldsWhatWasDisclosedInIt() async throws {
    let site = try await VirtualSite([
      "don-vi/xa.yaml": Self.units,
      "ke-hoach/a.md": .record(
        "tieu-de: Kế hoạch A\nco-quan: xa/ub-c\nngay-cong-khai: 1/7/2025\nniem-yet: {noi: [Trụ sở], tu: 2/7/2025, den: 9/8/2025}"
      ),
      "ke-hoach/b.md": .record("tieu-de: Kế hoạch B\nco-quan: xa/ub-c\nngay-cong-khai: 30/6/2025"),
      "trang/c.md": .record("tieu-de: Giới thiệu C\nngay-cong-khai: 1/7/2025"),
    ])
    let page = site.page("cong-khai/danh-muc/2025/quy-3")
    #expect(page.holds("Kế hoạch A"))
    #expect(page.holds("02/07/2025 – 09/08/2025: Trụ sở"))
    #expect(!page.holds("Kế hoạch B"))
    #expect(!page.holds("Giới thiệu C"))
    #expect(site.page("cong-khai/danh-muc/2025/quy-2").holds("Kế hoạch B"))
    #expect(site.page("cong-khai/muc/quy-che-nhiem-vu").holds("Kế hoạch B"))
    #expect(site.page("muc-do-cong-khai").holds("1/14"))
  }

  @Test func aSiteSaysWhoMustDiscloseHowOften() async throws {
    let site = try await VirtualSite([
      "don-vi/xa.yaml": Self.units,
      "_duties/cong-khai.yaml":
        "- {disclosure: commune, of-kind: [peoples-committee], of-level: [], per: quarter}\n",
      "ke-hoach/a.md": .record("tieu-de: Kế hoạch A\nco-quan: xa/ub-d\nngay-cong-khai: 1/5/2025"),
    ])
    #expect(site.outline.isEmpty)
    #expect(site.files["muc-do-cong-khai/2025/quy-2/index.html"] != nil)
    #expect(site.page("muc-do-cong-khai/2025/quy-2").holds("Ủy ban D"))
    #expect(!site.page("muc-do-cong-khai").holds("Xã D"))
  }
}
