import Vietnamese

/// A citation that no record answers.
///
/// A class, since it is sorted, grouped and handed on, and a site has several for each record.
final class UnrecordedMention: Sendable {
  let citing: Int
  /// Its place among the citations of the record.
  let place: Int
  let cited: CitedDocument
  let origin: Origin

  init(citing: Int, place: Int, cited: CitedDocument, origin: Origin) {
    self.citing = citing
    self.place = place
    self.cited = cited
    self.origin = origin
  }
}

/// Gathers citations that mean one document: one number from one place in one year, or one term of
/// the Party. A citation that tells less than others joins them where only one document fits.
struct UnrecordedGroups {
  /// One document.
  struct Group {
    var mentions: [UnrecordedMention]
    var place: Jurisdiction
    var isRegulation: Bool?
    var term: Int?
    var date: CivilDate?
    /// What is added to the slug, so that no two are equal.
    var slug = ""
  }

  private(set) var groups: [Group] = []
  private let register: CitationRegister

  /// The groups of all mentions; their order does not matter.
  init(_ mentions: [UnrecordedMention], _ catalog: Catalog, _ register: CitationRegister) {
    self.register = register
    let byNumber = Dictionary(grouping: mentions) { $0.cited.key }
    for (_, same) in byNumber.sorted(by: { $0.key < $1.key }) {
      var own: [Group] = []
      for mention in Self.sorted(same, catalog) { add(mention, to: &own) }
      groups += own
    }
    nameAll()
  }

  /// What tells most comes first, then in an order that only the words decide.
  private static func sorted(
    _ mentions: [UnrecordedMention], _ catalog: Catalog
  ) -> [UnrecordedMention] {
    func key(_ mention: UnrecordedMention) -> (Int, String, String, Int) {
      let cited = mention.cited
      let gaps =
        (cited.date == nil ? 4 : 0) + mention.origin.place.gaps
        + (cited.number.isRegulation(cited.word) == nil ? 1 : 0)
        + (mention.origin.isAssumed ? 1 : 0)
      return (
        gaps, cited.date?.iso ?? "", catalog.summaries.all[mention.citing].address, mention.place
      )
    }
    return mentions.count < 2
      ? mentions : mentions.map { ($0, key($0)) }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  private func add(_ mention: UnrecordedMention, to groups: inout [Group]) {
    let number = mention.cited.number
    let isRegulation = number.isRegulation(mention.cited.word)
    let fits = groups.indices.filter { index in
      let group = groups[index]
      if let one = group.term, let two = number.assemblyTerm, one != two { return false }
      if let one = group.isRegulation, let two = isRegulation, one != two { return false }
      guard group.place.mayBe(mention.origin.place) else { return false }
      guard let one = group.date, let two = mention.cited.date else {
        return group.date != nil || mention.cited.date == nil || number.year != nil
      }
      return register.mayBeOne(number, one, two)
    }
    let same = fits.first { groups[$0].date == mention.cited.date }
    guard let index = same ?? (fits.count == 1 ? fits.first : nil) else {
      groups.append(
        Group(
          mentions: [mention], place: mention.origin.place, isRegulation: isRegulation,
          term: number.assemblyTerm, date: mention.cited.date))
      return
    }
    groups[index].mentions.append(mention)
    groups[index].isRegulation = groups[index].isRegulation ?? isRegulation
    groups[index].term = groups[index].term ?? number.assemblyTerm
    if groups[index].place.gaps > mention.origin.place.gaps {
      groups[index].place = mention.origin.place
    }
  }

  /// Gives each group its slug: the number, the year, the place, and what else is needed.
  private mutating func nameAll() {
    var taken: [String: Int] = [:]
    for index in groups.indices {
      let slug = groups[index].ownSlug
      taken[slug, default: 0] += 1
      groups[index].slug = slug
    }
    var counts: [String: Int] = [:]
    for index in groups.indices where taken[groups[index].slug, default: 0] > 1 {
      let slug = groups[index].slug
      if groups[index].isRegulation == true {
        groups[index].slug += "-quy-dinh"
        guard taken[groups[index].slug] != nil else { continue }
      }
      repeat {
        counts[slug, default: 0] += 1
        groups[index].slug = slug + (counts[slug] == 1 ? "" : "-\(counts[slug, default: 0])")
      } while counts[slug] != 1 && taken[groups[index].slug] != nil
    }
  }
}

extension UnrecordedGroups.Group {
  /// The number in its most complete spelling.
  private var number: DocumentNumber {
    if mentions.count == 1 { return mentions[0].cited.number }
    return mentions.map(\.cited.number).max { one, other in
      let (a, b) = (one.description, other.description)
      return a.utf8.count != b.utf8.count ? a.utf8.count < b.utf8.count : a < b
    } ?? mentions[0].cited.number
  }

  fileprivate var ownSlug: String {
    var parts = [number.description]
    if number.year == nil, let year = mentions.compactMap({ $0.cited.date?.year }).min() {
      parts.append("\(year)")
    }
    if case .territory(_, let name) = place.local { parts.append(name) }
    if let province = place.province { parts.append(province) }
    return Slug.make(parts.joined(separator: " "))
  }

  /// Whether a page about it tells more than the record that cites it: a bare number, which one
  /// record writes without a type word, a date or an issuer, is hardly a document.
  var tellsSomething: Bool {
    mentions[0].cited.number.year != nil
      || mentions.contains {
        $0.cited.date != nil || $0.cited.isKindWritten || $0.cited.issuer != nil || $0.cited.isNamed
      }
      || Set(mentions.map { $0.citing }).count > 1
  }

  /// What the citations tell of the document.
  func document(_ catalog: Catalog) -> UnrecordedDocument {
    var document = UnrecordedDocument(number: number)
    document.slug = slug
    let words = mentions.compactMap { $0.cited.word }
    let kinds = words.isEmpty ? mentions.compactMap { $0.cited.kind } : words
    document.kinds = kinds.byFrequency { $0.name }
    document.dates = mentions.compactMap { $0.cited.date }.byFrequency { $0.iso }
    document.issuers = mentions.compactMap { $0.cited.issuer }.byFrequency { $0 }
    document.citing = Set(mentions.map { $0.citing }).sorted(by: >)
    return document
  }
}

extension Array {
  /// The different elements, the most frequent first, then by a key.
  fileprivate func byFrequency(_ key: (Element) -> String) -> [Element] {
    // Most documents are cited once.
    if count < 2 { return self }
    let groups = Dictionary(grouping: self, by: key)
    return groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .compactMap(\.value.first)
  }
}
