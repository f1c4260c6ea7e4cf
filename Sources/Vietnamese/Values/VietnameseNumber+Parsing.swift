/// Why a text is not a number.
public enum NumberProblem: Error, Hashable, Sendable {
  /// It does not have the form of a number.
  case notANumber
  /// It has more than 18 digits.
  case tooLarge
  /// The groups do not have three digits each, or dot and comma are mixed up.
  case badGroups
}

extension VietnameseNumber {
  /// Reads a number with these rules, in this order.
  ///
  /// 1. Dot and comma both: the one that stands last is the decimal mark, the other one groups.
  /// 2. One mark several times groups: `1.250.000`, `1,250,000`.
  /// 3. One comma is the decimal mark: `12,5`, `1,250`.
  /// 4. One dot groups when three digits follow and the number does not begin with 0: `1.250` is
  ///    one thousand two hundred and fifty; else it is the decimal mark: `12.5`, `0.125`.
  /// 5. Spaces group as well: `1 250 000`.
  ///
  /// Groups have three digits, the first one to three. A sign may stand before.
  public static func parse(_ text: String) -> Result<VietnameseNumber, NumberProblem> {
    var cursor = LexemeCursor(text)
    let result = read(&cursor) ?? .failure(.notANumber)
    if case .success = result, !cursor.isAtEnd { return .failure(.notANumber) }
    return result
  }

  /// Reads a percentage, with `%`, «phần trăm», or without: «45,5 %» is 45.5.
  public static func parsePercent(_ text: String) -> Result<VietnameseNumber, NumberProblem> {
    var cursor = LexemeCursor(text)
    let result = read(&cursor) ?? .failure(.notANumber)
    if case .success = result {
      if !cursor.take("%") { _ = cursor.take(words: ["phan", "tram"]) }
      if !cursor.isAtEnd { return .failure(.notANumber) }
    }
    return result
  }

  /// Reads a number at the cursor, and moves past it; nil, and no move, when there is none.
  static func read(_ cursor: inout LexemeCursor) -> Result<VietnameseNumber, NumberProblem>? {
    let start = cursor.index
    let isNegative = cursor.take("-")
    if !isNegative { _ = cursor.take("+") }
    guard let first = cursor.current, first.kind == .number else {
      cursor.index = start
      return nil
    }
    cursor.index += 1
    var runs = [first.text]
    var marks: [String] = []
    while let mark = nextMark(cursor), let next = cursor.ahead(mark.isEmpty ? 0 : 1) {
      cursor.index += mark.isEmpty ? 1 : 2
      runs.append(next.text)
      marks.append(mark)
    }
    return number(runs, marks, isNegative)
  }

  /// The mark before another run of digits of the same number: a dot or comma without spaces
  /// around, or nothing when a group of three follows a space.
  private static func nextMark(_ cursor: LexemeCursor) -> String? {
    guard let mark = cursor.current else { return nil }
    if mark.kind == .number { return mark.text.utf8.count == 3 ? "" : nil }
    guard mark.text == "." || mark.text == ",", !mark.hasSpaceBefore, let next = cursor.ahead(1),
      next.kind == .number, !next.hasSpaceBefore
    else { return nil }
    return mark.text
  }

  private static func number(
    _ runs: [String], _ marks: [String], _ isNegative: Bool
  ) -> Result<VietnameseNumber, NumberProblem> {
    var groups = runs
    var fraction = ""
    if hasDecimalMark(runs, marks), let last = groups.popLast() { fraction = last }
    let grouping = marks.prefix(groups.count - 1)
    if groups.count > 1 {
      guard Set(grouping).count == 1, (1...3).contains(groups[0].utf8.count),
        groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
      else { return .failure(.badGroups) }
    }
    let digits = groups.joined() + fraction
    guard digits.utf8.count <= 18, let value = Int64(digits) else { return .failure(.tooLarge) }
    return .success(
      VietnameseNumber(isNegative ? -value : value, scale: fraction.utf8.count))
  }

  private static func hasDecimalMark(_ runs: [String], _ marks: [String]) -> Bool {
    guard let last = marks.last, !last.isEmpty else { return false }
    if marks.count > 1 { return !marks.dropLast().contains(last) }
    return last == "," || runs[1].utf8.count != 3 || runs[0].hasPrefix("0")
  }
}
