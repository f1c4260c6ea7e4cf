/// The term shards: which terms live in which file, and what the file says.
///
/// Any shard can be written without the others.
struct TermShards {
  private let index: MergedRecords
  private let vocabulary: MergedVocabulary
  private let terms: MergedTerms
  private let titles: TitleLists
  private let facets: FacetColumns
  private let options: IndexOptions
  /// Terms by shard, in the order of their keys inside a shard.
  private let members: [[UInt32]]

  init(
    index: MergedRecords, vocabulary: MergedVocabulary, terms: MergedTerms, facets: FacetColumns,
    options: IndexOptions
  ) {
    self.index = index
    self.vocabulary = vocabulary
    self.terms = terms
    self.facets = facets
    self.options = options
    titles = TitleLists(index, vocabulary: vocabulary, terms: terms)
    var size = 0
    for term in terms.keys.indices {
      size += Self.size(ofTermIn: terms.recordCount(of: term), options)
    }
    // A power of two: the number of shards, and with it every shard, changes at doublings only.
    var count = 1
    while count * options.shardBytes * 10 < size * 7 { count *= 2 }
    // Where several bear one name they are as small as compression allows.
    if count >= options.termNames { count *= options.shardsOfLarge }
    var members = [[UInt32]](repeating: [], count: count)
    for (term, key) in terms.keys.enumerated() {
      var hash = ContentHash.advance(ContentHash.start, over: vocabulary.folds[key.first])
      if let second = key.second {
        hash = ContentHash.advance(hash, over: [0x20])
        hash = ContentHash.advance(hash, over: vocabulary.folds[second])
      }
      members[ContentHash.finish(hash, among: count)].append(UInt32(term))
    }
    self.members = members
  }

  var count: Int { members.count }

  /// About how many bytes a term of so many records takes: its list, or the head of a long one with
  /// its title list and its counts.
  private static func size(ofTermIn records: Int, _ options: IndexOptions) -> Int {
    if records <= options.inlinePostings { return 16 + 5 * records }
    let titles = 4 * min(records / 4, options.inlineTitles)
    let counts = records > options.facetTopThreshold ? 400 : 0
    return 45 + titles + counts + 15 * (records / options.segmentPostings)
  }

  /// The content of a shard, and the segment files that its terms need.
  func contents(of shard: Int) -> (json: [UInt8], files: [IndexFile]) {
    var json = JSONBytes(capacity: options.shardBytes * 2)
    var files: [IndexFile] = []
    var postings: [Posting] = []
    json.object(members[shard]) { json, term in
      json.string(terms.keys[Int(term)].text(vocabulary.folds))
      json.raw(":")
      terms.postings(of: Int(term), in: index, into: &postings)
      entry(Int(term), postings, into: &json, files: &files)
    }
    return (json.bytes, files)
  }

  /// `[all, title, forms, facet counts]`, empty ends left out, or one number for the commonest
  /// entry of all: one record, not in its title.
  private func entry(
    _ term: Int, _ postings: [Posting], into json: inout JSONBytes, files: inout [IndexFile]
  ) {
    let items = postings.map { posting in
      PostingListWriter.Item(record: posting.record, mark: index.mark(posting))
    }
    let title = titles.forms(of: term, index, vocabulary)
    if items.count == 1, title.items.isEmpty {
      json.int(Int(items[0].record) * PostingListWriter.scale + Int(items[0].mark))
      return
    }
    let writer = PostingListWriter(options: options)
    json.raw("[")
    writer.write(items, inline: options.inlinePostings, into: &json, files: &files)
    let hasTop = items.count > options.facetTopThreshold
    if !title.items.isEmpty || hasTop {
      json.comma()
      writer.write(title.items, inline: options.inlineTitles, into: &json, files: &files)
    }
    if !title.forms.isEmpty || hasTop {
      json.comma()
      json.string(title.forms)
    }
    if hasTop {
      json.comma()
      json.json(facets.counts(over: items.lazy.map(\.record)))
    }
    json.raw("]")
  }
}
