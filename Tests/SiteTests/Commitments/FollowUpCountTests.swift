import Diagnostics
import Records
import Testing
import Vietnamese

@testable import Site

/// Every count of a site with many commitments, counted again from what was written.
struct FollowUpCountTests {
  /// A commitment as it was written, and how it stands by the plainest rule.
  private struct Promised {
    let kind: String
    let record: String
    let unit: String
    let standing: String
  }

  private static let today = "2025-08-15"
  private static let units = ["ubnd", "mttq", "truong", "tram"]

  private let content: [String: String]
  private let promised: [Promised]

  init() {
    var content = [
      "don-vi/xa.yaml": "tieu-de: Xã\nloai-don-vi: territory\nlevel: commune\n"
    ]
    for unit in Self.units {
      content["don-vi/\(unit).md"] = .unit("Đơn vị \(unit)", "cap-tren: xa")
    }
    var promised: [Promised] = []
    var seed: UInt64 = 7
    func next(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % UInt64(limit))
    }
    func day() -> String { CivilDate(daysSinceEpoch: 20_255 + next(120)).iso }
    for number in 0..<30 {
      let isPlan = number.isMultiple(of: 2)
      var rows = ""
      for row in 0..<next(7) {
        let unit = Self.units[next(Self.units.count)]
        let due = next(4) == 0 ? nil : day()
        let state = ["not-started", "in-progress", "done", "dropped"][next(4)]
        let done = state == "done" && next(3) > 0 ? day() : nil
        rows +=
          "  - {viec: Việc \(number).\(row), don-vi: \(unit), tinh-trang: \(state), ghi-chu: x"
        rows += due.map { ", thoi-han: \($0)" } ?? ""
        rows += (done.map { ", ngay-hoan-thanh: \($0)" } ?? "") + "}\n"
        promised.append(
          Promised(
            kind: isPlan ? "ke-hoach" : "kiem-tra",
            record: (isPlan ? "ke-hoach" : "kiem-tra") + "/r\(number)", unit: unit,
            standing: Self.standing(state, due, done)))
      }
      let key = isPlan ? "nhiem-vu" : "kien-nghi"
      let table = rows.isEmpty ? "" : "\(key):\n\(rows)"
      content[isPlan ? "ke-hoach/r\(number).md" : "kiem-tra/r\(number).md"] =
        isPlan
        ? .plan("R\(number)", table)
        : .record(
          "tieu-de: R\(number)\nco-quan: ubnd\nhinh-thuc: giám sát\ntrang-thai: đã thông báo\n\(table)"
        )
    }
    self.content = content
    self.promised = promised
  }

  private static func standing(_ state: String, _ due: String?, _ done: String?) -> String {
    if state == "dropped" { return "thoi-thuc-hien" }
    if state == "done" {
      if let due, let done, done > due { return "xong-muon" }
      return "da-xong"
    }
    guard let due else { return "chua-co-han" }
    return due < today ? "qua-han" : "con-han"
  }

  private func site() async throws -> VirtualSite {
    try await VirtualSite(content, settings: "so-ho-so-moi-trang: 4\n")
  }

  /// The rows of all pages of a list.
  private func rows(_ address: String, of site: VirtualSite) -> [Int] {
    var counts: [Int] = []
    while true {
      let number = counts.count + 1
      let page = site.page(number == 1 ? address : "\(address)/trang/\(number)")
      if page.isEmpty { return counts }
      counts.append(page.all(between: "data-label=\"Việc\">", and: "<").count)
    }
  }

  @Test func everyListHoldsWhatItsFilterSays() async throws {
    let site = try await site()
    try #require(!site.problems.contains { $0.severity == .error }, "\(site.problems)")
    var expected: [String: Int] = ["theo-doi/co-quan/xa": promised.count]
    for standing in Commitment.Standing.allCases {
      expected["theo-doi/trang-thai/\(standing.slug)"] =
        promised.count { $0.standing == standing.slug }
    }
    for unit in Self.units {
      expected["theo-doi/co-quan/\(unit)"] = promised.count { $0.unit == unit }
    }
    for kind in ["ke-hoach", "kiem-tra"] {
      expected["theo-doi/loai/\(kind)"] = promised.count { $0.kind == kind }
    }
    let home = site.page("theo-doi")
    for (address, count) in expected {
      let shown = home.all(between: "href=\"../\(address)/\">", and: "</span>")
        .compactMap { Int($0.split(separator: ">").last ?? "") }
      #expect(shown.contains(count), "\(address): \(shown)")
      let pages = rows(address, of: site)
      #expect(pages.reduce(0, +) == count, "\(address)")
      #expect(pages.dropLast().allSatisfy { $0 == 8 } && pages.allSatisfy { $0 <= 8 })
    }
    #expect(rows("theo-doi", of: site).reduce(0, +) == promised.count)
  }

  @Test func everyTallyIsTheSumOfItsRecord() async throws {
    let site = try await site()
    for (record, own) in Dictionary(grouping: promised, by: \.record) {
      let tally = site.page(record).all(between: "<ul class=\"promises\"", and: "</ul>").joined()
      #expect(tally.holds("<b>\(own.count) việc</b>"), "\(record)")
      let total = tally.all(between: "class=\"state", and: "</a>").compactMap {
        Int($0.split(separator: ">").last?.split(separator: " ").first ?? "")
      }
      #expect(total.reduce(0, +) == own.count, "\(record)")
    }
  }

  @Test func aNumberOfATallyLeadsToThePageWhereItsRowsBegin() async throws {
    let site = try await site()
    let tally = site.page("don-vi/xa").all(between: "<ul class=\"promises\"", and: "</ul>").joined()
    let links = tally.all(between: "href=\"../../", and: "\"").filter { $0.contains("#") }
    #expect(links.count == 6)
    for link in links {
      let parts = link.split(separator: "#")
      let page = site.page(String(parts[0].dropLast()))
      #expect(page.holds("<h2 id=\"\(parts[1])\">"), "\(link)")
    }
  }
}
