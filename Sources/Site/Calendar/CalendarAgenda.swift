import Records
import Templates
import Vietnamese

/// The page of one calendar: what comes, the nearest first, then what was.
struct CalendarAgenda {
  /// The most times that a page lists of what comes, and of what was.
  private static let limit = 100

  let site: Site
  let calendar: SiteCalendar
  let list: CalendarList

  func write(siblings: [CalendarList], to output: Output) throws {
    let place = PagePlace(list.address)
    let all = list.sort == .everything ? calendar.all : calendar.all(of: list.ids)
    let (coming, past) = (upcoming(all), gone(all))
    var agenda: TemplateObject = [
      "icsURL": .text(place.file(Routes.file(of: list.address))),
      "monthURL": .text(place.page(Routes.month(CalendarMonth(site.today)))),
      "monthTitle": .text(site.title(of: CalendarMonth(site.today))),
      "isWhole": .flag(list.sort == .everything),
    ]
    agenda.set(list: "days", site.calendarDays(coming, from: place))
    agenda.set(list: "past", site.calendarDays(past, from: place))
    if list.sort == .everything {
      agenda.set(list: "years", years(from: place))
      agenda.set(list: "units", links(siblings, .unit, place))
      agenda.set(list: "forms", links(siblings, .form, place))
    }
    let words = site.words
    let title =
      list.sort == .everything ? list.title : "\(words["calendarTitle"]): \(list.title)"
    var page = PageContext(
      title: title, description: words["calendarAbout"], type: "calendar",
      breadcrumbs: [(words["home"], "")],
      hasIllustration: site.areIllustrations(coming + past))
    if list.sort != .everything {
      page.breadcrumbs.append((words["calendarTitle"], Routes.calendar))
    }
    try site.write(page, template: "calendar", ["calendar": .object(agenda)], at: place, to: output)
  }

  /// What is not over, the nearest first; of what returns the nearest days only.
  private func upcoming(_ all: [Occurrence]) -> [Occurrence] {
    let horizon = site.today.adding(days: SiteCalendar.horizon)
    let coming = all.lazy.filter { one in
      one.lastDay >= site.today && (one.ruleDay == nil || one.time.start.date <= horizon)
    }
    return Array(coming.prefix(Self.limit))
  }

  /// What is over, the latest first: of the month for the whole site, else of this year and the last.
  private func gone(_ all: [Occurrence]) -> [Occurrence] {
    let first = list.sort == .everything ? CalendarMonth(site.today).first : calendar.first
    let gone = all.reversed().lazy.filter { one in
      one.lastDay < site.today && one.time.start.date >= first
    }
    return Array(gone.prefix(Self.limit))
  }

  private func years(from place: PagePlace) -> [TemplateValue] {
    let months = calendar.months.merging([CalendarMonth(site.today): []]) { one, _ in one }
    return Dictionary(grouping: months) { $0.key.year }.sorted { $0.key > $1.key }.map {
      year, all in
      [
        "title": .text("\(year)"),
        "months": .list(
          all.sorted { $0.key < $1.key }.map { month, ones in
            [
              "title": .text("\(site.words["month"]) \(month.month)"),
              "url": .text(place.page(Routes.month(month))),
              "count": .text(site.wording.number(ones.count)),
            ]
          }),
      ]
    }
  }

  private func links(
    _ lists: [CalendarList], _ sort: CalendarList.Sort, _ place: PagePlace
  ) -> [TemplateValue] {
    lists.filter { $0.sort == sort }.map { list in
      [
        "title": .text(list.title), "url": .text(place.page(list.address)),
        "count": .text(site.wording.number(list.ids.count)),
      ]
    }
  }
}
