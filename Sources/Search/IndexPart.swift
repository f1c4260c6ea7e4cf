import Vietnamese

/// One share of the index: records are added in any order, and the index written from all parts is
/// the same however the records were split over them.
///
/// A part numbers its records and words as they come, and knows nothing of other parts. A large build
/// needs a part for each core, not more: every part has words of its own.
package struct IndexPart: Sendable {
  private(set) var records = RecordTable()
  private(set) var vocabulary = Vocabulary()
  /// Occurrences of folded syllables and pairs in all texts; a place is a record.
  private(set) var terms = TermCollector()
  /// Occurrences of toned syllables and pairs in title texts. A place is twice the record, plus one
  /// for what stands neither in the title nor in the number.
  private(set) var titleTerms = TermCollector()
  /// The words of titles and numbers, record after record.
  private(set) var titles: [TitleToken] = []
  /// For each facet value of the records the number of its term.
  private var foldOfValue: [UInt32] = []
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
  ///   - otherNames: names of the unit that a hit does not show, parted by empty lines; they count
  ///     as titles do and stand at the end of the text, where quoted phrases are looked for.
  ///   - body: the plain text, clean UTF-8, paragraphs parted by an empty line.
  package mutating func add(
    entry: SearchEntry, titleTexts: [[UInt8]], otherNames: [UInt8] = [], body: [UInt8]
  ) -> IndexFile {
    let record = UInt32(records.count)
    terms.begin(record, syllables: vocabulary.folds.count)
    var length = 0
    for (field, text) in (titleTexts + [otherNames]).enumerated() {
      let inTitle = field < 2
      titleTerms.begin(
        record * 2 + (inTitle ? 0 : 1), syllables: vocabulary.canons.count)
      length += read(text)
      collectTitle(isTitle: inTitle)
    }
    length += read(body)
    let text = otherNames.isEmpty ? body : body + [0x0A, 0x0A] + otherNames
    let (name, file) = Self.textFile(text)
    records.add(entry, length: length, titleEnd: titles.count, text: name)
    collectFacets()
    return file
  }

  /// Everything that has been added. More may be added later; that is for a new share.
  package mutating func seal() -> SealedPart {
    terms.seal(syllables: vocabulary.folds.count)
    titleTerms.seal(syllables: vocabulary.canons.count)
    vocabulary.freeze()
    records.trim()
    titles.trim()
    return SealedPart(
      records: records, vocabulary: vocabulary, titles: titles,
      runs: TermRuns(texts: terms.runs, titles: titleTerms.runs, of: vocabulary))
  }

  private mutating func read(_ text: [UInt8]) -> Int {
    tokens.read(text, &vocabulary, &aliases)
    Self.collect(tokens, by: \.fold, into: &terms)
    return tokens.words.count
  }

  private mutating func collectTitle(isTitle: Bool) {
    Self.collect(tokens, by: \.canon, into: &titleTerms)
    guard isTitle else { return }
    for token in tokens.words {
      titles.append(TitleToken(canon: token.canon, joins: token.joins))
    }
  }

  /// Every word, every pair of words that follow each other, and what stands alone.
  @inline(__always)
  private static func collect(
    _ tokens: FieldTokens, by number: (IndexToken) -> UInt32, into terms: inout TermCollector
  ) {
    var before = 0
    for token in tokens.words {
      let number = Int(number(token))
      terms.add(TermKey(number))
      if token.joins { terms.add(TermKey(before, number)) }
      before = number
    }
    for token in tokens.extras { terms.add(TermKey(Int(number(token)))) }
  }

  /// `k:du-an`, `u:don-vi/xa-tan-an/`, `s:con-hieu-luc`: so that a filter is a list like any other.
  private mutating func collectFacets() {
    for value in foldOfValue.count..<records.values.count {
      foldOfValue.append(UInt32(vocabulary.term(Array(records.values[value])).fold))
    }
    guard let row = records.rows.last else { return }
    for value in [row.kind, row.unit, row.state] where value > 0 {
      terms.add(TermKey(Int(foldOfValue[Int(value) - 1])))
    }
  }

  private static func textFile(_ body: [UInt8]) -> (name: HashedName, file: IndexFile) {
    // Line ends need one byte more each.
    var json = JSONBytes(capacity: body.count + body.count / 32 + 64)
    json.string(body)
    let name = HashedName(of: json.bytes)
    return (
      name, IndexFile(path: HashedFile.path(of: name.digits, in: .records), bytes: json.bytes)
    )
  }
}
