extension TimeSpan {
  /// Reads a time span as people write it.
  ///
  /// A date with one time or two: `2025-04-24 08:00–11:30`, `24/4/2025 8h00-11h30`, «từ 8 giờ 30
  /// đến 11 giờ ngày 24/4/2025»; a date on both sides; or days without times. Between the sides a
  /// hyphen, a dash, «đến» or «tới». A zone may follow: `+09:00`, `Z`, `UTC-5`; without one it is
  /// +07:00.
  public static func parse(_ text: String) -> Result<TimeSpan, TimeProblem> {
    var cursor = LexemeCursor(text)
    _ = cursor.take("tu")
    do {
      let first = try side(&cursor)
      var second: (date: CivilDate?, time: LocalTime?)?
      if cursor.take("-", "den", "toi") { second = try side(&cursor) }
      let offset = zone(&cursor)
      guard cursor.isAtEnd, let offset else { return .failure(.notATimeSpan) }
      return span(first, second, offset)
    } catch {
      return .failure(error)
    }
  }

  private typealias Side = (date: CivilDate?, time: LocalTime?)

  /// A date, a time, or both in any order.
  private static func side(_ cursor: inout LexemeCursor) throws(TimeProblem) -> Side {
    var side: Side = (nil, nil)
    while !cursor.isAtEnd {
      let start = cursor.index
      _ = cursor.take(",", "t", "luc", "vao")
      if side.time == nil, let result = LocalTime.read(&cursor) {
        side.time = try result.get()
      } else if side.date == nil, let result = CivilDate.read(&cursor) {
        switch result {
        case .success(let date): side.date = date
        case .failure(let problem): throw .date(problem)
        }
      } else {
        cursor.index = start
        break
      }
    }
    if side.date == nil, side.time == nil { throw .notATimeSpan }
    return side
  }

  private static func span(
    _ first: Side, _ second: Side?, _ offset: Int
  ) -> Result<TimeSpan, TimeProblem> {
    guard let date = first.date ?? second?.date else { return .failure(.noDate) }
    let start = Moment(date, first.time)
    guard let second else {
      return TimeSpan(start: start, offset: offset).map { .success($0) } ?? .failure(.notATimeSpan)
    }
    guard (first.time == nil) == (second.time == nil) else { return .failure(.notATimeSpan) }
    let end = Moment(second.date ?? date, second.time)
    return TimeSpan(start: start, end: end, offset: offset).map { .success($0) }
      ?? .failure(.endBeforeStart)
  }

  /// The zone at the cursor: minutes east of UTC, the Vietnamese one when none is written, nil when
  /// it is wrong.
  private static func zone(_ cursor: inout LexemeCursor) -> Int? {
    let isBracketed = cursor.take("(")
    if cursor.take("z") { return 0 }
    let isNamed = cursor.take("utc", "gmt")
    var sign = 1
    if isNamed, cursor.take("-") {
      sign = -1
    } else if !cursor.take("+") {
      return isBracketed ? nil : isNamed ? 0 : vietnamOffset
    }
    guard let first = cursor.number(upTo: 4) else { return nil }
    var (hours, minutes) = (first.value, 0)
    if first.digits == 4 {
      (hours, minutes) = (first.value / 100, first.value % 100)
    } else if cursor.take(":") {
      guard let second = cursor.number(upTo: 2) else { return nil }
      minutes = second.value
    }
    if isBracketed, !cursor.take(")") { return nil }
    guard hours <= 14, minutes < 60 else { return nil }
    return sign * (hours * 60 + minutes)
  }
}
