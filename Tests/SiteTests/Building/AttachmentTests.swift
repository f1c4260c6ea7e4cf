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
}
