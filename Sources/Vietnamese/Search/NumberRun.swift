/// Numbers and dates in running text that are one token although they hold separators.
///
/// All functions look at ASCII digits from `start`, and see at most the byte before it.
enum NumberRun {
  /// The end of a number with grouping dots at `start`, nil when there is none.
  ///
  /// `[1-9][0-9]{0,2}(\.[0-9]{3})+`, not after `.` or `,`, not before a digit or `.` and a digit.
  static func groupedEnd(_ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard bytes[start] != UInt8(ascii: "0"), !follows(bytes, start, [0x2E, 0x2C]) else {
      return nil
    }
    var index = digits(bytes, start, end)
    guard index - start <= 3 else { return nil }
    var groups = 0
    while index < end, bytes[index] == 0x2E {
      let next = digits(bytes, index + 1, end)
      if next - index != 4 { break }
      index = next
      groups += 1
    }
    if groups == 0 { return nil }
    if index + 1 < end, bytes[index] == 0x2E, WordScalar.isDigit(bytes[index + 1]) { return nil }
    return index
  }

  /// A date at `start`, nil when there is none.
  ///
  /// Day, month and year with one of `/ - .` between, twice the same; or year-month-day with
  /// hyphens; or «24 tháng 4 năm 2025», with or without diacritics. Not after `. , /`, not before
  /// a letter or digit, nor before the separator and a digit. Days to 31, months to 12, years
  /// 1000 to 2999; whether that month has that day is not asked here.
  static func date(
    _ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int
  ) -> (end: Int, day: Int, month: Int, year: Int)? {
    guard !follows(bytes, start, [0x2E, 0x2C, 0x2F]) else { return nil }
    guard let first = number(bytes, start, end), first.end < end else { return nil }
    let separator = bytes[first.end]
    var parts = (first, first, first)
    var second = first.end + 1
    var third = 0
    switch separator {
    case 0x2E, 0x2F, 0x2D:
      guard let middle = number(bytes, second, end), middle.end < end,
        bytes[middle.end] == separator
      else { return nil }
      third = middle.end + 1
      parts.1 = middle
    default:
      guard let month = word(bytes, first.end, end, ["tháng", "thang"]) else { return nil }
      second = month
      guard let middle = number(bytes, second, end),
        let year = word(bytes, middle.end, end, ["năm", "nam"])
      else { return nil }
      third = year
      parts.1 = middle
    }
    guard let last = number(bytes, third, end) else { return nil }
    parts.2 = last
    let isISO = separator == 0x2D && first.end - start == 4
    if isISO { swap(&parts.0, &parts.2) }
    guard parts.0.length <= 2, parts.1.length <= 2, parts.2.length == 4,
      (1...31).contains(parts.0.value), (1...12).contains(parts.1.value),
      (1000..<3000).contains(parts.2.value)
    else { return nil }
    if last.end < end {
      if WordScalar.continues(UTF8Scalar.read(bytes, last.end).value) { return nil }
      if bytes[last.end] == separator, last.end + 1 < end,
        WordScalar.isDigit(bytes[last.end + 1])
      {
        return nil
      }
    }
    return (last.end, parts.0.value, parts.1.value, parts.2.value)
  }

  private static func follows(
    _ bytes: borrowing Span<UInt8>, _ start: Int, _ separators: [UInt8]
  ) -> Bool {
    start > 0 && separators.contains(bytes[start - 1])
  }

  /// The end of the ASCII digits from `start`.
  static func digits(_ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, WordScalar.isDigit(bytes[index]) { index += 1 }
    return index
  }

  private static func number(
    _ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int
  ) -> (value: Int, end: Int, length: Int)? {
    let stop = digits(bytes, start, end)
    guard stop > start, stop - start <= 4 else { return nil }
    var value = 0
    for index in start..<stop { value = value * 10 + Int(bytes[index] & 0x0F) }
    return (value, stop, stop - start)
  }

  /// The place after spaces, one of the words in any case, and spaces again.
  private static func word(
    _ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int, _ words: [StaticString]
  ) -> Int? {
    var index = start
    while index < end, bytes[index] == 0x20 { index += 1 }
    guard index > start else { return nil }
    for word in words where index + word.utf8CodeUnitCount < end {
      let matches = word.withUTF8Buffer { letters in
        letters.indices.allSatisfy { offset in
          let letter = letters[offset]
          // Á and Ă differ from á and ă in the last byte only, by 0x20 and by 1.
          let byte = bytes[index + offset]
          return byte == letter || (letter < 0x80 && byte | 0x20 == letter)
            || (letter == 0xA1 && byte == 0x81) || (letter == 0x83 && byte == 0x82)
        }
      }
      if matches {
        index += word.utf8CodeUnitCount
        let spaces = index
        while index < end, bytes[index] == 0x20 { index += 1 }
        return index > spaces ? index : nil
      }
    }
    return nil
  }
}
