import Testing

@testable import Site

@Suite struct NavigationEntryTests {
  @Test(arguments: [
    ("ke-hoach", "ke-hoach", true), ("/ke-hoach/", "ke-hoach", true),
    ("ke-hoach", "ke-hoach/nam/2025", true), ("ke-hoach", "ke-hoach-nam", false),
    ("ke-hoach/nam", "ke-hoach", false), ("", "", true), ("", "ke-hoach", false),
  ])
  func anEntryIsCurrentOnItsPageAndBelow(link: String, address: String, isCurrent: Bool) {
    #expect(NavigationEntry("Kế hoạch", to: link).isCurrent(at: PagePlace(address)) == isCurrent)
  }

  @Test func anEntryToAnotherSiteIsNeverCurrent() {
    let entry = NavigationEntry("Chính phủ", elsewhere: "https://chinhphu.vn")
    #expect(!entry.isCurrent(at: PagePlace("https://chinhphu.vn")))
  }
}
