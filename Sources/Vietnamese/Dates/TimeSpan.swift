/// From when to when something takes place.
public struct TimeSpan: Hashable, Sendable {
  /// A day, and the time of it when it is known.
  public struct Moment: Hashable, Sendable {
    /// The day.
    public let date: CivilDate
    /// The time, nil for the whole day.
    public let time: LocalTime?

    /// A moment.
    public init(_ date: CivilDate, _ time: LocalTime? = nil) {
      self.date = date
      self.time = time
    }
  }

  /// Indochina time, +07:00, in minutes.
  public static let vietnamOffset = 420

  /// When it begins.
  public let start: Moment
  /// When it ends, nil when that is not written; later than the start, or the same whole day.
  public let end: Moment?
  /// The zone as minutes east of UTC.
  public let offset: Int

  /// A time span, nil when the end is before the start, or when one has a time and the other not.
  public init?(start: Moment, end: Moment? = nil, offset: Int = vietnamOffset) {
    if let end {
      guard (start.time == nil) == (end.time == nil), start.date <= end.date else { return nil }
      if start.date == end.date, let from = start.time, let to = end.time, from >= to { return nil }
    }
    self.start = start
    self.end = end
    self.offset = offset
  }

  /// The seconds since 1970-01-01T00:00:00Z; a whole day counts from its midnight.
  public func epochSeconds(of moment: Moment) -> Int {
    (moment.date.daysSinceEpoch * 1440 + (moment.time?.minutes ?? 0) - offset) * 60
  }
}
