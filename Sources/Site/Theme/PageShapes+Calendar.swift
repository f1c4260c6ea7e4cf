import Templates

/// What the calendar pages hold.
extension PageShapes {
  /// The templates of calendars and notices, each with what its context adds.
  static let calendarPages: [String: ContextShape] = [
    "calendar": ["calendar": agenda], "calendar-month": ["month": month],
    "calendar-receptions": ["receptions": receptions],
    "notice": ["record": record, "notice": notice],
    "notice-results": ["record": record, "notice": notice],
    "sheet": ["record": record, "notice": notice],
  ]

  /// One time of a record.
  static let calendarEntry: ContextShape = [
    "title": .text, "url": .text, "iso": .text, "hours": .text, "time": .text, "date": .text,
    "isOff": .flag, "isIllustration": .flag, "unit": link, "label": .text, "place": .text,
    "inLang": .text, "textLang": .text, "state": state, "former": .text, "movedTo": .text,
    "reason": .text, "who": .text,
    "attendees": .text, "topics": .text,
  ]

  static let calendarDay: ContextShape = [
    "iso": .text, "title": .text, "isToday": .flag, "entries": .list(calendarEntry),
  ]

  static let agenda: ContextShape = [
    "icsURL": .text, "monthURL": .text, "monthTitle": .text, "isWhole": .flag,
    "days": .list(calendarDay), "hasDays": .flag, "past": .list(calendarDay), "hasPast": .flag,
    "years": .list(["title": .text, "months": .list(count)]), "hasYears": .flag,
    "units": .list(count), "hasUnits": .flag, "forms": .list(count), "hasForms": .flag,
  ]

  static let month: ContextShape = [
    "title": .text, "isEmpty": .flag, "allURL": .text, "icsURL": .text, "previous": link,
    "next": link, "weekdays": .list(["title": .text]),
    "weeks": .list([
      "days": .list([
        "isOutside": .flag, "number": .text, "iso": .text, "weekday": .text, "date": .text,
        "isToday": .flag, "isHoliday": .flag, "entries": .list(calendarEntry), "hasEntries": .flag,
      ])
    ]),
  ]

  static let receptions: ContextShape = [
    "days": .text, "hasUnits": .flag,
    "units": .list([
      "body": link, "id": .text, "table": table,
      "tally": ["month": .text, "held": .text, "total": .text],
      "entries": .list(calendarEntry), "hasEntries": .flag,
    ]),
  ]

  static let notice: ContextShape = [
    "url": .text, "address": .text, "short": .text, "qr": ["width": .text, "path": .html],
    "date": .text, "dateISO": .text, "from": .text, "fromISO": .text, "until": .text,
    "untilISO": .text, "places": .text, "placesLang": .text, "facts": .list(field),
    "hasFacts": .flag, "lead": .text,
  ]

  /// What the page of a record says of the calendar.
  static let recordCalendar: ContextShape = [
    "icsURL": .text, "noticeURL": .text, "resultsURL": .text, "recurrence": .text, "until": .text,
    "earlier": .list(["text": .text, "why": .text]), "hasEarlier": .flag,
    "next": .list(calendarEntry), "hasNext": .flag,
  ]
}
