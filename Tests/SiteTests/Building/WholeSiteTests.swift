import Diagnostics
import Testing
import Vietnamese

@testable import Site

/// What holds for all files of a site.
struct WholeSiteTests {
  @Test func aSmallSiteHasNoProblem() async throws {
    let site = try await VirtualSite(SmallSite.content)
    #expect(site.outline.isEmpty)
    #expect(site.files.count > 30)
  }

  @Test(arguments: ["vi", "en"])
  func everyLinkOfEveryPageLeadsToAFile(language: String) async throws {
    let site = try await VirtualSite(SmallSite.content, settings: "ngon-ngu: \(language)\n")
    var checked = 0
    for (path, bytes) in site.files where path.hasSuffix(".html") {
      let html = String(decoding: bytes, as: UTF8.self)
      let links = ["href=\"", "src=\"", "data-index=\"", "action=\""].flatMap {
        html.all(between: $0, and: "\"")
      }
      for link in links where !Self.isElsewhere(link) {
        checked += 1
        let target = Self.file(of: link, from: path)
        #expect(target.map { site.files[$0] != nil } == true, "\(path): \(link)")
      }
    }
    #expect(checked > 200)
  }

  /// Whether a link leads to another site, or to an index that is asked for file by file.
  private static func isElsewhere(_ link: String) -> Bool {
    link.hasPrefix("https://") || link.hasPrefix("mailto:") || link.hasPrefix("tel:")
      || link.hasPrefix("#") || link.hasSuffix("tim-kiem/index/") || link.hasPrefix("data:")
  }

