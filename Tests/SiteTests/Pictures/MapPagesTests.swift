import Diagnostics
import Templates
import Testing

@testable import Site

/// Where projects lie and what they cost.
struct MapPagesTests {
  private static let units: [String: String] = [
    "don-vi/a.yaml": "tieu-de: Xã A\nloai-don-vi: territory\nlevel: commune\n",
    "don-vi/b.yaml": "tieu-de: Xã B\nloai-don-vi: territory\nlevel: commune\n",
    "don-vi/ubnd-a.md": .unit("UBND xã A", "cap-tren: a"),
    "don-vi/ubnd-b.md": .unit("UBND xã B", "cap-tren: b"),
  ]

  private static func project(
    _ title: String, _ unit: String, at place: String? = "20.77, 106.08", _ more: String = ""
  ) -> String {
    let parts = place?.split(separator: ",").map { String($0) } ?? []
    let point =
      parts.isEmpty
      ? "Thôn Đông"
      : "{address: Thôn Đông, latitude: \"\(parts[0])\", longitude: \"\(parts[1])\"}"
    return .record(
      "tieu-de: \(title)\nco-quan: \(unit)\ngiai-doan: Đang thi công\ndia-diem: \(point)\n\(more)")
  }

  private static let content = units.merging([
    "du-an/x.md": project(
      "X", "ubnd-a",
      "linh-vuc: Giao thông\ntong-muc-dau-tu: 3 tỷ\nda-giai-ngan: 1 tỷ\nso-lieu-den-ngay: 1/8/2025"),
    "du-an/y.md": project("Y", "ubnd-a", at: nil, "linh-vuc: Giao thông\ntong-muc-dau-tu: 1 tỷ"),
    "du-an/z.md": project("Z", "ubnd-b", at: "20.79, 106.18", "tong-muc-dau-tu: 500 triệu"),
    "du-an/rut.md": project(
      "Rút", "ubnd-b", at: "20.79, 106.18",
      "tong-muc-dau-tu: 900 tỷ\nrut-xuong: {ngay: 1/8/2025, ly-do: Nhầm}"),
  ]) { one, _ in one }

  @Test func everyPointIsALinkAndStandsInTheListByItsNumber() async throws {
    let site = try await VirtualSite(Self.content)
    #expect(site.outline.isEmpty)
    let page = site.page("du-an/ban-do")
    let map = page.all(between: "<svg class=\"map\"", and: "</div>").first ?? ""
    #expect(map.all(between: "<a href=\"", and: "\"").count == 2)
    #expect(map.holds("../../du-an/x/") && !map.holds("du-an/rut"))
    let list = page.all(between: "<ol class=\"map-list\">", and: "</ol>").first ?? ""
    #expect(list.all(between: "<li>", and: "</li>").count == 2)
    #expect(page.holds("2/3."))
  }

