import Testing

@testable import Records

/// Which citations mean one document that has no record.
struct UnrecordedGroupsTests {
  private static let units = ["tu-hy", "tu-hb", "ubnd-hy", "ubnd-hb", "ubnd-a", "ubnd-b", nil]

  /// Plans that cite a few numbers, told of in many ways.
  private static func plans(_ random: inout SeededGenerator) -> [Summary] {
    (0..<80).map { place in
      let text = [
        random.pick(["Quyết định số", "Quy định số", "số"]),
        random.pick(["11-QĐ/TU", "12/KH-UBND", "7/QĐ-UBND"]),
        random.pick(["", "ngày 25/7/2023", "ngày 1/2/2024", "ngày 3/2/2024"]),
        random.pick(["", "", "của Tỉnh ủy Hòa Bình", "của UBND xã A Lưới"]),
      ].joined(separator: " ")
      return .plan("p\(place)", of: random.pick(units), citing: text)
    }
  }

  @Test(arguments: 0..<60) func noTwoDocumentsHaveOneSlug(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let slugs = CitedCatalog(Self.plans(&random)).small.catalog.citations.unrecorded.map(\.slug)
    #expect(slugs.count == Set(slugs).count, "\(slugs)")
  }

  @Test(arguments: 0..<20) func theOrderOfMentionsDoesNotMatter(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let catalog = CitedCatalog(Self.plans(&random)).small.catalog
    let register = catalog.citations.register
    let mentions = CitationTie(catalog, register).matches(of: catalog.summaries.indices)
      .unrecorded.flatMap(\.self)
    let told = { (mentions: [UnrecordedMention]) in
      UnrecordedGroups(catalog, register).documents(mentions)
        .map { "\($0.key) \($0.place) \($0.document) \(Set($0.citations.map(\.citing)).sorted())" }
        .sorted()
    }
    let documents = told(mentions)
    #expect(mentions.count > 40 && documents.count > 6)
    #expect(told(mentions.shuffled(using: &random)) == documents)
  }
}
