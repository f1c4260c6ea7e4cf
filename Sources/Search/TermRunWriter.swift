/// Fills a run, in the order of its terms and of their places.
struct TermRunWriter {
  private let base: UInt32
  private var count = 0
  private var bytes: [UInt8] = []
  private var keyBefore: UInt64 = 0
  // The term begun last.
  private var key: UInt64 = 0
  private var placeCount = 0
  private var last: UInt32
  private var postings: [UInt8] = []

  /// A writer of a run with no place before `base`, of about so many bytes.
  init(base: UInt32, bytes size: Int) {
    self.base = base
    last = base
    bytes.reserveCapacity(size)
  }

  /// Begins the next term; it has a posting at least.
  mutating func begin(_ key: TermKey) {
    endTerm()
    self.key = key.bits
    last = base
  }

  /// Adds a posting to the term begun last.
  mutating func add(place: UInt32, occurrences: Int) {
    SevenBitNumber.append(
      UInt64(place - last) << 2 | UInt64(min(occurrences, 4) - 1), to: &postings)
    if occurrences >= 4 { postings.append(UInt8(min(occurrences, TermRun.mostOccurrences))) }
    placeCount += 1
    last = place
  }

  private mutating func endTerm() {
    guard placeCount > 0 else { return }
    SevenBitNumber.append(key - keyBefore, to: &bytes)
    SevenBitNumber.append(UInt64(placeCount), to: &bytes)
    if placeCount > 1 { SevenBitNumber.append(UInt64(postings.count), to: &bytes) }
    bytes.append(contentsOf: postings)
    count += 1
    keyBefore = key
    placeCount = 0
    postings.removeAll(keepingCapacity: true)
  }

  /// The run, in no more memory than it needs.
  consuming func finished() -> TermRun {
    endTerm()
    bytes.trim()
    return TermRun(base: base, count: count, bytes: bytes[...])
  }
}
