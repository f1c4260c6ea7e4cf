/// The postings of a stretch of places, sorted by term, in one block of bytes.
///
/// Places are numbers of records of one part. A posting is the difference to the place before
/// (the first: to `base`), shifted by two bits that tell 1, 2, 3 or more occurrences, as a number
/// of seven bits a byte, low ones first; from four on the occurrences follow in a byte. Most take
/// one byte or two.
struct TermRun: Sendable {
  /// The most occurrences that a posting tells apart; more make no difference to the ranking.
  static let mostOccurrences = 15

  /// The first place that may occur.
  let base: UInt32
  private(set) var keys: [TermKey] = []
  /// The number of postings of each term.
  private(set) var counts: [UInt32] = []
  /// The last place of each term.
  private(set) var lasts: [UInt32] = []
  /// Where the postings of each term end.
  private(set) var ends: [UInt32] = []
  private(set) var bytes: [UInt8] = []

  /// An empty run, to be filled in the order of terms.
  init(base: UInt32) {
    self.base = base
  }

  /// A run that was filled before.
  init(
    base: UInt32, keys: [TermKey], counts: [UInt32], lasts: [UInt32], ends: [UInt32],
    bytes: [UInt8]
  ) {
    self.base = base
    self.keys = keys
    self.counts = counts
    self.lasts = lasts
    self.ends = ends
    self.bytes = bytes
  }

  var count: Int { keys.count }

  func range(_ term: Int) -> Range<Int> {
    Int(term == 0 ? 0 : ends[term - 1])..<Int(ends[term])
  }

  /// Gives the postings of a term to `take`, in the order of their places.
  @inline(__always)
  func read(_ term: Int, _ take: (_ place: UInt32, _ occurrences: UInt8) -> Void) {
    let span = bytes.span
    var position = Int(term == 0 ? 0 : ends[term - 1])
    var place = base
    for _ in 0..<counts[term] {
      let code = SevenBitNumber.read(span, &position)
      place &+= UInt32(truncatingIfNeeded: code >> 2)
      var occurrences = UInt8(truncatingIfNeeded: code & 3) + 1
      if occurrences == 4 {
        occurrences = span[position]
        position += 1
      }
      take(place, occurrences)
    }
  }

  // Filling.

  mutating func reserve(terms: Int, bytes size: Int) {
    keys.reserveCapacity(terms)
    counts.reserveCapacity(terms)
    lasts.reserveCapacity(terms)
    ends.reserveCapacity(terms)
    bytes.reserveCapacity(size)
  }

  /// Begins the next term.
  mutating func begin(_ key: TermKey) {
    keys.append(key)
    counts.append(0)
    lasts.append(base)
    ends.append(UInt32(bytes.count))
  }

  /// Adds a posting to the term begun last; places ascend.
  mutating func add(place: UInt32, occurrences: Int) {
    let term = keys.count - 1
    SevenBitNumber.append(
      UInt64(place - lasts[term]) << 2 | UInt64(min(occurrences, 4) - 1), to: &bytes)
    if occurrences >= 4 { bytes.append(UInt8(min(occurrences, Self.mostOccurrences))) }
    counts[term] += 1
    lasts[term] = place
    ends[term] = UInt32(bytes.count)
  }

  /// Adds all postings of a term of a later run to the term begun last.
  mutating func add(_ other: Int, of run: TermRun) {
    let term = keys.count - 1
    let range = run.range(other)
    var position = range.lowerBound
    let code = SevenBitNumber.read(run.bytes.span, &position)
    let place = run.base + UInt32(code >> 2)
    SevenBitNumber.append(UInt64(place - lasts[term]) << 2 | code & 3, to: &bytes)
    bytes.append(contentsOf: run.bytes[position..<range.upperBound])
    counts[term] += run.counts[other]
    lasts[term] = run.lasts[other]
    ends[term] = UInt32(bytes.count)
  }
}

/// One record in the list of a term.
struct Posting: RadixSorted {
  var record: UInt32
  var occurrences: UInt8

  var radixKey: UInt64 { UInt64(record) }
}
