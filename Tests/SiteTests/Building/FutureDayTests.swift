import Diagnostics
import Testing

@testable import Site

/// Days of another age are told where they are written.
struct FutureDayTests {
  private func problem(_ content: [String: String]) async throws -> Diagnostic? {
    let unit = String.unit("Ủy ban nhân dân xã Minh Châu", "level: commune")
    let site = try await VirtualSite(content.merging(["don-vi/ubnd.md": unit]) { one, _ in one })
    #expect(site.problems.map(\.code) == [.date])
    return site.problems.first
  }

  @Test func aDayOfAFieldIsToldAtTheField() async throws {
    let found = try await problem(["ke-hoach/a.md": .plan("Kế hoạch", "ngay-ban-hanh: 1/7/2062")])
    #expect(found?.place?.sourceLine == "ngay-ban-hanh: 1/7/2062")
    #expect(found?.place?.position?.column == 16)
  }

  @Test func eachOfManyRecordsOfAFileIsLookedAt() async throws {
    let table = """
      id;Tiêu đề;Cơ quan;Ngày ban hành;Loại;Nội dung
      a;Văn bản A;ubnd;1/7/2025;Quyết định;A
      b;Văn bản B;ubnd;1/7/2062;Quyết định;B
      """
    let found = try await problem(["van-ban/a.csv": table])
    #expect(found?.place?.position?.description == "3:18+8")
  }

  @Test func aMeetingOfAnotherCenturyIsToldAtItsTime() async throws {
    let found = try await problem([
      "doi-thoai/a.md": .dialogue("Đối thoại", at: "24/9/2205 08:00-11:30", "trang-thai: dự kiến")
    ])
    #expect(found?.place?.sourceLine == "thoi-gian: 24/9/2205 08:00-11:30")
    #expect(found?.message.vi.contains("quá 30 năm nữa") == true)
  }
}
