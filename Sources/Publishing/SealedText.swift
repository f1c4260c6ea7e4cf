import Hashing

/// Notes that know whether they are whole: lines, then a last line with their hash, so that a
/// note torn by a power cut is told from a good one.
struct SealedText {
  private(set) var bytes: [UInt8]

  /// A text that begins with a line naming its format.
  init(format: StaticString) {
    bytes = Array("\(format)\n".utf8)
  }

  /// Makes room for so many bytes in all.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Adds a word; a blank follows.
  mutating func append(word: String) {
    bytes.append(contentsOf: word.utf8)
    bytes.append(blank)
  }

  /// Adds a number from 0 up; a blank follows.
  mutating func append(_ number: Int) {
    let start = bytes.count
    var rest = number
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
    bytes.append(blank)
  }

  /// Adds sixteen lower-case hexadecimal digits; a blank follows.
  mutating func append(_ hash: ContentHash) {
    for shift in stride(from: 60, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: hash.value >> UInt64(shift)) & 15
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
    }
    bytes.append(blank)
  }

  /// Adds the last word of a line, which may hold blanks but no line break.
  mutating func append(last word: String) {
    bytes.append(contentsOf: word.utf8)
    bytes.append(lineFeed)
  }

  /// Adds the last word of a line, as above.
  mutating func append(last word: Span<UInt8>) {
    word.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    bytes.append(lineFeed)
  }

  /// The text with its last line.
  consuming func sealed() -> [UInt8] {
    let hash = ContentHash(of: bytes.span)
    append(last: "end \(hash.hexadecimal)")
    return bytes
  }

  /// A reader of the lines between the first and the last, or nil when the format is another or
  /// the hash does not fit.
  static func reader(of bytes: [UInt8], format: StaticString) -> Reader? {
    let first = "\(format)\n".utf8
    let end = bytes.count - "end 0123456789abcdef\n".utf8.count
    guard end >= first.count, bytes.last == lineFeed, bytes.starts(with: first) else { return nil }
    let hash = ContentHash(of: bytes.span.extracting(..<end))
    guard bytes[end...].elementsEqual("end \(hash.hexadecimal)\n".utf8), bytes[end - 1] == lineFeed
    else { return nil }
    return Reader(bytes: bytes, at: first.count, end: end)
  }

  /// Reads one word after the other; each function gives nil where there is none of its sort.
  struct Reader {
    fileprivate let bytes: [UInt8]
    fileprivate var at: Int
    fileprivate let end: Int

    /// Whether all lines are read.
    var isAtEnd: Bool { at == end }

    /// A word and the blank behind it.
    mutating func word() -> String? {
      guard let word = bytes[at..<end].firstIndex(of: blank).map({ bytes[at..<$0] }),
        !word.contains(lineFeed)
      else { return nil }
      at = word.endIndex + 1
      return String(validating: word, as: UTF8.self)
    }

    /// A hash and the blank behind it.
    mutating func hash() -> ContentHash? {
      guard end - at > 16, bytes[at + 16] == blank else { return nil }
      var value: UInt64 = 0
      for index in at..<at + 16 {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          value = value << 4 | UInt64(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"):
          value = value << 4 | UInt64(byte - UInt8(ascii: "a") + 10)
        default: return nil
        }
      }
      at += 17
      return ContentHash(value: value)
    }

    /// A number from 0 up and the blank behind it.
    mutating func number() -> Int? {
      var value = 0
      let start = at
      while at < end, case let digit = bytes[at] &- UInt8(ascii: "0"), digit < 10 {
        guard at - start < 18 else { return nil }
        value = value * 10 + Int(digit)
        at += 1
      }
      guard at > start, at < end, bytes[at] == blank else { return nil }
      at += 1
      return value
    }

    /// All that is left, without the last line break.
    mutating func rest() -> [UInt8] {
      defer { at = end }
      return Array(bytes[at..<end].dropLast())
    }

    /// The rest of a line, a path that can be used, and the line break.
    mutating func path() -> String? { pathRange().map(text) }

    /// What stands in a range.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Where the path stands that is the rest of a line.
    mutating func pathRange() -> Range<Int>? {
      let start = at
      var stop = at
      while stop < end, bytes[stop] != lineFeed { stop += 1 }
      guard stop < end, isPath(start..<stop) else { return nil }
      at = stop + 1
      return start..<stop
    }

    private func isPath(_ range: Range<Int>) -> Bool {
      let path = bytes.span.extracting(range)
      return OutputPath.isUsable(path) && (try? UTF8Span(validating: path)) != nil
    }
  }
}

private let lineFeed = UInt8(ascii: "\n")
private let blank = UInt8(ascii: " ")
