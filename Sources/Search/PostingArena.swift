/// Posting lists of many terms in one block of bytes.
///
/// A list is a chain of chunks that double in size from 8 to 1,024 bytes; a posting is one
/// variable-length number of (difference of record number, zigzag; occurrences, at most 15), so
/// records may come in any order and most postings take two bytes.
struct PostingArena: Sendable {
  /// The most occurrences that a posting tells apart; more make no difference to the ranking.
  static let mostOccurrences = 15

  private struct List {
    var head: UInt32
    /// Where the next byte goes, and where the chunk ends.
    var position: UInt32
    var end: UInt32
    var last: UInt32 = 0
    var postings: UInt32 = 0
    var chunk: UInt32 = 8
  }

  private static let link = 4
  private var storage: [UInt8] = []
  private var lists: [List] = []

  /// The number of postings of a term.
  func postings(of term: Int) -> Int { Int(lists[term].postings) }

  /// Adds a posting; terms are numbered densely, and a new one comes right after the last.
  mutating func add(term: Int, record: UInt32, occurrences: Int) {
    if term == lists.count {
      let start = allocate(8)
      lists.append(List(head: start, position: start, end: start + 8))
    }
    let difference = Int64(record) - Int64(lists[term].last)
    let zigzag = UInt64(bitPattern: (difference << 1) ^ (difference >> 63))
    var value = zigzag << 4 | UInt64(min(occurrences, Self.mostOccurrences))
    lists[term].last = record
    lists[term].postings += 1
    while value >= 0x80 {
      put(UInt8(value & 0x7F) | 0x80, in: term)
      value >>= 7
    }
    put(UInt8(value), in: term)
  }

  private mutating func put(_ byte: UInt8, in term: Int) {
    if lists[term].position == lists[term].end {
      let size = min(lists[term].chunk * 2, 1024)
      let start = allocate(Int(size))
      for shift in 0..<Self.link {
        storage[Int(lists[term].end) + shift] = UInt8(truncatingIfNeeded: start >> (8 * shift))
      }
      lists[term].chunk = size
      lists[term].position = start
      lists[term].end = start + size
    }
    storage[Int(lists[term].position)] = byte
    lists[term].position += 1
  }

  /// Room for a chunk and the link behind it.
  private mutating func allocate(_ size: Int) -> UInt32 {
    let start = UInt32(storage.count)
    for _ in 0..<(size + Self.link) { storage.append(0) }
    return start
  }

  /// Appends the postings of a term, in the order in which they were added.
  func read(_ term: Int, into postings: inout [Posting]) {
    let list = lists[term]
    var position = Int(list.head)
    var chunk = 8
    var end = position + chunk
    var record: Int64 = 0
    for _ in 0..<list.postings {
      var value: UInt64 = 0
      var shift: UInt64 = 0
      while true {
        if position == end {
          position = next(after: end)
          chunk = min(chunk * 2, 1024)
          end = position + chunk
        }
        let byte = storage[position]
        position += 1
        value |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { break }
        shift += 7
      }
      let zigzag = value >> 4
      record += Int64(bitPattern: zigzag >> 1) ^ -Int64(zigzag & 1)
      postings.append(Posting(record: UInt32(record), occurrences: UInt8(value & 15)))
    }
  }

  private func next(after end: Int) -> Int {
    (0..<Self.link).reduce(0) { $0 | Int(storage[end + $1]) << (8 * $1) }
  }
}

/// One record in the list of a term.
struct Posting {
  var record: UInt32
  var occurrences: UInt8
}
