extension RecurrenceReader {
  /// «8h00–11h30», «từ 8 giờ đến 11 giờ 30», «sáng từ 8h đến 11h», «buổi chiều», «giờ hành chính».
  mutating func readHours() throws(RecurrenceProblem) -> Bool {
    if cursor.take(words: ["gio", "hanh", "chinh"]) {
      hours.append(.officeHours)
      return true
    }
    // The whole day is what no hours mean.
    if cursor.take(words: ["ca", "ngay"]) { return true }
    let part = takePart()
    if part != nil {
      let start = cursor.index
      _ = cursor.take(",", ":")
      _ = cursor.take("tu", "luc")
      if try readTimes(in: part) { return true }
      cursor.index = start
    } else {
      return try readTimes(in: nil)
    }
    if let part { hours.append(part) }
    return true
  }

  /// The hours in order. «chiều thứ Hai, từ 2 giờ» is one thing in two places: the part of the day
  /// then tells how to read the times, and says nothing that they do not.
  var settledHours: [Recurrence.Hours] {
    let all = Set(hours).sorted()
    let parts = all.filter(\.isPartOfDay)
    guard parts.count == 1, parts.count < all.count else { return all }
    let settled = all.dropFirst().map { Self.time($0, in: parts[0]) }
    return settled.contains(nil) ? all : settled.compactMap(\.self).sorted()
  }

  /// Times of a part of the day on 24 hours, nil when they are not in it.
  private static func time(
    _ hours: Recurrence.Hours, in part: Recurrence.Hours
  ) -> Recurrence.Hours? {
    guard case .times(let start, let end) = hours else { return nil }
    // «chiều» with «8 giờ» elsewhere is rather a morning and an afternoon.
    let isShort = start.hour < (part == .evening ? 12 : 7)
    switch part {
    case .morning: return start.hour < 12 ? hours : nil
    case _ where isShort: return .times(afternoon(start), until: end.map(afternoon))
    default: return start.hour < 12 ? nil : hours
    }
  }

  private static func afternoon(_ time: LocalTime) -> LocalTime {
    LocalTime(hour: time.hour < 12 ? time.hour + 12 : time.hour, minute: time.minute) ?? time
  }

  private mutating func takePart() -> Recurrence.Hours? {
    if cursor.take("sang") { return .morning }
    if cursor.take("chieu") { return .afternoon }
    return cursor.take("toi") ? .evening : nil
  }

  /// A time or two; the part of the day puts «2 giờ» into the afternoon.
  private mutating func readTimes(in part: Recurrence.Hours?) throws(RecurrenceProblem) -> Bool {
    guard let start = try takeTime(part) else { return false }
    let beforeEnd = cursor.index
    guard cursor.take("-", "den", "toi"), let end = try takeTime(part) else {
      cursor.index = beforeEnd
      hours.append(.times(start, until: nil))
      return true
    }
    guard start < end else { throw .noSuchTime }
    hours.append(.times(start, until: end))
    return true
  }

  private mutating func takeTime(
    _ part: Recurrence.Hours?
  ) throws(RecurrenceProblem) -> LocalTime? {
    switch LocalTime.read(&cursor) {
    case nil: return nil
    case .failure: throw .noSuchTime
    case .success(let time):
      return part == .afternoon || part == .evening ? Self.afternoon(time) : time
    }
  }
}
