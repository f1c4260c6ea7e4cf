import Vietnamese

/// One worker's share of the index: records are added in any order, and the index written from
/// all parts is the same however the records were split over them.
package struct IndexPart: Sendable {
  /// What is kept of a record.
  struct Record: Sendable {
    var entry: SearchEntry
    /// The number of its words.
    var length: UInt32
    /// Where its title tokens end.
    var titleEnd: UInt32
    /// The name of its text: ten digits of hash.
    var text: [UInt8]
  }

  private(set) var records: [Record] = []
  private(set) var vocabulary = Vocabulary()
  private(set) var terms = TermTable()
  private(set) var postings = PostingArena()
  private(set) var titles: [TitleToken] = []
  private var counter = TermCounter()
  private var tokens = FieldTokens()
  private var aliases = AliasMatcher()

  /// An empty part.
  package init() {}

  /// Adds a record, and gives the file of its text, which is to be written with the index.
  ///
  /// The part keeps the name of the text only. Equal texts have one file, which comes once for
  /// each of them.
  ///
  /// - Parameters:
  ///   - entry: what a hit shows.
  ///   - titleTexts: title, number, name of the unit, abstract, as clean UTF-8; the first two
  ///     weigh more than the others.
  ///   - body: the plain text, clean UTF-8, paragraphs parted by an empty line.
  package mutating func add(
    entry: SearchEntry, titleTexts: [[UInt8]], body: [UInt8]
  ) -> IndexFile {
    var length = 0
    for (field, text) in titleTexts.enumerated() {
      length += read(text)
      let inTitle = field < 2
      for token in tokens.words {
        titles.append(TitleToken(canon: Int(token.canon), joins: token.joins, inTitle: inTitle))
      }
      for token in tokens.extras {
        titles.append(TitleToken(canon: Int(token.canon), joins: false, inTitle: inTitle))
      }
    }
    length += read(body)
    for term in facetTerms(entry) { counter.add(TermKey(vocabulary.term(term).fold)) }
    let local = UInt32(records.count)
    counter.drain { key, count in
      postings.add(term: terms.id(of: key), record: local, occurrences: count)
    }
    let file = Self.textFile(body)
    records.append(
      Record(
        entry: entry, length: UInt32(length), titleEnd: UInt32(titles.count), text: file.name))
    return file.file
  }

  private static func textFile(_ body: [UInt8]) -> (name: [UInt8], file: IndexFile) {
    var json = JSONBytes(capacity: body.count + 64)
    json.string(body)
    let name = HashedFile.name(of: json.bytes)
    return (name, IndexFile(path: HashedFile.path(of: name, in: "x"), bytes: json.bytes))
  }

  private mutating func read(_ text: [UInt8]) -> Int {
    tokens.read(text, &vocabulary, &aliases)
    var before = 0
    for token in tokens.words {
      counter.add(TermKey(Int(token.fold)))
      if token.joins { counter.add(TermKey(before, Int(token.fold))) }
      before = Int(token.fold)
    }
    for token in tokens.extras { counter.add(TermKey(Int(token.fold))) }
    return tokens.words.count
  }

  /// `k:du-an`, `u:don-vi/xa-tan-an/`, `s:con-hieu-luc`: so that a filter is a list like any other.
  private func facetTerms(_ entry: SearchEntry) -> [[UInt8]] {
    [("k:", entry.kind), ("u:", entry.unit), ("s:", entry.state)].compactMap { prefix, value in
      value.map { Array((prefix + $0).utf8) }
    }
  }

  func titleTokens(of local: Int) -> Range<Int> {
    Int(local == 0 ? 0 : records[local - 1].titleEnd)..<Int(records[local].titleEnd)
  }

  func titleToken(_ index: Int) -> TitleToken { titles[index] }

  func fold(ofTitleToken index: Int) -> Int {
    Int(vocabulary.foldOfCanon[titles[index].canon])
  }
}
