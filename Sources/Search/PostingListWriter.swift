/// Posting lists as JSON: short ones inside the term's entry, long ones in segment files.
///
/// A list is written newest first; each number is the difference to the record before (the first
/// the record itself) times eight, plus a mark of three bits. Segments are cut from the old end:
/// a new record changes the newest segment only.
struct PostingListWriter {
  /// A record with its three bits.
  struct Item {
    var record: UInt32
    var mark: UInt8
  }

  static let scale = 8
  let options: IndexOptions

  /// Writes a list (oldest first) into the entry; long lists leave files.
  func write(_ items: [Item], into json: inout JSONBytes, files: inout [IndexFile]) {
    if items.count <= options.inlinePostings {
      deltas(items[...], into: &json)
      return
    }
    var segments: [[UInt8]] = []
    for low in stride(from: 0, to: items.count, by: options.segmentPostings) {
      let segment = items[low..<min(items.count, low + options.segmentPostings)]
      var content = JSONBytes(capacity: segment.count * 3)
      deltas(segment, into: &content)
      let name = ContentHash.name(of: content.bytes, digits: 10)
      files.append(IndexFile(path: Self.path(name), bytes: content.bytes))
      segments.append(Self.header(segment, name: name))
    }
    json.raw("[")
    for (place, segment) in segments.reversed().enumerated() {
      if place > 0 { json.comma() }
      json.json(segment)
    }
    json.raw("]")
  }

  private func deltas(_ items: ArraySlice<Item>, into json: inout JSONBytes) {
    json.raw("[")
    var before: UInt32?
    for item in items.reversed() {
      if before != nil { json.comma() }
      let difference = before.map { $0 - item.record } ?? item.record
      json.int(Int(difference) * Self.scale + Int(item.mark))
      before = item.record
    }
    json.raw("]")
  }

  /// `[newest, oldest, count, highest mark, name]`.
  private static func header(_ items: ArraySlice<Item>, name: [UInt8]) -> [UInt8] {
    var json = JSONBytes()
    json.raw("[")
    json.int(Int(items.last?.record ?? 0))
    json.comma()
    json.int(Int(items.first?.record ?? 0))
    json.comma()
    json.int(items.count)
    json.comma()
    json.int(Int(items.map(\.mark).max() ?? 0))
    json.comma()
    json.string(name)
    json.raw("]")
    return json.bytes
  }

  private static func path(_ name: [UInt8]) -> String {
    let text = String(decoding: name, as: UTF8.self)
    return "p/\(text.prefix(2))/\(text).json"
  }
}
