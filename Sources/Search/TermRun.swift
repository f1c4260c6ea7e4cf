/// The postings of a stretch of places, sorted by term, in one block of bytes.
///
/// Of each term, in numbers of seven bits a byte, low ones first: the difference of its key to the
/// key before, how many postings it has, from two on how many bytes they take, and the postings.
///
/// Places are numbers of records of one part. A posting is the difference to the place before
/// (the first: to `base`), shifted by two bits that tell 1, 2, 3 or more occurrences; from four on
/// the occurrences follow in a byte. Most postings take a byte or two, most terms have one.
struct TermRun: Sendable {
  /// The most occurrences that a posting tells apart; more make no difference to the ranking.
  static let mostOccurrences = 15

  /// The first place that may occur.
  let base: UInt32
  /// The number of terms.
  let count: Int
  let bytes: ArraySlice<UInt8>

  /// How many places hold the term whose list begins at a byte.
  func placeCount(ofList list: UInt32) -> Int {
    var position = Int(list)
    return Int(SevenBitNumber.read(bytes.span, &position))
  }

  /// Gives the postings of the term whose list begins at a byte to `take`, in the order of their
  /// places.
  @inline(__always)
  func read(_ list: UInt32, _ take: (_ place: UInt32, _ occurrences: UInt8) -> Void) {
    let span = bytes.span
    var position = Int(list)
    var place = base
    let count = SevenBitNumber.read(span, &position)
    if count > 1 { _ = SevenBitNumber.read(span, &position) }
    for _ in 0..<count {
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
}

/// The terms in their order, each with the byte where its list begins.
extension TermRun: Sequence {
  struct Iterator: IteratorProtocol {
    private let bytes: ArraySlice<UInt8>
    /// Where the last term ended.
    private(set) var end = 0
    private var key: UInt64 = 0

    fileprivate init(_ bytes: ArraySlice<UInt8>) {
      self.bytes = bytes
    }

    @inline(__always)
    mutating func next() -> (key: TermKey, list: UInt32)? {
      guard end < bytes.count else { return nil }
      let term = Self.term(bytes.span, at: end)
      key += term.step
      end = term.end
      return (TermKey(bits: key), UInt32(term.list))
    }

    @inline(__always)
    private static func term(
      _ bytes: borrowing Span<UInt8>, at start: Int
    ) -> (step: UInt64, list: Int, end: Int) {
      var position = start
      let step = SevenBitNumber.read(bytes, &position)
      let list = position
      if SevenBitNumber.read(bytes, &position) > 1 {
        let length = SevenBitNumber.read(bytes, &position)
        position += Int(length)
      } else if SevenBitNumber.read(bytes, &position) & 3 == 3 {
        position += 1
      }
      return (step, list, position)
    }
  }

  func makeIterator() -> Iterator { Iterator(bytes) }

  var underestimatedCount: Int { count }
}
