import Vietnamese

/// Gathers citations that mean one document: one number from one place in one year, or one term of
/// the Party. A citation that tells less than others joins them where only one document fits.
struct UnrecordedGroups {
  /// One document.
  private struct Group {
    var mentions: [UnrecordedMention]
    var place: Jurisdiction
    var isRegulation: Bool?
    var term: Int?
    var date: CivilDate?
  }

  private let catalog: Catalog
  private let register: CitationRegister

  init(_ catalog: Catalog, _ register: CitationRegister) {
    self.catalog = catalog
    self.register = register
  }

  /// The documents that mentions mean, which have all that are of their numbers; neither their order
  /// nor that of the documents matters.
  func documents(_ mentions: [UnrecordedMention]) -> [FoundDocument] {
    Dictionary(grouping: mentions, by: \.key).values.flatMap { same in
      groups(of: same).enumerated().map { place, group in
        FoundDocument(
          key: same[0].key, place: place, at: group.place, group.mentions.map(\.citation), catalog)
      }
    }
  }

  private func groups(of same: [UnrecordedMention]) -> [Group] {
    // Most documents are cited once.
    if same.count == 1 { return [Group(mentions: same, place: same[0].origin.place)] }
    return sorted(same).reduce(into: []) { add($1, to: &$0) }
  }

  /// What tells most comes first, then in an order that only the words decide.
  private func sorted(_ mentions: [UnrecordedMention]) -> [UnrecordedMention] {
    mentions.indices.map { index in
      let citation = mentions[index].citation
      return Rank(
        mentions[index], catalog[citation], of: catalog.summaries.all[citation.citing].address,
        at: index)
    }
    .sorted().map { mentions[$0.index] }
  }

  private func add(_ mention: UnrecordedMention, to groups: inout [Group]) {
    let (number, date) = (catalog[mention.citation].number, catalog[mention.citation].date)
    let isRegulation = number.isRegulation(catalog[mention.citation].word)
    let term = number.assemblyTerm
    let fits = groups.indices.filter { index in
      if let one = groups[index].term, let two = term, one != two { return false }
      if let one = groups[index].isRegulation, let two = isRegulation, one != two { return false }
      guard groups[index].place.mayBe(mention.origin.place) else { return false }
      guard let one = groups[index].date, let two = date else {
        return groups[index].date != nil || date == nil || number.year != nil
      }
      return register.mayBeOne(number, one, two)
    }
    let same = fits.first { groups[$0].date == date }
    guard let index = same ?? (fits.count == 1 ? fits.first : nil) else {
      groups.append(
        Group(
          mentions: [mention], place: mention.origin.place, isRegulation: isRegulation, term: term,
          date: date))
      return
    }
    groups[index].mentions.append(mention)
    groups[index].isRegulation = groups[index].isRegulation ?? isRegulation
    groups[index].term = groups[index].term ?? term
    if groups[index].place.gaps > mention.origin.place.gaps {
      groups[index].place = mention.origin.place
    }
  }
}

/// How much a mention tells, the most first, and where it stands.
private struct Rank: Comparable {
  let gaps: Int
  let day: Int
  let address: String
  let place: Int
  /// Its place among those that are sorted.
  let index: Int

  init(_ mention: UnrecordedMention, _ cited: CitedDocument, of address: String, at index: Int) {
    gaps =
      (cited.date == nil ? 4 : 0) + mention.origin.place.gaps
      + (cited.number.isRegulation(cited.word) == nil ? 1 : 0)
      + (mention.origin.isAssumed ? 1 : 0)
    day = cited.date?.daysSinceEpoch ?? .min
    place = mention.citation.place
    (self.address, self.index) = (address, index)
  }

  static func < (one: Rank, other: Rank) -> Bool {
    if one.gaps != other.gaps { return one.gaps < other.gaps }
    if one.day != other.day { return one.day < other.day }
    return one.address == other.address
      ? one.place < other.place : one.address < other.address
  }
}
