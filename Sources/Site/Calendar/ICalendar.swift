import Vietnamese

/// A calendar that programs subscribe to (RFC 5545, RFC 7986).
struct ICalendar: Sendable {
  /// What it is called.
  var name: String
  /// What is in it.
  var description: String
  /// The address of the page that shows the same.
  var url: String
  /// The address of the file itself, from which programs read it anew.
  var source: String? = nil
  /// The events, in the order in which they are written.
  var events: [ICalendarEvent] = []
  /// Further events, which follow.
  var written: [WrittenEvent] = []

  /// An event as bytes: one that stands in several calendars is written once.
  struct WrittenEvent: Sendable {
    /// Its lines.
    let bytes: [UInt8]
    /// The zone that it refers to; nil when it refers to none.
    let offset: Int?
    /// When it was last changed.
    let stamp: ICalendarInstant

    /// An event with its stamp, or another where it has none.
    init(_ event: ICalendarEvent, stamp: ICalendarInstant) {
      var writer = ICalendarWriter()
      self.stamp = event.stamp ?? stamp
      event.write(to: &writer, stamp: self.stamp)
      bytes = writer.bytes
      if case .zone(let zone) = event.clock { offset = zone } else { offset = nil }
    }
  }

  /// How often programs should look for changes.
  private static let refreshInterval = "PT12H"

  /// The file. `stamp` is when what is in it was last changed: never the clock, or the same content
  /// would give other bytes.
  func bytes(stamp: ICalendarInstant) -> [UInt8] {
    var writer = ICalendarWriter()
    writer.component("VCALENDAR") { writer in
      writer.value("VERSION", "2.0")
      writer.text("PRODID", "-//Cong khai//congkhai//VI")
      writer.value("CALSCALE", "GREGORIAN")
      // The names before RFC 7986 are those that most programs know.
      for property in ["NAME", "X-WR-CALNAME"] { writer.text(property, name) }
      for property in ["DESCRIPTION", "X-WR-CALDESC"] { writer.text(property, description) }
      writer.value("X-WR-TIMEZONE", ICalendarClock.zoneName(TimeSpan.vietnamOffset))
      if !url.isEmpty { writer.value("URL", url) }
      if let source { writer.value("SOURCE", source, [("VALUE", "URI")]) }
      writer.value("LAST-MODIFIED", stamp.text)
      writer.value("REFRESH-INTERVAL", Self.refreshInterval, [("VALUE", "DURATION")])
      writer.value("X-PUBLISHED-TTL", Self.refreshInterval)
      for offset in offsets { Self.writeZone(offset, to: &writer) }
      for event in events { event.write(to: &writer, stamp: stamp) }
      for event in written { writer.lines(event.bytes) }
    }
    return writer.bytes
  }

  /// The zones that events refer to. That of Vietnam is always there, so that a calendar without
  /// events has the one component that the standard asks for.
  private var offsets: [Int] {
    var offsets: Set = [TimeSpan.vietnamOffset]
    for event in events {
      if case .zone(let offset) = event.clock { offsets.insert(offset) }
    }
    offsets.formUnion(written.compactMap(\.offset))
    return offsets.sorted()
  }

  /// A zone without summer time, as Vietnam has had none since 1975 (RFC 5545, 3.6.5).
  private static func writeZone(_ offset: Int, to writer: inout ICalendarWriter) {
    let text = ICalendarClock.offsetText(offset)
    writer.component("VTIMEZONE") { writer in
      writer.text("TZID", ICalendarClock.zoneName(offset))
      writer.component("STANDARD") { writer in
        writer.value("DTSTART", "19700101T000000")
        writer.value("TZOFFSETFROM", text)
        writer.value("TZOFFSETTO", text)
        writer.text("TZNAME", String(text.prefix(text.hasSuffix("00") ? 3 : 5)))
      }
    }
  }
}
