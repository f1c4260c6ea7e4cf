import Diagnostics
import Records
import Vietnamese

/// How outcomes are called.
extension Wording {
  /// A verdict on a duty, as citizens are told it.
  func verdict(_ verdict: DutyOutcome.Verdict, _ words: Words) -> String { words[verdict.word] }
}

extension DutyOutcome.Verdict {
  /// The name of the word for it.
  var word: String {
    switch self {
    case .inTime: "dutyInTime"
    case .late: "dutyLate"
    case .pending: "dutyPending"
    case .overdue: "dutyOverdue"
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