  @Test func moneyIsAddedUpBySectorWithoutWhatWasWithdrawn() async throws {
    let page = try await VirtualSite(Self.content).page("du-an/ban-do")
    let table = page.all(between: "id=\"spending\"", and: "</table>").first ?? ""
    let rows = table.all(between: "<tr role=\"row\"", and: "</tr>").dropFirst().map { row in
      row.all(between: "scope=\"row\">", and: "</th>") + row.all(between: "<div>", and: "</div>")
    }
    #expect(
      rows == [
        ["Giao thông", "2", "4 tỷ đồng", "1 tỷ đồng", "25 %"],
        ["Chưa ghi lĩnh vực", "1", "500 triệu đồng", "0 đồng", "0 %"],
      ])
  }

  @Test func everyCommuneHasAMapOfItsOwnWithALinkFromItsPage() async throws {
    let site = try await VirtualSite(Self.content)
    let page = site.page("du-an/ban-do/a")
    #expect(page.holds("du-an/x/") && !page.holds("du-an/z/"))
    #expect(site.page("don-vi/a").holds("href=\"../../du-an/ban-do/a/\""))
    #expect(site.page("du-an").holds("href=\"../du-an/ban-do/\""))
    #expect(site["sitemap.xml"].holds("/du-an/ban-do/</loc>"))
    #expect(site.page("du-an/ban-do").holds("href=\"../../du-an/ban-do/b/\""))
  }

  @Test func manyRecordsStandOnTheMapByCommune() async throws {
    var content = Self.units
    for number in 0..<101 {
      for unit in ["a", "b"] {
        content["du-an/\(unit)\(number).md"] = Self.project(
          "\(unit)\(number)", "ubnd-\(unit)", at: "20.7\(number % 10), 106.0\(number % 7)")
      }
    }
    let site = try await VirtualSite(content)
    let whole = site.page("du-an/ban-do")
    #expect(whole.holds("mỗi điểm là một xã, phường"))
    let map = whole.all(between: "<svg class=\"map\"", and: "</div>").first ?? ""
    #expect(map.all(between: "<a href=\"", and: "\"").count == 2)
    let commune = site.page("du-an/ban-do/a")
    #expect(commune.holds("map-dots") && !commune.holds("pin-number"))
  }

  @Test func aKindWithoutFiguresHasNoMapPage() async throws {
    let site = try await VirtualSite(
      Self.units.merging(["du-an/x.md": Self.project("X", "ubnd-a", at: nil)]) { one, _ in one })
    #expect(site.files["du-an/ban-do/index.html"] == nil)
    #expect(!site.page("du-an").holds("ban-do"))
  }

  @Test func textsAndTheNavigationMayLinkToAMapThatIsThere() async throws {
    let settings = "dieu-huong:\n  - {ten: Bản đồ, lien-ket: /du-an/ban-do/}\n"
    let site = try await VirtualSite(Self.content, settings: settings)
    #expect(site.outline.isEmpty)
    #expect(site.page("").holds("<a href=\"./du-an/ban-do/\">Bản đồ</a>"))
    #expect(
      try await VirtualSite(Self.units, settings: settings).outline == ["link content/site.yaml"])
  }

  @Test func noRecordTakesTheAddressOfAMap() async throws {
    let site = try await VirtualSite(
      Self.units.merging(["du-an/ban-do.md": Self.project("X", "ubnd-a")]) { one, _ in one })
    #expect(site.outline == ["duplicate-address content/du-an/ban-do.md"])
  }

  private static let outline =
    #"{"type":"Polygon","coordinates":[[[106,20.7],[106.2,20.7],[106.2,20.9],[106,20.7]]]}"#

  @Test func theOutlineOfTheSettingsIsDrawnAndNotPublished() async throws {
    let site = try await VirtualSite(
      Self.content.merging(["_maps/r.geojson": Self.outline]) { one, _ in one },
      settings: "ranh-gioi: _maps/r.geojson\n")
    #expect(site.outline.isEmpty)
    #expect(site.page("du-an/ban-do").holds("class=\"map-area\" d=\"M"))
    #expect(!site.files.keys.contains { $0.hasSuffix("geojson") })
  }

  @Test(arguments: [
    ("_maps/khong-co.geojson", "không có tệp «_maps/khong-co.geojson» trong thư mục nội dung"),
    ("../r.geojson", "tệp đường ranh giới «../r.geojson» không nằm trong thư mục _maps/"),
    (
      "_maps/../r.geojson",
      "tệp đường ranh giới «_maps/../r.geojson» không nằm trong thư mục _maps/"
    ),
  ])
  func anOutlineThatIsNotThereIsToldAtTheLineThatNamesIt(
    path: String, message: String
  ) async throws {
    let site = try await VirtualSite(Self.content, settings: "ranh-gioi: \(path)\n")
    #expect(site.problems.map(\.message.vi) == [message])
    #expect(site.problems.first?.place?.position?.line == 3)
    #expect(site.problems.first?.code == .outline)
  }

  @Test func aThemeWithoutTheTemplateHasNoMaps() async throws {
    let site = try await VirtualSite(Self.content)
    let read = try #require(site.site)
    #expect(read.mappedKinds.count == 1)
    var theme = read.theme
    theme.templates = TemplateSet.parse([:]).templates
    #expect(Site.mappedKinds(read.catalog, theme).isEmpty)
  }
}
