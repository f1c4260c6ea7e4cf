package import Diagnostics
package import Vietnamese

/// Reads the days off and the days worked in exchange from what YAML says of each year.
package struct WorkingDaysReader {
  private var holidays: [Int: Set<CivilDate>] = [:]
  private var worked: [Int: Set<CivilDate>] = [:]
  /// Everything that was wrong.
  package private(set) var diagnostics: [Diagnostic] = []

  /// A reader that knows no year yet.
  package init() {}

  /// The calendar of all years that were read.
  package var calendar: WorkingCalendar {
    WorkingCalendar(
      holidays: holidays.values.flatMap(\.self), makeUpDays: worked.values.flatMap(\.self),
      years: holidays.keys)
  }

  /// Reads one year; a year that is read again replaces what was known of it.
  package mutating func read(_ value: RawValue, in source: SourceText) {
    var mapping = RawMapping(value, in: source)
    guard let year = mapping.wholeNumber("year"), (1900...2199).contains(year) else {
      mapping.report(
        .workingDays, at: mapping.position, vi: "thiếu năm, hoặc năm không có thật",
        en: "the year is missing, or is none",
        mend: Message(vi: "viết «year: 2026»", en: "write ‘year: 2026’"))
      diagnostics += mapping.finish()
      return
    }
    // Where the days were decided, and whether all of that was seen, is for whoever reads the file.
    _ = (mapping.text("basis"), mapping.flag("certain"), mapping.text("note"))
    var free = Set<CivilDate>()
    for item in mapping.list("holidays") {
      for day in mapping.days(item, first: "from", last: "until", in: year) { free.insert(day) }
    }
    var exchanged = Set<CivilDate>()
    for item in mapping.list("worked") {
      for day in mapping.days(item, first: "date", last: nil, in: year) { exchanged.insert(day) }
    }
    diagnostics += mapping.finish()
    holidays[year] = free
    worked[year] = exchanged
  }
}

extension RawMapping {
  /// The days of one entry, which must lie within the year.
  fileprivate mutating func days(
    _ value: RawValue, first: String, last: String?, in year: Int
  ) -> [CivilDate] {
    var item = RawMapping(value, in: source)
    _ = item.text("name")
    let start = item.date(first)
    let end = last.flatMap { item.date($0) } ?? start
    defer { add(item.finish()) }
    guard let start, let end else { return [] }
    guard start <= end, start.year == year, end.year == year else {
      item.report(
        .workingDays, at: value.position,
        vi: "từ \(start.vietnamese) đến \(end.vietnamese) không nằm trong năm \(year)",
        en: "\(start.iso) to \(end.iso) is not within \(year)",
        mend: Message(
          vi: "sửa ngày, hoặc chuyển sang năm khác",
          en: "correct the days, or move them to another year"))
      return []
    }
    return (start.daysSinceEpoch...end.daysSinceEpoch).map(CivilDate.init(daysSinceEpoch:))
  }
}
