extension TimeSpan {
  /// The span for people: «08:00–11:30, thứ Năm 24/04/2025».
  public var vietnamese: String {
    write { "\(Casing.lowercasedFirst($0.weekday.vietnamese)) \($0.vietnamese)" }
  }

  /// The span in English: `08:00–11:30, Thursday 24 April 2025`.
  public var english: String { write { "\($0.weekday.english) \($0.english)" } }

  /// The start as in RFC 3339, `2025-04-24T08:00:00+07:00`; a date alone for whole days.
  public var rfc3339Start: String { rfc3339(start) }

  /// The end as in RFC 3339, nil when there is none.
  public var rfc3339End: String? { end.map(rfc3339) }

  private func rfc3339(_ moment: Moment) -> String {
    guard let time = moment.time else { return moment.date.iso }
    return "\(moment.date.iso)T\(time):00\(offset == 0 ? "Z" : zone)"
  }

  private var zone: String {
    let (hours, minutes) = (abs(offset) / 60, abs(offset) % 60)
    let digits = "\(Digits.padded(hours, to: 2)):\(Digits.padded(minutes, to: 2))"
    return (offset < 0 ? "-" : "+") + digits
  }

  private func write(day: (CivilDate) -> String) -> String {
    func moment(_ moment: Moment) -> String {
      moment.time.map { "\($0), \(day(moment.date))" } ?? day(moment.date)
    }
    var text = moment(start)
    if let end, end != start {
      if end.date != start.date {
        text += " – \(moment(end))"
      } else if let from = start.time, let to = end.time {
        text = "\(from)–\(to), \(day(start.date))"
      }
    }
    return offset == Self.vietnamOffset || start.time == nil ? text : "\(text) (UTC\(zone))"
  }
}
