/// Finds where the number of a document that begins at some digits ends in running text.
///
/// What the parts mean is left to `DocumentNumberReader`, which takes more than this: it reads
/// fields and searches, where nothing else can stand around the number.
struct CitedSymbol {
  private(set) var range: Range<Int>
  /// The groups of letters.
  private(set) var groups: [CitedGroup] = []
  private(set) var hasYear = false
  /// Whether the first separator is a slash.
  private(set) var beginsWithSlash = false
  /// Whether letters stand for digits in the serial.
  private(set) var isScanned = false
  private let pieces: TextPieces

  /// The symbol whose serial begins at `start`, nil when there is none.
  init?(_ pieces: TextPieces, at start: Int) {
    self.pieces = pieces
    range = start..<start
    guard readSerial() else { return nil }
    range = start..<range.upperBound
    guard readYearAndFirstGroup() else { return nil }
    while readGroup() {}
  }

  /// The number in the text that the reader takes.
  var text: String {
    guard isScanned else { return String(decoding: pieces.bytes[range], as: UTF8.self) }
    var isSerial = true
    let mended = pieces.bytes[range].map { byte -> UInt8 in
      guard isSerial, let digit = Self.scannedDigit(byte) else {
        isSerial = false
        return byte
      }
      return digit
    }
    return String(decoding: mended, as: UTF8.self)
  }

  /// The digit that a scanned character stands for.
  static func scannedDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "l"), UInt8(ascii: "I"): UInt8(ascii: "1")
    case UInt8(ascii: "O"): UInt8(ascii: "0")
    default: nil
    }
  }

  private mutating func readSerial() -> Bool {
    let bytes = pieces.bytes
    let start = range.lowerBound
    var end = start
    while end < bytes.count, Self.scannedDigit(bytes[end]) != nil {
      if !WordScalar.isDigit(bytes[end]) { isScanned = true }
      end += 1
    }
    // Letters are digits only right before a hyphen: everything else has too many other readings.
    if isScanned, end - start > 4 || !pieces.next(end).isSign("-") || !pieces.next(end).gap.isEmpty
    {
      isScanned = false
      end = NumberRun.digits(bytes.span, start, bytes.count)
    }
    guard end > start, end - start <= 6 else { return false }
    range = start..<end
    // 12a/QĐ-UBND
    let suffix = pieces.next(end)
    if suffix.kind == .word, suffix.gap.isEmpty, suffix.range.count == 1,
      (0x61...0x65).contains(bytes[end] | 0x20), pieces.next(end + 1).isSign("/")
    {
      range = start..<end + 1
    }
    return true
  }

  private mutating func readYearAndFirstGroup() -> Bool {
    var separator = pieces.next(range.upperBound)
    guard let first = part(behind: separator, isOpen: true) else {
      // «49NQ/TU»
      guard separator.kind == .word, separator.gap.isEmpty, separator.range.count > 1,
        let group = CitedGroup(pieces, separator), group.isKind, group.isUpper
      else { return false }
      take(group)
      return true
    }
    beginsWithSlash = separator.isSign("/")
    var word = first
    if beginsWithSlash, first.range.count == 4, let year = pieces.number(first, upTo: 4),
      (1900...2100).contains(year)
    {
      hasYear = true
      separator = pieces.next(first.range.upperBound)
      guard let behind = part(behind: separator, isOpen: true) else { return false }
      word = behind
    }
    guard let group = CitedGroup(pieces, word) else { return false }
    take(group)
    return true
  }

  private mutating func readGroup() -> Bool {
    guard let last = groups.last else { return false }
    let separator = pieces.next(range.upperBound)
    // Behind a body the next hyphen is more often a dash of the sentence.
    let isOpen = last.isKind && groups.count == 1
    guard let word = part(behind: separator, isOpen: isOpen), let group = CitedGroup(pieces, word)
    else { return false }
    if separator.isSign("."), !group.isBody { return false }
    let isLoose = !separator.gap.isEmpty || !word.gap.isEmpty
    if isLoose, !group.isUpper || (!isOpen && (group.isKind || group.isBody)) { return false }
    if last.isUpper, !group.isUpper { return false }
    take(group)
    return true
  }

  private mutating func take(_ group: CitedGroup) {
    groups.append(group)
    range = range.lowerBound..<group.range.upperBound
  }

  /// The piece behind a separator, nil when the number does not go on there.
  private func part(behind separator: TextPiece, isOpen: Bool) -> TextPiece? {
    let part = pieces.next(separator.range.upperBound)
    let isHyphen = separator.isSign("-")
    if separator.isSign("."), groups.last?.isDotted == true {
      return separator.gap.isEmpty && part.gap.isEmpty ? part : nil
    }
    guard isHyphen || separator.isSign("/"), separator.gap.joins, part.gap.joins else {
      return nil
    }
    if !separator.gap.isEmpty {
      // A hyphen at the beginning of a line begins an item of a list.
      if !isOpen || (isHyphen && separator.gap.lineBreaks > 0 && !part.gap.isEmpty) { return nil }
    }
    return part
  }
}
