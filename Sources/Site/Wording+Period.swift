import Diagnostics
import Records
import Vietnamese

extension Wording {
  /// The name of a period: «Tháng 6/2025», «Quý II/2025», «6 tháng đầu năm 2025».
  func period(_ period: Period, _ per: Frequency) -> String {
    let (first, year) = (period.first, period.first.year)
    switch (per, language) {
    case (.week, .vi):
      let start = year == period.last.year ? String(date(first).prefix(5)) : date(first)
      return "Tuần \(start)–\(date(period.last))"
    case (.week, .en): return "Week from \(date(first))"
    case (.month, .vi): return "Tháng \(first.month)/\(year)"
    case (.month, .en): return "\(first.englishMonth) \(year)"
    case (.quarter, .vi): return "Quý \(["I", "II", "III", "IV"][first.quarter - 1])/\(year)"
    case (.quarter, .en): return "Quarter \(first.quarter) of \(year)"
    case (.halfYear, .vi): return "6 tháng \(first.month == 1 ? "đầu" : "cuối") năm \(year)"
    case (.halfYear, .en): return "\(first.month == 1 ? "First" : "Second") half of \(year)"
    case (.year, .vi): return "Năm \(year)"
    case (.year, .en): return "\(year)"
    case (.term, _), (.once, _): return "\(date(first)) – \(date(period.last))"
    }
  }
}
