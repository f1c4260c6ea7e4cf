import Diagnostics

/// Finds in the text of a file what must not come onto the web: marks of secrecy, which stop the build,
/// and numbers of identity cards, of which it warns.
///
/// Levels of secrecy are those of Luật Bảo vệ bí mật nhà nước (29/2018/QH14, article 8; since 1/3/2026
/// 117/2025/QH15); that a number of identity is personal data tells Luật Bảo vệ dữ liệu cá nhân
/// (91/2025/QH15), that it has twelve digits Luật Căn cước (26/2023/QH15, article 12).
struct ConfidentialityCheck {
  let source: SourceText
  /// Whether the records of the file are for the inside only, where papers go round that are not for
  /// everybody.
  let isInside: Bool
  /// Whether the file is a table, with the names of its columns in the first row.
  var isCSV = false

  var problems: [Diagnostic] { marks + identityNumbers }

  // MARK: Marks of secrecy

  /// A mark as it is stamped. In a sentence or a list of all levels the same words are no mark.
  private struct Mark {
    let bytes: [UInt8]
    let text: String
    let isSecret: Bool

    init(_ text: String, isSecret: Bool) {
      (self.text, self.isSecret) = (text, isSecret)
      bytes = Array(text.utf8)
    }
  }

  private static let known: [Mark] =
    ["TUYỆT MẬT", "TỐI MẬT", "MẬT"].map { Mark($0, isSecret: true) }
    + [
      "LƯU HÀNH NỘI BỘ", "Lưu hành nội bộ", "XEM XONG TRẢ LẠI", "Xem xong trả lại",
      "KHÔNG PHỔ BIẾN", "Không phổ biến",
    ].map { Mark($0, isSecret: false) }

  /// The most bytes of a line that may hold one, and of the longest mark.
  private static let longestLine = 400
  private static let longest = known.reduce(0) { max($0, $1.bytes.count) }

  /// Marks stand alone in their line, or in a cell of the table that a pasted letterhead has become.
  private var marks: [Diagnostic] {
    var found: [Diagnostic] = []
    let bytes = source.bytes
    var start = 0
    while start < bytes.count {
      let end = ByteSearch.first(0x0A, in: bytes[start...]) ?? bytes.count
      defer { start = end + 1 }
      // A paragraph is no letterhead.
      if end - start > Self.longestLine { continue }
      var cell = start
      for place in start...end where place == end || bytes[place] == UInt8(ascii: "|") {
        let words = Self.words(in: bytes[cell..<place])
        if let mark = Self.mark(words), mark.isSecret || !isInside {
          found.append(problem(mark, at: words.startIndex))
        }
        cell = place + 1
      }
    }
    return found
  }

  /// A stretch without spaces and signs of emphasis around it.
  private static func words(in text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var (start, end) = (text.startIndex, text.endIndex)
    while start < end, isAround(text[start]) { start += 1 }
    while start < end, isAround(text[end - 1]) { end -= 1 }
    return text[start..<end]
  }

  private static func isAround(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "#"),
      UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func mark(_ words: ArraySlice<UInt8>) -> Mark? {
    guard words.count <= longest, words.count > 4 else { return nil }
    return known.first { $0.bytes.elementsEqual(words) }
  }

  private func problem(_ mark: Mark, at offset: Int) -> Diagnostic {
    let place = source.place(source.position(at: offset, length: mark.text.unicodeScalars.count))
    if mark.isSecret {
      return Diagnostic(
        .secrecyMark, at: place, vi: "văn bản mang dấu độ mật «\(mark.text)»",
        en: "the document bears the mark of secrecy ‘\(mark.text)’",
        mend: Message(
          vi: "không đưa văn bản này lên trang, gỡ tệp ngay; đã giải mật thì bỏ dấu mật",
          en: "take the file out at once; where the secrecy was lifted leave the mark out"))
    }
    return Diagnostic(
      .secrecyMark, at: place, vi: "văn bản ghi «\(mark.text)», không dành cho mọi người",
      en: "the document says ‘\(mark.text)’: it is not for everybody",
      mend: Message(
        vi: "gỡ tệp, hoặc thêm «doi-tuong: nội bộ»; đã được công khai thì bỏ dòng này",
        en: "take the file out, or add ‘audience: internal’; where it is public leave the line out")
    )
  }

