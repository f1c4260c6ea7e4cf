import Diagnostics
import Testing

@testable import Site

/// Files that records name, and where they are published.
struct AttachmentTests {
  private static func plan(naming files: String) -> String {
    .plan("Kế hoạch", "ngay-ban-hanh: 1/2/2025\ntep: [\(files)]")
  }

  private static let unit = [
    "don-vi/ubnd.md": String.unit("Ủy ban nhân dân xã Minh Châu", "level: commune")
  ]

  @Test func twoFilesThatFoldToOneAddressAreBothNamed() async throws {
    let site = try await VirtualSite(
      Self.unit.merging([
        "ke-hoach/a.md": Self.plan(naming: "Biểu số 1.pdf, bieu-so-1.pdf"),
        "ke-hoach/Biểu số 1.pdf": "%PDF", "ke-hoach/bieu-so-1.pdf": "%PDF",
      ]) { one, _ in one })
    let problem = try #require(site.problems.first)
    #expect(problem.code == .duplicateAddress)
    #expect(problem.message.vi.contains("content/ke-hoach/Biểu số 1.pdf"))
    #expect(problem.message.vi.contains("content/ke-hoach/bieu-so-1.pdf"))
    #expect(site.files.isEmpty)
  }

  @Test(arguments: ["feed.xml", "index.html", "khong-duoi"])
  func aNameThatTheSiteItselfNeedsIsRefused(name: String) async throws {
    let site = try await VirtualSite(
      Self.unit.merging([
        "ke-hoach/a.md": Self.plan(naming: name), "ke-hoach/\(name)": "x",
      ]) { one, _ in one })
    #expect(site.outline == ["duplicate-address content/ke-hoach/\(name)"])
  }

  @Test func anyOtherNameIsPublishedUnderItsFoldedPath() async throws {
    let site = try await VirtualSite(
      Self.unit.merging([
        "ke-hoach/2025/a.md": Self.plan(naming: "Bản đồ (mới).PDF"),
        "ke-hoach/2025/Bản đồ (mới).PDF": "%PDF",
      ]) { one, _ in one })
    #expect(site.outline.isEmpty)
    #expect(site["ke-hoach/2025/ban-do-moi.pdf"] == "%PDF")
  }

  @Test(arguments: ["/ke-hoach/a.pdf", "/ke-hoach/a.pdf/xem/"])
  func anOldAddressThatIsThatOfAFileIsTold(address: String) async throws {
    let site = try await VirtualSite(
      Self.unit.merging([
        "ke-hoach/a.md": .plan(
          "Kế hoạch", "ngay-ban-hanh: 1/2/2025\ntep: A.pdf\ndia-chi-cu: \(address)"),
        "ke-hoach/A.pdf": "%PDF",
      ]) { one, _ in one })
    #expect(site.outline == ["alias content/ke-hoach/a.md"])
    #expect(site.problems.first?.place?.sourceLine?.hasPrefix("dia-chi-cu") == true)
    #expect(site.problems.first?.related.map(\.file) == ["content/ke-hoach/A.pdf"])
  }
}

/// Old addresses of records, as people copy them.
struct OldAddressTests {
  private func site(_ address: String) async throws -> VirtualSite {
    try await VirtualSite([
      "don-vi/ubnd.md": .unit("Ủy ban nhân dân xã Minh Châu", "level: commune"),
      "ke-hoach/a.md": .plan("Kế hoạch", "ngay-ban-hanh: 1/2/2025\ndia-chi-cu: \(address)"),
    ])
  }

  @Test func theNameOfThePageInItsFolderIsLeftOut() async throws {
    let site = try await site("/cu/a/index.html")
    #expect(site.outline.isEmpty)
    #expect(site.page("cu/a").contains("ke-hoach/a/"))
  }

  @Test(arguments: [
    "/ke-hoach/a/index.html", "[/cu/, /cu/index.html]", "/ke-hoach/index.html", "/index.html",
    "/.congkhai/manifest/",
  ])
  func whatCanHaveNoPageIsTold(address: String) async throws {
    #expect(try await site(address).outline == ["alias content/ke-hoach/a.md"])
  }
}
