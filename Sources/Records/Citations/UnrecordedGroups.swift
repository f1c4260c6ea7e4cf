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
    if same.count == 1 { return [Group(mentions: same, place: same[0].told.place)] }
    var groups: [Group] = []
    for alike in sorted(same) { add(alike, to: &groups) }
    return groups
  }

  /// Mentions by what tells most, then in an order that only the words decide. Those that follow each
  /// other and tell the same are together, in no order: where one of them belongs, all do.
  private func sorted(_ mentions: [UnrecordedMention]) -> [Alike] {
    let ranks = mentions.indices.map { Rank(mentions[$0].told, at: $0) }.sorted()
    var sorted: [Alike] = []
    var rest = ranks[...]
    while let first = rest.first {
      let equal = rest.prefix { $0.isEqual(to: first) }.map(\.index)
      rest = rest.dropFirst(equal.count)
      let told = mentions[first.index].told
      if equal.allSatisfy({ mentions[$0].told == told }) {
        sorted.append(Alike(told: told, mentions: equal.map { mentions[$0] }))
      } else {
        sorted += inOrder(equal, mentions).map {
          Alike(told: mentions[$0].told, mentions: [mentions[$0]])
        }
      }
    }
    return sorted
  }

  /// Mentions by the addresses of the records that cite, then by their places there.
  private func inOrder(_ indices: [Int], _ mentions: [UnrecordedMention]) -> [Int] {
    let all = catalog.summaries.all
    return indices.map { index in
      let citation = mentions[index].citation
      return (all[citation.citing].address, citation.place, index)
    }
    .sorted(by: <).map(\.2)
  }

  private func add(_ alike: Alike, to groups: inout [Group]) {
    let told = alike.told
    let number = catalog[alike.mentions[0].citation].number
    let fits = groups.indices.filter { index in
      if let one = groups[index].term, let two = told.term, one != two { return false }
      if let one = groups[index].isRegulation, let two = told.isRegulation, one != two {
        return false
      }
      let mayBeOne =
        if let one = groups[index].date, let two = told.date {
          register.mayBeOne(number, one, two)
        } else {
          groups[index].date != nil || told.date == nil || number.year != nil
        }
      return mayBeOne && groups[index].place.mayBe(told.place)
    }
    let same = fits.first { groups[$0].date == told.date }
    guard let index = same ?? (fits.count == 1 ? fits.first : nil) else {
      groups.append(
        Group(
          mentions: alike.mentions, place: told.place, isRegulation: told.isRegulation,
          term: told.term, date: told.date))
      return
    }
    groups[index].mentions += alike.mentions
    groups[index].isRegulation = groups[index].isRegulation ?? told.isRegulation
    groups[index].term = groups[index].term ?? told.term
    if groups[index].place.gaps > told.place.gaps { groups[index].place = told.place }
  }
}

/// Mentions of one number that tell the same.
private struct Alike {
  let told: UnrecordedMention.Told
  var mentions: [UnrecordedMention]
}

/// How much a mention tells, the most first.
private struct Rank: Comparable {
  private let gaps: Int
  private let day: Int
  /// Its place among those that are sorted.
  let index: Int

  init(_ told: UnrecordedMention.Told, at index: Int) {
    gaps = told.gaps
    day = told.date?.daysSinceEpoch ?? .min
    self.index = index
  }

  /// Whether two mentions tell as much as each other.
  func isEqual(to other: Rank) -> Bool { gaps == other.gaps && day == other.day }

  static func < (one: Rank, other: Rank) -> Bool {
    (one.gaps, one.day, one.index) < (other.gaps, other.day, other.index)
  }
}
