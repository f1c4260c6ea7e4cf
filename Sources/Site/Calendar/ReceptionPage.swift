import Diagnostics
import Records
import Templates
import Vietnamese

/// When citizens are received: of each unit the place, the regular hours, and the days of its head
/// (Law on citizen reception 42/2013/QH13, article 24).
struct ReceptionPage: SitePart {
  /// For how many days ahead the days of the head are told.
  private static let horizon = 30

  func write(_ site: Site, to output: Output) throws {
    let place = PagePlace(Routes.receptions)
    let receptions = Self.receptions(site)
    let units = (0..<site.catalog.shownCount).filter { id in
      guard let facts = site.catalog.summaries.reading(id)[id].unitFacts else { return false }
      let exists = facts.until.map { $0 >= site.today } ?? true
      return exists && (!facts.receptions.isEmpty || receptions[id] != nil)
    }.sorted { site.collationOrder($0, $1) }
    var object: TemplateObject = ["days": .text("\(Self.horizon)")]
    object.set(
      list: "units", units.map { unit($0, receptions[$0] ?? [], site, place) })
    let page = PageContext(
      title: site.words["receptionsTitle"], description: site.words["receptionsAbout"],
      type: "calendar", breadcrumbs: [(site.words["home"], "")],
      hasIllustration: units.contains { site.catalog.summaries[$0].isIllustration })
    try site.write(
      page, template: "calendar-receptions", ["receptions": .object(object)], at: place, to: output)
  }

  /// The receptions of each unit in this month and the days ahead.
  private static func receptions(_ site: Site) -> [Int: [Occurrence]] {
    let first = CalendarMonth(site.today).first
    let last = max(site.today.adding(days: horizon), CalendarMonth(site.today).last)
    var found: [Int: [Occurrence]] = [:]
    for id in 0..<site.catalog.shownCount {
      guard let unit = site.catalog.units[id], site.catalog.isReception(id) else { continue }
      let ones = site.catalog.occurrences(of: id, from: first, through: last)
      if !ones.isEmpty { found[unit, default: []] += ones }
    }
    return found.mapValues { $0.sorted(by: Occurrence.comesBefore) }
  }

  private func unit(
    _ id: Int, _ ones: [Occurrence], _ site: Site, _ place: PagePlace
  ) -> TemplateValue {
    let summary = site.catalog.summaries[id]
    let rows = (summary.unitFacts?.receptions ?? []).filter {
      $0.until.map { $0 >= site.today } ?? true
    }
    let end = site.today.adding(days: Self.horizon)
    var ahead: [Entry] = ones.filter { $0.lastDay >= site.today && $0.time.start.date <= end }
      .map { ($0, nil) }
    var object: TemplateObject = [
      "body": site.link(to: id, from: place),
      "id": .text("don-vi-" + Slug.make(summary.address)),
    ]
    if !rows.isEmpty { object["table"] = ReceptionTable(site: site, rows: rows).object }
    let single = ones.filter {
      $0.ruleDay == nil && CalendarMonth($0.time.start.date) == CalendarMonth(site.today)
    }
    if !single.isEmpty {
      object["tally"] = [
        "month": .text(site.title(of: CalendarMonth(site.today))),
        "held": .text("\(single.count { $0.standing == .held })"),
        "total": .text("\(single.count)"),
      ]
    }
    // The head's days that no record tells follow from the regular schedule.
    let told = Set(ahead.map(\.one.time.start.date))
    for row in rows where row.isHead {
      let days = row.schedule?.occurrences(
        of: id, row.slots, .confirmed, from: site.today, through: end,
        site.catalog.duties.calendar)
      ahead += (days ?? []).filter { !told.contains($0.time.start.date) }.map { ($0, row) }
    }
    ahead.sort { Occurrence.comesBefore($0.one, $1.one) }
    object.set(list: "entries", ahead.map { entry($0, site, place) })
    return .object(object)
  }

  /// A time, and the row of the regular hours that tells it, where no record does.
  private typealias Entry = (one: Occurrence, row: ReceptionHours?)

  private func entry(_ told: Entry, _ site: Site, _ place: PagePlace) -> TemplateValue {
    let (one, row) = told
    guard case .object(var entry) = site.calendarEntry(one, from: place) else { return .missing }
    entry["date"] = .text(site.weekdayAndDate(one.time.start.date))
    entry["unit"] = .missing
    if let row {
      entry["title"] = .text(row.who ?? site.words["receptionsHead"])
      entry["url"] = .missing
      entry["place"] = .text(orMissing: row.place)
      entry["attendees"] = .text(
        orMissing: row.attendees.isEmpty ? nil : row.attendees.joined(separator: "; "))
      entry["topics"] = .text(orMissing: row.topics)
      if one.standing.takesPlace { entry["state"] = .missing }
    }
    return .object(entry)
  }
}

/// The regular hours of a unit as a table; its columns are called as the kind calls them.
private struct ReceptionTable {
  let site: Site
  let rows: [ReceptionHours]

  var object: TemplateValue {
    let used = columns.filter { column in rows.contains { column.text($0) != nil } }
    return [
      "caption": .text(site.words["receptionsHours"]),
      "columns": .list(used.map { ["key": .text($0.key), "label": .text(label($0.key))] }),
      "rows": .list(
        rows.map { row in
          [
            "cells": .list(
              used.map { column in
                let text = column.text(row)
                return [
                  "key": .text(column.key), "label": .text(label(column.key)),
                  "values": .list(text.map { [["text": .text($0)]] } ?? []),
                ]
              })
          ]
        }),
    ]
  }

  private var columns: [(key: String, text: (ReceptionHours) -> String?)] {
    let wording = site.wording
    return [
      (
        "day",
        { row in row.schedule.map { wording.recurrence($0.recurrence).capitalisedFirst } ?? row.day
        }
      ),
      ("hours", { $0.hours }), ("place", { $0.place }), ("who", { $0.who }),
      ("attendees", { $0.attendees.isEmpty ? nil : $0.attendees.joined(separator: "; ") }),
      ("topics", { $0.topics }), ("from", { $0.from.map(wording.date) }),
      ("until", { $0.until.map(wording.date) }),
    ]
  }

  private func label(_ key: String) -> String {
    guard let kind = site.catalog.kinds.kinds.first(where: { $0.role == .unit }),
      let field = kind.fields.index(ofKey: "reception"),
      let column = kind.fields.fields[field].columns.index(ofKey: key)
    else { return key }
    return site.wording.text(kind.fields.fields[field].columns.fields[column].names)
  }
}

extension String {
  /// The text with its first letter in upper case.
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
