/// Completions in files of a few kilobytes, by the hash of the first syllable.
struct CompletionShards {
  private let shards: [[CompletionMiner.Proposals]]

  init(_ phrases: [CompletionMiner.Proposals], options: IndexOptions) {
    let size = phrases.reduce(0) { sum, item in
      sum + item.syllable.count + 8 + item.phrases.reduce(0) { $0 + $1.text.count + 8 }
    }
    var count = 1
    while count * options.shardBytes < size { count *= 2 }
    var shards = [[CompletionMiner.Proposals]](
      repeating: [], count: count)
    for item in phrases {
      shards[TermHash.shard(of: item.syllable, among: count)].append(item)
    }
    self.shards = shards
  }

  var count: Int { shards.count }

  /// `{"first syllable": ["phrase", titles, …]}`.
  func contents(of shard: Int) -> [UInt8] {
    var json = JSONBytes()
    json.object(shards[shard]) { json, item in
      json.string(item.syllable)
      json.raw(":")
      json.array(item.phrases) { json, phrase in
        json.string(phrase.text)
        json.comma()
        json.int(phrase.titles)
      }
    }
    return json.bytes
  }
}