  // MARK: Numbers of identity

  /// The first number in the file; a list of a hundred people has one message.
  private var identityNumbers: [Diagnostic] {
    var first: Range<Int>?
    var count = 0
    var columns = IdentityColumns(source.bytes, isCSV: isCSV)
    let bytes = source.bytes.span
    // Numbers have nine digits at least, so one byte of nine tells where none is.
    var place = 8
    while place < bytes.count {
      let byte = bytes[place]
      guard Self.isDigit(byte) || Self.isMark(byte) && Self.isDigit(bytes[place - 1]),
        let number = number(around: place)
      else {
        place += 9
        continue
      }
      let start = number.range.lowerBound
      if number.isIdentity, isNamed(before: start) || columns.areNamed(above: start) {
        first = first ?? number.range
        count += 1
      }
      place = number.range.upperBound + 8
    }
    guard let first else { return [] }
    let more = count - 1
    return [
      Diagnostic(
        .personalData, at: source.place(source.position(at: first.lowerBound, length: first.count)),
        vi: "số định danh hoặc số căn cước của một người"
          + (more > 0 ? ", và \(more) số nữa trong tệp" : ""),
        en: "a personal identity number" + (more > 0 ? ", and \(more) more in the file" : ""),
        mend: Message(
          vi: "bỏ số này: công khai tên và nội dung mà luật đòi hỏi là đủ",
          en: "leave it out: the name and what the law asks for are enough"))
    ]
  }

  /// The number that has a digit, or one of its separators, at a place: «001095012345», or in groups
  /// «001 095 012 345». Nil where there is none.
  private func number(around place: Int) -> (range: Range<Int>, isIdentity: Bool)? {
    let bytes = source.bytes.span
    guard Self.isDigit(bytes[place]) || isSeparator(place) else { return nil }
    var (start, end) = (place, place)
    while start > 0, Self.isDigit(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, Self.isDigit(bytes[end]) { end += 1 }
    if end - start >= 9 { return (start..<end, end - start == 12 || end - start == 9) }
    // What stands beside a long number is no group of it.
    var digits = end - start
    while start > 1, isSeparator(start - 1), let size = group(endingAt: start - 1) {
      start -= size + 1
      digits += size
    }
    while end < bytes.count, isSeparator(end), let size = group(beginningAt: end + 1) {
      end += size + 1
      digits += size
    }
    if start == end { return nil }
    // An amount of money never begins with 0, every number of identity but some old ones does.
    return (start..<end, bytes[start] == UInt8(ascii: "0") && (digits == 12 || digits == 9))
  }

  /// Whether a space, a point or a hyphen stands at a place, between digits.
  private func isSeparator(_ place: Int) -> Bool {
    let bytes = source.bytes.span
    return Self.isMark(bytes[place]) && place > 0 && place + 1 < bytes.count
      && Self.isDigit(bytes[place - 1]) && Self.isDigit(bytes[place + 1])
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  /// How many digits a group has, three to eight; nil for shorter and longer ones.
  private func group(endingAt end: Int) -> Int? {
    let bytes = source.bytes.span
    var start = end
    while start > 0, end - start < 9, Self.isDigit(bytes[start - 1]) { start -= 1 }
    return (3...8).contains(end - start) ? end - start : nil
  }

  private func group(beginningAt start: Int) -> Int? {
    let bytes = source.bytes.span
    var end = start
    while end < bytes.count, end - start < 9, Self.isDigit(bytes[end]) { end += 1 }
    return (3...8).contains(end - start) ? end - start : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private func isNamed(before end: Int) -> Bool {
    let bytes = source.bytes
    var start = max(0, end - 64)
    if let line = bytes[start..<end].lastIndex(of: 0x0A) { start = line + 1 }
    return IdentityColumns.namesIdentity(bytes[start..<end])
  }
}
