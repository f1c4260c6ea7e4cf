import Vietnamese

extension ICalendarEvent {
  /// Writes the event, and each override after it.
  func write(to writer: inout ICalendarWriter, stamp: ICalendarInstant) {
    write(to: &writer, stamp: stamp, uid: uid, recurrence: recurrence, replaced: nil)
    for override in recurrence?.overrides ?? [] {
      override.event.write(
        to: &writer, stamp: stamp, uid: uid, recurrence: nil,
        replaced: (override.day, original: self))
    }
  }

  private func write(
    to writer: inout ICalendarWriter, stamp: ICalendarInstant, uid: String,
    recurrence: Recurrence?, replaced: (day: CivilDate, original: ICalendarEvent)?
  ) {
    writer.component("VEVENT") { writer in
      writer.text("UID", uid)
      writer.value("DTSTAMP", (self.stamp ?? stamp).text)
      if let replaced {
        let clock = replaced.original.clock
        writer.value(
          "RECURRENCE-ID", clock.text(replaced.original.start(on: replaced.day)), clock.parameters)
      }
      writeTime(to: &writer, ICalendarClock(time, returns: recurrence != nil))
      if let recurrence { write(recurrence, to: &writer) }
      writer.value("SEQUENCE", String(max(0, sequence)))
      if let lastModified { writer.value("LAST-MODIFIED", lastModified.text) }
      if let status { writer.value("STATUS", status.rawValue) }
      writeWords(to: &writer)
    }
  }

  private func writeTime(to writer: inout ICalendarWriter, _ clock: ICalendarClock) {
    writer.value("DTSTART", clock.text(time.start), clock.parameters)
    // The end of whole days is the day after the last one (RFC 5545, 3.6.1).
    if clock == .days {
      let next = (time.end ?? time.start).date.adding(days: 1)
      writer.value("DTEND", clock.text(TimeSpan.Moment(next)), clock.parameters)
    } else if let end = time.end {
      writer.value("DTEND", clock.text(end), clock.parameters)
    }
  }

  private func write(_ recurrence: Recurrence, to writer: inout ICalendarWriter) {
    let until = recurrence.until.map { ";UNTIL=\(clock.until(start(on: $0)))" } ?? ""
    writer.value("RRULE", recurrence.rrule + until)
    if !recurrence.exceptions.isEmpty {
      let days = recurrence.exceptions.map { clock.text(start(on: $0)) }
      writer.value("EXDATE", days.joined(separator: ","), clock.parameters)
    }
  }

  private func writeWords(to writer: inout ICalendarWriter) {
    writer.text("SUMMARY", summary)
    writer.text("DESCRIPTION", description)
    writer.text("LOCATION", location)
    if let geo, geo.latitude.isFinite, geo.longitude.isFinite {
      writer.value("GEO", "\(Self.degrees(geo.latitude));\(Self.degrees(geo.longitude))")
    }
    if !url.isEmpty { writer.value("URL", url) }
    writer.texts("CATEGORIES", categories)
    writer.text("CONTACT", organizer)
    if let conference {
      writer.value("CONFERENCE", conference, [("VALUE", "URI"), ("FEATURE", "VIDEO")])
    }
  }

  /// When it begins on one of its days.
  private func start(on day: CivilDate) -> TimeSpan.Moment {
    TimeSpan.Moment(day, time.start.time)
  }

  /// Degrees with six digits after the point at most (RFC 5545, 3.8.1.6), never as a power of ten.
  private static func degrees(_ value: Double) -> String {
    let millionths = Int((min(max(value, -180), 180) * 1_000_000).rounded())
    let (whole, rest) = millionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    return "\(millionths < 0 ? "-" : "")\(whole).\(String(1_000_000 + rest).dropFirst())"
  }
}
