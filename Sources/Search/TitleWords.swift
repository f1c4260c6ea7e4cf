/// The words of all titles in one row, by common numbers of their toned keys; a break parts words
/// that do not follow each other.
struct TitleWords {
  static let gap = UInt32.max

  private(set) var words: [UInt32] = []
  /// For each place in the row the title it is of.
  private(set) var titles: [UInt32] = []

  /// The titles of some parts, in the order of all records, so that it does not matter how these were
  /// split; what they are of is told by the records of each part.
  init(
    _ parts: consuming [[TitleToken]], of tables: [RecordTable], in places: [MergedRecords.Place],
    vocabulary: MergedVocabulary
  ) {
    let count = parts.reduce(0) { $0 + $1.count * 5 / 4 }
    words.reserveCapacity(count)
    titles.reserveCapacity(count)
    for (title, place) in places.enumerated() {
      let part = Int(place.part)
      for token in parts[part][tables[part].titleRange(of: Int(place.local))] {
        if !token.joins { append(Self.gap, UInt32(title)) }
        append(vocabulary.canonOfPart[part][Int(token.canon)], UInt32(title))
      }
    }
    append(Self.gap, UInt32(places.count))
  }

  private mutating func append(_ word: UInt32, _ title: UInt32) {
    words.append(word)
    titles.append(title)
  }
}
