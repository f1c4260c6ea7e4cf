import Vietnamese

/// One worker's share of the index: records are added in any order, and the index written from
/// all parts is the same however the records were split over them.
package struct IndexPart: Sendable {
  /// What is kept of a record.
  struct Record: Sendable {
    var id: UInt32
    var entry: SearchEntry
    /// The number of its words.
    var length: UInt32
    /// Where its title tokens end.
    var titleEnd: UInt32
    /// Where its body ends among the bodies kept.
    var bodyEnd: Int
  }

  private(set) var records: [Record] = []
  private(set) var vocabulary = Vocabulary()
  private(set) var terms = TermTable()
  private(set) var postings = PostingArena()
  /// Bytes of all bodies, kept or not.
  private(set) var bodyByteCount = 0
  private(set) var titles: [TitleToken] = []
  private var bodies: [UInt8] = []
  private let keepsBodies: Bool
  private var counter = TermCounter()
  private var tokens = FieldTokens()
  private var aliases = AliasMatcher()

  /// An empty part.
  ///
  /// With `keepingBodies` false the texts are not held in memory; whoever writes the index then
  /// gives them once more.
  package init(keepingBodies: Bool = true) {
    keepsBodies = keepingBodies
  }

  /// Adds a record.
  ///
  /// - Parameters:
  ///   - id: the rank of the record by (day of publication, address), ascending from 0 and dense
  ///     over all parts; each is given once.
  ///   - entry: what a hit shows.
  ///   - titleTexts: title, number, name of the unit, abstract, as clean UTF-8; the first two
  ///     weigh more than the others.
  ///   - body: the plain text, clean UTF-8, paragraphs parted by an empty line.
  package mutating func add(
    id: UInt32, entry: SearchEntry, titleTexts: [[UInt8]], body: [UInt8]
  ) {
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
    counter.drain { key, count in
      postings.add(term: terms.id(of: key), record: id, occurrences: count)
    }
    bodyByteCount += body.count
    if keepsBodies { bodies += body }
    records.append(
      Record(
        id: id, entry: entry, length: UInt32(length), titleEnd: UInt32(titles.count),
        bodyEnd: bodies.count))
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

  /// The body of a record, empty when bodies are not kept.
  func body(of local: Int) -> [UInt8] {
    Array(bodies[(local == 0 ? 0 : records[local - 1].bodyEnd)..<records[local].bodyEnd])
  }
}