  /// The file that a link leads to from the page in another file.
  private static func file(of link: String, from path: String) -> String? {
    let bare = link.prefix { $0 != "#" && $0 != "?" }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    var rest = bare[...]
    if bare.hasPrefix("/") {
      // Only the page that stands at any depth may know the path of the site.
      guard path == "404.html", bare.hasPrefix("/cong-khai/") else { return nil }
      (parts, rest) = ([], bare.dropFirst("/cong-khai/".count))
    }
    for part in rest.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(String(part))
      }
    }
    let isPage = rest.isEmpty || rest.hasSuffix("/") || rest.hasSuffix(".")
    return (parts + (isPage ? ["index.html"] : [])).joined(separator: "/")
  }

  @Test func theSameContentGivesTheSameBytesOnOneCoreAndOnTwo() async throws {
    let one = try await VirtualSite(SmallSite.content, jobs: 1)
    let two = try await VirtualSite(SmallSite.content, jobs: 2)
    #expect(one.files.keys.sorted() == two.files.keys.sorted())
    for (path, bytes) in one.files { #expect(bytes == two.files[path], "\(path)") }
  }

  private static func hidden(_ line: String) -> [String: String] {
    var content = SmallSite.content
    let secret = "XQZBIMAT"
    content["ke-hoach/2025/b.md"] = content["ke-hoach/2025/b.md"]?.replacing(
      "(b.pdf)", with: "(b.pdf), [kia](an-1.md)")
    content["ke-hoach/2025/an-1.md"] = .plan(
      "Kế hoạch \(secret)",
      """
      so-hieu: 99/KH-UBND
      ngay-ban-hanh: 1/8/2025
      tom-tat: Tóm tắt \(secret)
      can-cu: ["Văn bản \(secret)"]
      tep: tep-1.pdf
      dia-chi-cu: /cu/xqzbimat
      lien-quan: ke-hoach/2025/b
      \(line)
      """, body: "Nội dung \(secret), xem [A](../2024/a.md) và [tệp](tep-2.pdf).")
    content["ke-hoach/2025/tep-1.pdf"] = "%PDF \(secret)"
    content["ke-hoach/2025/tep-2.pdf"] = "%PDF \(secret)"
    content["don-vi/an.md"] = .record(
      """
      tieu-de: Đơn vị \(secret)
      ten-tat: [Tên tắt \(secret)]
      loai-don-vi: territory
      cap: Cấp xã
      cap-tren: xa
      nhap-vao: xa
      \(line)
      """)
    content["don-vi/con.md"] = .unit("Đơn vị con", "cap-tren: an\nnhap-vao: [an]")
    content["ke-hoach/2025/d.md"] = .record(
      """
      tieu-de: Kế hoạch D
      co-quan: an
      loai: kế hoạch
      ngay-ban-hanh: 2/8/2025
      lien-quan: [an-1, 99/KH-UBND]
      can-cu: [99/KH-UBND]
      nhiem-vu: [{viec: Làm, don-vi: an, minh-chung: ke-hoach/2025/an-1}]
      """)
    content["ke-hoach/2025/e.md"] = .record(
      "tieu-de: Kế hoạch E\nco-quan: con\nloai: kế hoạch\nngay-ban-hanh: 2/8/2025")
    return content
  }

  @Test(arguments: ["ban-thao: có", "doi-tuong: nội bộ", "ngay-cong-khai: 16/8/2025"])
  func nothingOfAHiddenRecordIsInAnyFile(line: String) async throws {
    let site = try await VirtualSite(Self.hidden(line))
    #expect(site.outline.isEmpty)
    for (path, bytes) in site.files {
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      // The whole file in the message of a failure would help nobody.
      let isLeak = text.holds("xqzbimat") || text.holds("an-1/")
      #expect(!isLeak, "\(path)")
    }
    #expect(site.files["ke-hoach/2025/an-1/index.html"] == nil)
    #expect(site.files["ke-hoach/2025/tep-1.pdf"] == nil)
    #expect(site.page("ke-hoach/2025/b").contains(", kia"))
  }

  @Test func draftsAndFutureRecordsAreShownWhenAskedFor() async throws {
    let site = try await VirtualSite(Self.hidden("ban-thao: có"), drafts: true)
    #expect(site.page("ke-hoach/2025/an-1").contains("XQZBIMAT"))
    #expect(site.files["ke-hoach/2025/tep-1.pdf"] != nil)
    let inside = try await VirtualSite(Self.hidden("doi-tuong: nội bộ"), drafts: true)
    #expect(inside.files["ke-hoach/2025/an-1/index.html"] == nil)
  }

  @Test func attachmentsArePublishedUnderFoldedNames() async throws {
    let site = try await VirtualSite(SmallSite.content)
    #expect(site["ke-hoach/2025/bieu-so-1.csv"] == "năm,số\n")
    #expect(site["ke-hoach/2025/b.pdf"] == "%PDF")
  }

  @Test func filesThatWouldStandAtOneAddressAreTold() async throws {
    let site = try await VirtualSite([
      "trang/a.md": .record("tieu-de: A\ntep: [Tệp một.pdf, tep-mot.pdf, index.html, ảnh/!.pdf]"),
      "trang/Tệp một.pdf": "%PDF 1", "trang/tep-mot.pdf": "%PDF 2", "trang/index.html": "3",
      "trang/ảnh/!.pdf": "%PDF 4",
      "trang/b.md": .record("tieu-de: B\ntep: [B]"), "trang/B": "5",
    ])
    #expect(
      site.outline == [
        "duplicate-address content/trang/B", "duplicate-address content/trang/index.html",
        "duplicate-address content/trang/tep-mot.pdf",
        "duplicate-address content/trang/ảnh/!.pdf",
      ])
  }

  @Test func problemsOfAllPartsAreSortedByFile() async throws {
    let site = try await VirtualSite(
      [
        "ke-hoach/x.md": .plan("X", "lien-quan: khong-co"), "trang/a.yaml": "titel: A\n",
        "_kinds/a.yaml": "kind: a\nextends: b\n", "b.md": "x",
      ], settings: "co-quan: khong-co\ntheme: khong-co\n")
    #expect(site.problems == site.problems.sorted())
    #expect(Set(site.problems.compactMap { $0.place?.file }).count == 5)
    #expect(site.problems.filter { $0.code == .theme }.count == 1)
  }

  @Test func withoutSettingsThereIsNoSiteButOtherProblemsAreTold() async throws {
    let site = try await VirtualSite(["site.yaml": "", "trang/a.yaml": "titel: A\n"])
    #expect(site.files.isEmpty)
    #expect(site.problems.contains { $0.code == .settings || $0.code == .emptyFile })
    #expect(site.problems.contains { $0.code == .unknownKey })
  }

  @Test func aKindOfTheSiteHasPagesAListAndAFeed() async throws {
    let site = try await VirtualSite([
      "_kinds/le-hoi.yaml": """
      kind: festival
      names: {vi: Lễ hội, en: Festival}
      date: held
      fields:
        - {key: held, names: {vi: Ngày mở hội, en: Held}, also: [ngay-hoi], type: date}
      """,
      "le-hoi/den.md": .record("tieu-de: Hội đền\nNgày mở hội: 9/3/2025"),
    ])
    #expect(site.outline.isEmpty)
    #expect(site.page("le-hoi/den").holds("Ngày mở hội"))
    #expect(site.page("le-hoi/den").holds("09/03/2025"))
    #expect(site.page("le-hoi").holds("Hội đền"))
    #expect(site["le-hoi/feed.xml"].holds("Hội đền"))
  }

  @Test(arguments: ["lich", "cong-khai", "theo-doi", "assets", "en"])
  func aKindCannotTakeTheAddressOfAPageOfTheSite(slug: String) async throws {
    let site = try await VirtualSite([
      "_kinds/a.yaml": "kind: a\ndoor: 9\nslug: \(slug)\nnames: {vi: Loại, en: Kind}\n"
    ])
    #expect(site.outline == ["address content/_kinds/a.yaml"])
    #expect(site.problems.first?.place?.position?.line == 3)
  }

  @Test func aRecordOfAKindThatDoesNotFitIsNotSaidToBeMissing() async throws {
    let site = try await VirtualSite([
      "_kinds/a.yaml": """
      kind: a
      names: {vi: Loại, en: Kind}
      fields: [{key: of-plan, names: {vi: Theo dự án, en: Of}, type: record, of: [project]}]
      """,
      "loai/x.md": .record("tieu-de: X\nTheo dự án: ke-hoach/b"),
      "don-vi/ubnd.md": .unit("UBND"), "ke-hoach/b.md": .plan("B"),
    ])
    #expect(site.outline == ["reference content/loai/x.md"])
    #expect(site.problems.first?.message.vi.contains("loại «Kế hoạch»") == true)
    #expect(site.problems.first?.mends.first?.vi == "viết hồ sơ loại: Dự án đầu tư")
  }

  @Test func twoStatesOfAKindCannotHaveOneList() async throws {
    let site = try await VirtualSite([
      "_kinds/a.yaml": """
      kind: a
      names: {vi: Loại, en: Kind}
      fields:
        - key: status
          choices:
            - {key: open, names: {vi: Đang mở, en: Open}}
            - {key: opening, names: {vi: Đang mổ, en: Opening}}
      """
    ])
    #expect(site.outline == ["choice content/_kinds/a.yaml"])
    #expect(site.problems.first?.place?.position?.line == 7)
  }

  @Test func aFileThatChangesWhileTheSiteIsWrittenEndsTheBuild() async throws {
    let folder = try TemporaryFolder()
    try folder.write("site.yaml", "tieu-de: A\ndia-chi-web: https://a.vn/\n")
    try folder.write("trang/a.yaml", "- {id: x, tieu-de: X}\n- {id: y, tieu-de: Y}\n")
    let source = SiteSource(
      content: folder.path, contentName: "content", themes: [VirtualSite.themes],
      today: CivilDate(daysSinceEpoch: 20_000), jobs: 1)
    let read = try #require(try await SiteReader.read(source).site)
    try folder.write("trang/a.yaml", "- {id: x, tieu-de: X}\n")
    await #expect(throws: ContentChanged.self) { try await SiteWriter(read).write(to: { _, _ in }) }
  }
}
