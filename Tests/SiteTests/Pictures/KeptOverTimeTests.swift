import Testing

@testable import Site

/// Promises by the quarters in which they were due, for the 15th of August 2025.
struct KeptOverTimeTests {
  private func site(_ tasks: [String]) async throws -> VirtualSite {
    try await VirtualSite([
      "don-vi/ubnd.md": .unit("UBND xã"),
      "ke-hoach/a.md": .plan(
        "A", "viec-phai-lam:\n" + tasks.map { "  - {viec: X, \($0)}\n" }.joined()),
    ])
  }

  /// The rows of the picture: the quarter, then how many stand how.
  private func rows(_ page: String) -> [[String]] {
    let table = page.all(between: "id=\"kept\"", and: "</table>").first ?? ""
    return table.all(between: "<tr role=\"row\"", and: "</tr>").dropFirst().map { row in
      row.all(between: "scope=\"row\">", and: "</th>")
        + row.all(between: "<div>", and: "</div>")
    }
  }

  private static let tasks = [
    "thoi-han: 1/2/2025, tinh-trang: Đã hoàn thành, ngay-hoan-thanh: 1/2/2025",
    "thoi-han: 1/3/2025, tinh-trang: Đã hoàn thành, ngay-hoan-thanh: 2/3/2025",
    "thoi-han: 14/8/2025", "thoi-han: 15/8/2025", "thoi-han: 1/12/2025",
    "thoi-han: 5/5/2019", "tinh-trang: Đang thực hiện",
  ]

  @Test func eachQuarterTellsHowManyWereKeptLateOrAreStillDue() async throws {
    let site = try await site(Self.tasks)
    #expect(site.outline.isEmpty)
    let rows = rows(site.page("theo-doi"))
    #expect(rows.first == ["Trước đó", "0", "0", "1", "0"])
    #expect(rows.contains(["Quý I/2025", "1", "1", "0", "0"]))
    #expect(rows.contains(["Quý II/2025", "0", "0", "0", "0"]))
    #expect(rows.last == ["Sau đó", "0", "0", "0", "1"])
    // Eight quarters, and what lies before and after them.
    #expect(rows.count == 10)
    #expect(rows[8].dropFirst() == ["0", "0", "1", "1"] && rows[8][0].holds("Quý III/2025"))
  }

  @Test func aUnitShowsItsOwnAndTheFirstPageOfAListOnly() async throws {
    let site = try await site((0..<50).map { "thoi-han: \($0 % 28 + 1)/9/2025" })
    #expect(rows(site.page("don-vi/ubnd")).count == 1)
    #expect(site.page("theo-doi").holds("id=\"kept\""))
    #expect(!site.page("theo-doi/trang/2").holds("id=\"kept\""))
    #expect(!site.page("theo-doi/con-han").holds("id=\"kept\""))
  }

  @Test func withoutDueDatesThereIsNoPicture() async throws {
    let site = try await site(["tinh-trang: Đang thực hiện"])
    #expect(site.page("theo-doi").holds("Chưa có hạn"))
    #expect(!site.page("theo-doi").holds("id=\"kept\""))
  }
}
