import Vietnamese

/// An event of a calendar file (RFC 5545, 3.6.1).
struct ICalendarEvent: Sendable {
  /// Whether it will take place.
  enum Status: String, Sendable {
    case tentative = "TENTATIVE"
    case confirmed = "CONFIRMED"
    case cancelled = "CANCELLED"
  }

  /// By which rule it returns.
  struct Recurrence: Sendable {
    /// The value of RRULE without an end. The event must begin on a day of the rule.
    var rrule: String
    /// The last day on which it may be; nil for no end.
    var until: CivilDate? = nil
    /// The days on which it is not.
    var exceptions: [CivilDate] = []
    /// What takes the place of the event on single days.
    var overrides: [Override] = []
  }

  /// One day of an event that returns, moved or changed.
  struct Override: Sendable {
    /// The day on which it would have been.
    var day: CivilDate
    /// What is instead; its own `uid` and `recurrence` are not written.
    var event: ICalendarEvent
  }

  /// The name of the event in all the world, the same in every build.
  var uid: String
  /// When it is; without an end it takes no time, or its whole day.
  var time: TimeSpan
  /// What it is, in a line.
  var summary: String
  /// How often its date, place or state was changed (RFC 5545, 3.8.7.4).
  var sequence = 0
  /// When what is written here was last changed, as DTSTAMP; nil for the stamp of the calendar.
  var stamp: ICalendarInstant? = nil
  /// The same for LAST-MODIFIED, if it is known.
  var lastModified: ICalendarInstant? = nil
  /// More about it; lines are ended by LF.
  var description = ""
  /// Where it is, in words.
  var location = ""
  /// Where it is, in degrees of latitude and longitude.
  var geo: (latitude: Double, longitude: Double)? = nil
  /// The address of its page.
  var url = ""
  /// What sorts of thing it is.
  var categories: [String] = []
  /// Whether it will take place; nil when that is not said.
  var status: Status? = .confirmed
  /// Who holds it. It is written as CONTACT: ORGANIZER is only for meetings to which people are
  /// invited one by one (RFC 5545, 3.8.4.3).
  var organizer: String? = nil
  /// The address at which to take part from afar (RFC 7986, 5.11).
  var conference: String? = nil
  /// By which rule it returns, nil when it does not.
  var recurrence: Recurrence? = nil
}

extension ICalendarEvent {
  var clock: ICalendarClock { ICalendarClock(time, returns: recurrence != nil) }
}
