import Diagnostics
import Records
import Vietnamese

/// How periods are called.
extension Wording {
  /// «Quý III/2025», «Năm 2025», «Tháng 8/2025», «6 tháng đầu năm 2025», or the days themselves.
  func period(_ period: Period, _ per: Frequency) -> String {
    let first = period.first
    let isVietnamese = language == .vi
    switch per {
    case .year: return isVietnamese ? "Năm \(first.year)" : "\(first.year)"
    case .halfYear:
      let isFirst = first.month == 1
      return isVietnamese
        ? "6 tháng \(isFirst ? "đầu" : "cuối") năm \(first.year)"
        : "\(isFirst ? "First" : "Second") half of \(first.year)"
    case .quarter:
      let roman = ["I", "II", "III", "IV"][first.quarter - 1]
      return isVietnamese
        ? "Quý \(roman)/\(first.year)" : "Quarter \(first.quarter) of \(first.year)"
    case .month:
      return isVietnamese ? "Tháng \(first.month)/\(first.year)" : "\(first.year)-\(first.month)"
    case .week, .term, .once: return "\(date(first)) – \(date(period.last))"
    }
  }

  /// A verdict on a duty, as citizens are told it.
  func verdict(_ verdict: DutyOutcome.Verdict, _ words: Words) -> String {
    switch verdict {
    case .inTime: words["dutyInTime"]
    case .late: words["dutyLate"]
    case .pending: words["dutyPending"]
    case .overdue: words["dutyOverdue"]
    }
  }
}

extension Frequency {
  /// The name of a period in addresses: `quy-3`, `thang-8`, `nam`.
  func slug(_ period: Period) -> String {
    switch self {
    case .quarter: "quy-\(period.first.quarter)"
    case .month: "thang-\(period.first.month)"
    case .halfYear: period.first.month == 1 ? "6-thang-dau" : "6-thang-cuoi"
    case .year: "nam"
    case .week, .term, .once: period.first.iso
    }
  }
}
