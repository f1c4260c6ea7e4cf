import Records
import Templates
import Vietnamese

/// What a unit held, holds and called off in the year of the build, month by month.
struct YearOfMeetings {
  /// What became of a meeting.
  enum Outcome: Int, CaseIterable {
    case held
    /// It was by its schedule, of which nobody writes down each day.
    case scheduled
    /// It was to be on a day that is past, and no record says more.
    case past
    case coming
    case off
  }

  /// For each month how many had each outcome.
  private(set) var months = [[Int]](
    repeating: [Int](repeating: 0, count: Outcome.allCases.count), count: 12)
  private let site: Site

  /// The year of some records, those of a unit.
  init(of ids: [Int], in site: Site) {
    self.site = site
    let year = site.today.year
    guard let first = CivilDate(year: year, month: 1, day: 1),
      let last = CivilDate(year: year, month: 12, day: 31)
    else { return }
    for id in ids where site.catalog.summaries[id].calendar != nil {
      for one in site.catalog.occurrences(of: id, from: first, through: last) {
        let day = one.time.start.date
        guard day.year == year, let outcome = site.outcome(of: one) else { continue }
        months[day.month - 1][outcome.rawValue] += 1
      }
    }
  }

  /// What templates are given; nil where nothing is in the year.
  func object(from place: PagePlace) -> TemplateObject? {
    let most = months.map { $0.reduce(0, +) }.max() ?? 0
    if most == 0 { return nil }
    let shown = months.enumerated().map { index, counts -> TemplateValue in
      let month = CalendarMonth(
        CivilDate(year: site.today.year, month: index + 1, day: 1) ?? site.today)
      let total = counts.reduce(0, +)
      let parts = Outcome.allCases.filter { counts[$0.rawValue] > 0 }
      var object: TemplateObject = [
        "title": .text("\(site.words["month"]) \(index + 1)"),
        "isCurrent": .flag(index + 1 == site.today.month),
        "parts": .list(
          Bars.Part.stacked(parts.map { (Self.tone($0), counts[$0.rawValue]) }, of: most)
            .map(\.value)),
      ]
      if total > 0 { object["url"] = .text(place.page(Routes.month(month))) }
      object.set(
        list: "counts",
        parts.map {
          [
            "tone": .text(Self.tone($0)),
            "title": .text(
              site.wording.number(counts[$0.rawValue]) + " " + word($0)),
          ]
        })
      return .object(object)
    }
    return ["year": .text("\(site.today.year)"), "months": .list(shown)]
  }

  private func word(_ outcome: Outcome) -> String {
    switch outcome {
    case .held: site.words["meetingsHeld"]
    case .scheduled: site.words["meetingsScheduled"]
    case .past: site.words["meetingsPast"]
    case .coming: site.words["meetingsComing"]
    case .off: site.words["meetingsOff"]
    }
  }

  /// How an outcome is told by shape and colour.
  private static func tone(_ outcome: Outcome) -> String {
    switch outcome {
    case .held, .scheduled: "done"
    case .past: "neutral"
    case .coming: "good"
    case .off: "bad"
    }
  }
}

extension Site {
  /// What became of a meeting on a day; nil where it went to another day, which counts itself, or
  /// where its day is a holiday.
  func outcome(of one: Occurrence) -> YearOfMeetings.Outcome? {
    switch one.standing {
    case .held: .held
    case .provisional, .confirmed:
      isOver(one.lastDay) ? catalog.needsNoResult(one.record) ? .scheduled : .past : .coming
    case .postponed, .cancelled, .skipped: .off
    case .moved, .holiday: nil
    }
  }
}
