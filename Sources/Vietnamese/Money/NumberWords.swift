/// Whole numbers written in Vietnamese words.
enum NumberWords {
  private static let digits: [String: Int64] = [
    "khong": 0, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "sau": 6,
    "bay": 7, "tam": 8, "chin": 9,
  ]
  private static let units: [String: Int64] = [
    "nghin": 1000, "ngan": 1000, "trieu": 1_000_000, "ty": 1_000_000_000, "ti": 1_000_000_000,
  ]

  /// The number that words (and figures before units) mean: «hai tỷ rưỡi» is 2,500,000,000.
  ///
  /// Nil when a word is not of a number, or the number would not fit into 18 digits.
  static func value(_ text: String) -> Int64? {
    var cursor = LexemeCursor(text)
    var reader = Reader()
    while !cursor.isAtEnd {
      if cursor.take("dong", "d", "vnd", "₫") { break }
      if let figure = cursor.number(upTo: 3) {
        guard reader.take(figure: Int64(figure.value)) else { return nil }
      } else if let word = cursor.current?.text, reader.take(word: word) {
        cursor.index += 1
      } else {
        return nil
      }
    }
    return cursor.isAtEnd ? reader.value : nil
  }

  private struct Reader {
    private var total: Int64 = 0
    /// The hundreds and tens of the group that is being read.
    private var group: Int64 = 0
    private var digit: Int64?
    /// What «rưỡi» is the half of.
    private var lastUnit: Int64 = 0
    /// The last unit of thousands; units fall.
    private var smallest = Int64.max
    private var isHalf = false
    private var hasWords = false
    /// Whether the digit comes after «linh» or «lẻ», or is written in figures.
    private var isLinked = false
    private var isFigure = false

    var value: Int64? {
      guard hasWords, !isHalf, let rest else { return nil }
      let (sum, overflow) = total.addingReportingOverflow(rest)
      return overflow || sum >= 1_000_000_000_000_000_000 ? nil : sum
    }

    /// What stands behind the last unit.
    ///
    /// A lone digit is of the next place: «hai tỷ tư» is 2.4 tỷ. Figures there may mean anything.
    private var rest: Int64? {
      guard let digit, group == 0, total > 0, !isLinked else { return count }
      return lastUnit >= 1000 && digit < 10 && !isFigure ? digit * (lastUnit / 10) : nil
    }

    /// The number below one thousand that has been read: «hai trăm ba» is 230, «hai trăm linh ba»
    /// is 203.
    private var count: Int64 {
      let isTens = lastUnit == 100 && group > 0 && !isLinked && (digit ?? 10) < 10
      return group + (digit ?? 0) * (isTens ? 10 : 1)
    }

    mutating func take(figure: Int64) -> Bool {
      guard digit == nil, group == 0 else { return false }
      digit = figure
      isFigure = true
      return true
    }

    mutating func take(word: String) -> Bool {
      hasWords = true
      if let value = NumberWords.digits[word] {
        // «hai lăm» is 25 in speech.
        digit = (digit ?? 0) * 10 + value
        return (digit ?? 0) < 100
      }
      if let unit = NumberWords.units[word] { return take(unit: unit) }
      switch word {
      case "muoi":
        group += (digit ?? 1) * 10
        lastUnit = 10
      case "tram":
        guard let hundreds = digit else { return false }
        group += hundreds * 100
        lastUnit = 100
      case "ruoi":
        guard lastUnit > 0, digit == nil else { return false }
        if lastUnit < 1000 { group += lastUnit / 2 } else { total += lastUnit / 2 }
        lastUnit = 0
        return true
      case "nua":
        guard digit == nil, group == 0, total == 0 else { return false }
        isHalf = true
        return true
      case "linh", "le":
        isLinked = true
        return digit == nil
      default: return false
      }
      digit = nil
      return true
    }

    private mutating func take(unit: Int64) -> Bool {
      let count = count
      group = 0
      digit = nil
      isLinked = false
      isFigure = false
      guard count < 1_000_000 else { return false }
      if isHalf {
        guard count == 0 else { return false }
        isHalf = false
        total = unit / 2
      } else if count > 0, unit < smallest {
        total += count * unit
      } else {
        // «nghìn tỷ», «hai nghìn ba trăm tỷ»: the unit is of all that was read before.
        guard smallest == 1000, unit == 1_000_000_000, total < unit else { return false }
        total = (total + count) * unit
      }
      smallest = unit
      lastUnit = unit
      return true
    }
  }
}
