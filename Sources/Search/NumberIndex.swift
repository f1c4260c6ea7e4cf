/// The index of document numbers: from the serial to the records that bear it, so that any
/// spelling of the rest leads to the same file.
struct NumberIndex {
  private typealias Item = (key: NumberKey, record: Int)

  private let shards: [[Item]]

  /// An index whose files hold so many numbers on average.
  init(_ index: MergedRecords, entriesPerShard: Int = 160) {
    let all: [Item] = (0..<index.count).reversed().compactMap { record in
      index.entry(record).number.flatMap { NumberKey.read($0) }.map { ($0, record) }
    }
    var count = 1
    while count * entriesPerShard < all.count { count *= 2 }
    var shards = [[Item]](repeating: [], count: count)
    for item in all { shards[Self.value(item.key.serial) % count].append(item) }
    self.shards = shards
  }

  var count: Int { shards.count }

  /// `{"serial": [[year or 0, "group.group", record], …]}`, newest first.
  func contents(of shard: Int) -> [UInt8] {
    var json = JSONBytes()
    json.raw("{")
    let items = shards[shard].sorted {
      ($0.key.serial, $1.record) < ($1.key.serial, $0.record)
    }
    for (place, item) in items.enumerated() {
      if place == 0 || items[place - 1].key.serial != item.key.serial {
        if place > 0 { json.raw("],") }
        json.string(item.key.serial)
        json.raw(":[")
      } else {
        json.comma()
      }
      json.raw("[")
      json.int(Self.value(item.key.year))
      json.comma()
      json.string(item.key.joinedGroups)
      json.comma()
      json.int(item.record)
      json.raw("]")
    }
    json.raw(items.isEmpty ? "}" : "]}")
    return json.bytes
  }

  private static func value(_ digits: [UInt8]) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }
}

private func < (left: ([UInt8], Int), right: ([UInt8], Int)) -> Bool {
  left.0 == right.0 ? left.1 < right.1 : left.0.lexicographicallyPrecedes(right.0)
}
