import Diagnostics
import Records
import Testing

@testable import Site

/// What is for the inside only never reaches the public site, in any form.
struct AudienceTests {
  private static let content: [String: String] = [
    "don-vi/ubnd.md": .unit("Ủy ban nhân dân xã Minh Châu"),
    "ke-hoach/a.md": .plan(
      "Kế hoạch A", "lien-quan: [nhan-su/bo-nhiem, ke-hoach/kin]", body: "[Xem](kin.md)"),
    "ke-hoach/kin.md": .plan(
      "Quả măng cụt", "doi-tuong: Nội bộ\ntep: [mang-cut.pdf]\ndia-chi-cu: [/cu/mang-cut]",
      body: "Vỏ măng cụt."),
    "ke-hoach/mang-cut.pdf": "%PDF măng cụt",
    "nhan-su/bo-nhiem.md": .record(
      "tieu-de: Quả chôm chôm\nco-quan: ubnd\nloai: Bổ nhiệm\nniem-yet: {tu: 1/8/2025, den: 30/8/2025}",
      body: "Hạt chôm chôm."),
  ]

  @Test func thePublicSiteHoldsNothingOfIt() async throws {
    let site = try await VirtualSite(Self.content)
    #expect(site.outline.isEmpty)
    for word in ["măng cụt", "mang-cut", "mang cut", "chôm chôm", "chom chom", "bo-nhiem", "kin/"] {
      #expect(site.filesHolding(word).isEmpty, "\(word)")
    }
    #expect(!site.files.keys.contains { $0.holds("nhan-su") })
  }

  @Test func theInsideSiteHoldsItAndSaysWhatItIs() async throws {
    let site = try await VirtualSite(Self.content, audience: .internal)
    #expect(site.outline.isEmpty)
    #expect(site.page("ke-hoach/kin").holds("Vỏ măng cụt"))
    #expect(site.page("nhan-su/bo-nhiem").holds("Hạt chôm chôm"))
    #expect(site["ke-hoach/mang-cut.pdf"].holds("%PDF"))
    #expect(site.page("").holds("Trang nội bộ"))
    #expect(site["robots.txt"] == "User-agent: *\nDisallow: /\n")
    for (path, _) in site.files where path.hasSuffix(".html") && !path.hasPrefix("cu/") {
      #expect(site[path].holds("<meta name=\"robots\" content=\"noindex\">"), "\(path)")
    }
  }

  @Test func aRecordOfAnInsideKindMayBePublic() async throws {
    var content = Self.content
    content["nhan-su/bo-nhiem.md"]?.replace("loai:", with: "doi-tuong: Công khai\nloai:")
    let site = try await VirtualSite(content)
    #expect(site.outline.isEmpty)
    #expect(site.page("nhan-su/bo-nhiem").holds("Hạt chôm chôm"))
  }
}
