import Vietnamese

/// The addresses of calendars.
extension Routes {
  /// What comes, and all months.
  package static let calendar = "lich"
  /// When citizens are received.
  package static let receptions = "lich-tiep-cong-dan"
  /// The file for calendar programs, in the folder of its page.
  static let calendarFile = "lich.ics"
  /// The notice before something takes place, below the address of its record.
  static let notice = "thong-bao"
  /// The notice of what came out of it, below the address of its record.
  static let results = "ket-qua"

  /// What stands below the addresses of records that have notices.
  static let noticePages = [notice, results]

  /// A month.
  static func month(_ month: CalendarMonth) -> String {
    let number = month.month < 10 ? "0\(month.month)" : "\(month.month)"
    return "\(calendar)/\(month.year)/\(number)"
  }

  /// What takes place at a unit.
  static func calendar(unit address: String) -> String {
    below("\(calendar)/co-quan", unit: address)
  }

  /// What takes place in one form, by its Vietnamese name.
  static func calendar(form: String) -> String { "\(calendar)/hinh-thuc/\(Slug.make(form))" }

  /// The calendar file of a record or of a list.
  static func file(of address: String) -> String { "\(address)/\(calendarFile)" }
}
