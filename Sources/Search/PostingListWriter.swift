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

  /// Writes a list (oldest first) into the entry; one of more than `inline` postings leaves
  /// segments.
  func write(
    _ items: [Item], inline: Int, into json: inout JSONBytes, segments: inout [PostingSegment]
  ) {
    if items.count <= inline {
      deltas(items[...], into: &json)
      return
    }
    var names: [[UInt8]] = []
    var bounds: [UInt32] = []
    for low in stride(from: 0, to: items.count, by: options.segmentPostings) {
      let segment = items[low..<min(items.count, low + options.segmentPostings)]
      var content = JSONBytes(capacity: segment.count * 3)
      deltas(segment, into: &content)
      let written = PostingSegment(content.bytes)
      segments.append(written)
      names.append(written.name.digits)
      bounds.append(items[low].record)
    }
    bounds.append(items[items.count - 1].record)
    head(count: items.count, bounds: bounds, names: names, into: &json)
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

  /// `[[count, newest, step, …], "names"]`, a step from the record before down to the oldest of
  /// each segment, newest first.
  private func head(
    count: Int, bounds: [UInt32], names: [[UInt8]], into json: inout JSONBytes
  ) {
    json.raw("[[")
    json.int(count)
    var before: UInt32?
    for bound in bounds.reversed() {
      json.comma()
      json.int(Int(before.map { $0 - bound } ?? bound))
      before = bound
    }
    json.raw("],")
    json.string(Array(names.reversed().joined()))
    json.raw("]")
  }
}
