/// A day of the week, Monday first.
public enum Weekday: Int, CaseIterable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// The name as it begins a sentence: «Thứ Năm».
  public var vietnamese: String {
    switch self {
    case .monday: "Thứ Hai"
    case .tuesday: "Thứ Ba"
    case .wednesday: "Thứ Tư"
    case .thursday: "Thứ Năm"
    case .friday: "Thứ Sáu"
    case .saturday: "Thứ Bảy"
    case .sunday: "Chủ nhật"
    }
  }

  /// The English name.
  public var english: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }
}
