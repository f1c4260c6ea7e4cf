/// The words of all titles in one row, by common numbers of their toned keys; a break parts words
/// that do not follow each other.
struct TitleWords {
  static let gap = UInt32.max

  private(set) var words: [UInt32] = []
  /// For each place in the row the title it is of.
  private(set) var titles: [UInt32] = []

  /// The titles of some parts; what they are of is told by the records of each.
  init(_ parts: [[TitleToken]], of records: [RecordTable], vocabulary: MergedVocabulary) {
    let count = parts.reduce(0) { $0 + $1.count * 5 / 4 }
    words.reserveCapacity(count)
    titles.reserveCapacity(count)
    var title: UInt32 = 0
    for (number, (tokens, records)) in zip(parts, records).enumerated() {
      let numbers = vocabulary.canonOfPart[number]
      for record in 0..<records.count {
        for token in tokens[records.titleRange(of: record)] {
          if !token.joins { append(Self.gap, title) }
          append(numbers[Int(token.canon)], title)
        }
        title += 1
      }
    }
    append(Self.gap, title)
  }

  private mutating func append(_ word: UInt32, _ title: UInt32) {
    words.append(word)
    titles.append(title)
  }
}
