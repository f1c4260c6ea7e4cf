import Diagnostics
import Vietnamese

/// Reports a target that can never be measured although every name in it is right.
struct TargetCheck {
  let target: Target
  /// Whether any unit is meant, shown or not.
  let hasUnits: Bool

  func run(_ problems: inout TargetProblems) {
    let row = target.row
    if row.atLeast == nil {
      report(
        &problems, vi: "«ít nhất» phải là số nguyên từ 1 trở lên",
        en: "‘at-least’ must be a whole number of 1 or more",
        mend: Message(vi: "viết «it-nhat: 1»", en: "write ‘at-least: 1’"))
    }
    if !hasUnits {
      report(
        &problems, vi: "không có đơn vị nào phải đạt", en: "no unit has to meet it",
        mend: Message(
          vi: "thêm «don-vi: […]», hoặc «loai-don-vi» và «cap» ứng với đơn vị có thật",
          en: "add ‘of: […]’, or ‘of-kind’ and ‘of-level’ that some unit has"))
    }
    checkTime(&problems)
  }

  private func checkTime(_ problems: inout TargetProblems) {
    let row = target.row
    guard let from = row.from else {
      report(
        &problems, vi: "không rõ tính từ ngày nào", en: "it has no first day",
        mend: Message(
          vi: "thêm «tu-ngay» hoặc «ngay-ban-hanh» cho hồ sơ",
          en: "give the record a ‘from’ or an ‘issued’ date"))
      return
    }
    if let end = [row.due, row.until].compactMap(\.self).first(where: { $0 < from }) {
      report(
        &problems,
        vi: "thời hạn \(end.vietnamese) trước ngày bắt đầu \(from.vietnamese)",
        en: "it is due on \(end.english), before it begins on \(from.english)",
        mend: Message(vi: "xem lại hai ngày này", en: "check these two dates"))
    } else if let until = row.until, let per = target.rule?.per, per.isCalendar,
      per.periods(from: from, through: until).isEmpty
    {
      report(
        &problems, vi: "từ \(from.vietnamese) đến \(until.vietnamese) không có kỳ nào kết thúc",
        en: "no period ends between \(from.english) and \(until.english)",
        mend: Message(
          vi: "chọn kỳ ngắn hơn, hoặc «ky: Cả giai đoạn»",
          en: "use a shorter period, or ‘per: term’"))
    }
  }

  private func report(
    _ problems: inout TargetProblems, vi: String, en: String, mend: Message
  ) {
    let text = target.row.text.clipped
    problems.report(
      target.record, target.row.position, vi: "chỉ tiêu «\(text)» không đo được: \(vi)",
      en: "the target ‘\(text)’ can never be measured: \(en)", mend: mend)
  }
}
