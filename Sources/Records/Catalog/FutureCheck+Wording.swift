import Diagnostics
import Vietnamese

extension FutureCheck {
  /// Where a day stands in a record; nil where the record does not tell.
  func position(of spot: Spot, in record: Record?) -> Position? {
    switch spot {
    case .place(let position): position
    case .field(let key): record?[key]?.position
    case .column(let column, let key): record?.rows(key).first?[column]?.position
    }
  }

  /// What is wrong with a day.
  func problem(_ find: Find, at place: Place) -> Diagnostic {
    let (what, day) = (find.what, find.day)
    let isFar = find.sort == .due
    return Diagnostic(
      .date, at: place,
      vi: "«\(what.vi)» ghi ngày \(day.vietnamese), "
        + (isFar ? "quá \(Self.yearsPlanned) năm nữa" : "một ngày chưa tới"),
      en: "‘\(what.en)’ has the day \(day.english), which is "
        + (isFar ? "more than \(Self.yearsPlanned) years ahead" : "yet to come"),
      mend: mend(find.sort), severity: .warning)
  }

  private func mend(_ sort: Sort) -> Message {
    switch sort {
    case .done:
      Message(
        vi: "xem lại ngày; việc chưa diễn ra thì chưa ghi là đã xong",
        en: "check the date; what has not taken place is not told as done")
    case .waiting:
      Message(
        vi: "xem lại năm; hồ sơ chưa hiện trên trang cho đến ngày ấy",
        en: "check the year; the record is not shown before that day")
    case .due: Message(vi: "xem lại năm", en: "check the year")
    }
  }
}
