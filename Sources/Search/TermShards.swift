/// The term shards: which terms live in which file, and what the file says.
///
/// Any shard can be written without the others.
struct TermShards {
  private let context: TermContext
  private let terms: MergedTerms
  private let titles: TitleLists
  /// Terms by shard, in the order of their keys inside a shard.
  private let members: [[UInt32]]
  /// For each shard about how many bytes its terms take.
  let sizes: [Int]

  /// Shards with the terms of a choice, among so many; those that hold none of them are empty.
  /// - Parameter count: how many shards there are; nil where that is to be found out, of all terms.
  init(
    _ context: TermContext, of choice: TermChoice, among count: Int?
  ) throws(IndexPartError) {
    self.context = context
    let (parts, vocabulary) = (context.parts, context.vocabulary)
    terms = try MergedTerms(parts, vocabulary: vocabulary, of: choice)
    titles = try TitleLists(parts, vocabulary: vocabulary, terms: terms, of: choice)
    let size = { [terms] (term: Int) in
      Self.size(ofTermIn: terms.recordCount(of: term), context.options)
    }
    let all = 0..<terms.count
    let count =
      count
      ?? Self.count(forSize: all.reduce(0) { $0 + size($1) }, context.options)
    var members = [[UInt32]](repeating: [], count: count)
    var sizes = [Int](repeating: 0, count: count)
    for term in all {
      let shard = context.hashes.shard(of: terms.key(term), among: count)
      members[shard].append(UInt32(term))
      sizes[shard] += size(term)
    }
    self.members = members
    self.sizes = sizes
  }

  var count: Int { members.count }

  /// How many shards there are for all terms, which are looked at in as many slices, one after the other.
  static func count(of context: TermContext, slices: Int) throws(IndexPartError) -> Int {
    let slices = min(slices, BucketedRun.count)
    var size = 0
    for slice in 0..<slices {
      let buckets =
        BucketedRun.count * slice / slices..<BucketedRun.count * (slice + 1) / slices
      let terms = try MergedTerms(
        context.parts, vocabulary: context.vocabulary, of: TermChoice(buckets: buckets))
      for term in 0..<terms.count {
        size += Self.size(ofTermIn: terms.recordCount(of: term), context.options)
      }
    }
    return count(forSize: size, context.options)
  }

  /// How many shards there are for terms that take so many bytes together.
  static func count(forSize size: Int, _ options: IndexOptions) -> Int {
    // A power of two: the number of shards, and with it every shard, changes at doublings only.
    var count = 1
    while count * options.shardBytes * 10 < size * 7 { count *= 2 }
    // Where several bear one name they are as small as compression allows.
    return count >= options.termNames ? count * options.shardsOfLarge : count
  }

  /// About how many bytes a term of so many records takes: its list, or the head of a long one with
  /// its title list and its counts.
  private static func size(ofTermIn records: Int, _ options: IndexOptions) -> Int {
    if records <= options.inlinePostings { return 16 + 5 * records }
    let titles = 4 * min(records / 4, options.inlineTitles)
    let counts = records > options.facetTopThreshold ? 400 : 0
    return 45 + titles + counts + 15 * (records / options.segmentPostings)
  }

  /// The content of a shard, and the segments of the lists of its terms.
  func contents(of shard: Int) -> (json: [UInt8], segments: [PostingSegment]) {
    var json = JSONBytes(capacity: context.options.shardBytes * 2)
    var segments: [PostingSegment] = []
    var postings: [Posting] = []
    json.object(members[shard]) { json, term in
      json.string(terms.key(Int(term)).text(context.vocabulary.folds))
      json.raw(":")
      terms.postings(of: Int(term), in: context.records, into: &postings)
      entry(Int(term), postings, into: &json, segments: &segments)
    }
    return (json.bytes, segments)
  }

  /// `[all, title, forms, facet counts]`, empty ends left out, or one number for the commonest
  /// entry of all: one record, not in its title.
  private func entry(
    _ term: Int, _ postings: [Posting], into json: inout JSONBytes,
    segments: inout [PostingSegment]
  ) {
    let (index, options) = (context.records, context.options)
    let items = postings.map { posting in
      PostingListWriter.Item(record: posting.record, mark: index.mark(posting))
    }
    let title = titles.forms(of: term, index, context.vocabulary)
    if items.count == 1, title.items.isEmpty {
      json.int(Int(items[0].record) * PostingListWriter.scale + Int(items[0].mark))
      return
    }
    let writer = PostingListWriter(options: options)
    json.raw("[")
    writer.write(items, inline: options.inlinePostings, into: &json, segments: &segments)
    let hasTop = items.count > options.facetTopThreshold
    if !title.items.isEmpty || hasTop {
      json.comma()
      writer.write(title.items, inline: options.inlineTitles, into: &json, segments: &segments)
    }
    if !title.forms.isEmpty || hasTop {
      json.comma()
      json.string(title.forms)
    }
    if hasTop {
      json.comma()
      json.json(context.facets.counts(over: items.lazy.map(\.record)))
    }
    json.raw("]")
  }
}
