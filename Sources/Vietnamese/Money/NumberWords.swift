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

    var value: Int64? {
      guard hasWords, !isHalf else { return nil }
      let (sum, overflow) = total.addingReportingOverflow(group + (digit ?? 0))
      return overflow || sum >= 1_000_000_000_000_000_000 ? nil : sum
    }

    mutating func take(figure: Int64) -> Bool {
      guard digit == nil, group == 0 else { return false }
      digit = figure
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
      case "linh", "le": return digit == nil
      default: return false
      }
      digit = nil
      return true
    }

    private mutating func take(unit: Int64) -> Bool {
      let count = group + (digit ?? 0)
      group = 0
      digit = nil
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
