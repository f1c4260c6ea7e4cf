import Hashing

/// The index of document numbers: from the serial to the records that bear it, so that any
/// spelling of the rest leads to the same file.
struct NumberIndex: NumberedFiles {
  private typealias Item = (key: NumberKey, record: Int)

  private let index: MergedRecords
  /// For each shard its records, newest first.
  private let shards: [[UInt32]]

  /// An index whose files hold so many numbers on average.
  init(_ index: MergedRecords, entriesPerShard: Int = 160) {
    self.index = index
    let numbered = (0..<index.count).reversed().filter { index.row($0).serial >= 0 }
    var count = 1
    while count * entriesPerShard < numbered.count { count *= 2 }
    var shards = [[UInt32]](repeating: [], count: count)
    for record in numbered { shards[index.row(record).serial % count].append(UInt32(record)) }
    self.shards = shards
  }

  func directory(_ options: IndexOptions) -> FileDirectory {
    FileDirectory(family: "n", count: shards.count, names: options.names)
  }

  func digest(of range: Range<Int>) -> UInt64 {
    var digest = Digest()
    digest.add(shards.count)
    for record in shards[range].joined() {
      digest.add(Int(record))
      digest.add(index.number(Int(record)) ?? "")
    }
    return digest.take()
  }

  /// `{"serial": [[year or 0, "group.group", record], …]}`, newest first.
  func contents(of shard: Int) -> [UInt8] {
    var json = JSONBytes()
    json.raw("{")
    let all: [Item] = shards[shard].compactMap { record in
      let number = index.number(Int(record))
      return number.flatMap { NumberKey.read($0) }.map { ($0, Int(record)) }
    }
    let items = all.sorted {
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
