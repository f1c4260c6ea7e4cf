import Records
import Templates
import Vietnamese

/// A page for each month in which something takes place, and for the current one.
struct MonthPages {
  let site: Site
  let calendar: SiteCalendar

  func write(to output: Output) throws {
    let months = Set(calendar.months.keys).union([CalendarMonth(site.today)]).sorted()
    for (index, month) in months.enumerated() {
      let place = PagePlace(Routes.month(month))
      let ones = (calendar.months[month] ?? []).map { calendar.all[$0] }
      var object: TemplateObject = [
        "title": .text(site.title(of: month)),
        "weekdays": .list(Weekday.allCases.map { ["title": .text(site.weekday($0))] }),
        "weeks": .list(weeks(of: month, ones, place)), "isEmpty": .flag(ones.isEmpty),
        "allURL": .text(place.page(Routes.calendar)),
        "icsURL": .text(place.file(Routes.file(of: Routes.calendar))),
      ]
      if index > 0 { object["previous"] = link(months[index - 1], place) }
      if index + 1 < months.count { object["next"] = link(months[index + 1], place) }
      let page = PageContext(
        title: "\(site.words["calendarTitle"]): \(site.title(of: month))",
        description: site.words["calendarAbout"], type: "calendar",
        breadcrumbs: [(site.words["home"], ""), (site.words["calendarTitle"], Routes.calendar)],
        hasIllustration: site.areIllustrations(ones))
      try site.write(
        page, template: "calendar-month", ["month": .object(object)], at: place, to: output)
    }
  }

  private func link(_ month: CalendarMonth, _ place: PagePlace) -> TemplateValue {
    ["title": .text(site.title(of: month)), "url": .text(place.page(Routes.month(month)))]
  }

  /// Weeks from Monday to Sunday; days of the months around are empty.
  private func weeks(
    of month: CalendarMonth, _ ones: [Occurrence], _ place: PagePlace
  ) -> [TemplateValue] {
    var byDay: [CivilDate: [Occurrence]] = [:]
    for one in ones {
      for day in Set(SiteCalendar.days(of: one)) { byDay[day, default: []].append(one) }
    }
    let lead = month.first.weekday.rawValue - 1
    let length = month.last.day
    return (0..<(lead + length + 6) / 7).map { week in
      let days = (0..<7).map { column -> TemplateValue in
        let number = week * 7 + column - lead + 1
        guard (1...length).contains(number) else { return ["isOutside": true] }
        let day = month.first.adding(days: number - 1)
        return self.day(day, byDay[day] ?? [], place)
      }
      return ["days": .list(days)]
    }
  }

  private func day(_ day: CivilDate, _ ones: [Occurrence], _ place: PagePlace) -> TemplateValue {
    var object: TemplateObject = [
      "number": .text("\(day.day)"), "iso": .text(day.iso),
      "weekday": .text(site.weekday(day.weekday)), "date": .text(site.wording.date(day)),
      "isToday": .flag(day == site.today),
      "isHoliday": .flag(site.catalog.duties.calendar.isHoliday(day)),
    ]
    object.set(list: "entries", ones.map { site.calendarEntry($0, from: place) })
    return .object(object)
  }
}
