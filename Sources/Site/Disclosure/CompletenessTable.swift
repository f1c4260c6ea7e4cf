import Records
import Templates
import Vietnamese

/// The tables of how completely communes disclose in a period.
struct CompletenessTable {
  private typealias Table = Overview.Table

  let site: Site
  let disclosure: Disclosure
  let place: PagePlace
  let period: Period
  let per: Frequency

  /// Whether the period lasts, and so may still bring what it lacks.
  private var isOpen: Bool { period.last >= site.today }

  /// One row a commune: how many items have something, and how many duties were done in time.
  func summary(
    _ communes: [Int], _ entries: [Int: [Disclosure.Entry]], _ timeliness: [Int: Timeliness]
  ) -> Overview.Table {
    let words = site.words
    let labels = [
      (words["filterUnit"], false), (words["itemsDisclosed"], true), (words["itemsNothing"], true),
      (words[isOpen ? "itemsNotYet" : "itemsMissing"], true), (words["dutyInTime"], true),
      (words["dutyLate"], true),
      (words["dutyOverdue"], true),
    ]
    var table = Table(caption: words["completeness"], columns: labels)
    for commune in communes {
      let standings = (entries[commune] ?? []).map(\.standing)
      let counts = Disclosure.Standing.allCases.map { standing in
        standings.count { $0 == standing }
      }
      let summary = site.catalog.summaries[commune]
      let duties = timeliness[commune] ?? Timeliness()
      let link =
        communes.count <= 30
        ? "#" + anchor(commune)
        : place.page(Routes.below(place.address, unit: summary.address))
      table.rows.append(
        [Table.link(summary.title, link, in: site.titleTongue(of: commune))]
          + counts.map { Table.text("\($0)/\(standings.count)") }
          + [DutyOutcome.Verdict.inTime, .late, .overdue].map {
            Table.text(site.wording.number(duties[$0]))
          })
    }
    return table
  }

  /// One row an item of a commune.
  func detail(_ commune: Int, _ entries: [Disclosure.Entry]) -> Overview.Section {
    let words = site.words
    let summary = site.catalog.summaries[commune]
    var table = Table(
      caption: summary.title,
      columns: [words["disclosureItem"], words["state"], words["records"]].map { ($0, false) })
    table.rows = entries.enumerated().map { item, entry in
      let choice = disclosure.items[item]
      return [
        Table.link(
          "\(item + 1). \(site.wording.text(choice.names))",
          place.page(Routes.disclosure(item: choice.key))),
        state(entry), evidence(entry),
      ]
    }
    return Overview.Section(id: anchor(commune), title: summary.title, table: table)
  }

  private func anchor(_ commune: Int) -> String {
    "don-vi-" + site.catalog.summaries[commune].address.split(separator: "/").joined(separator: "-")
  }

  private func state(_ entry: Disclosure.Entry) -> Table.Cell {
    let words = site.words
    switch entry.standing {
    case .disclosed:
      return Table.state(words["itemsDisclosed"], tone: "good")
    case .nothingArose: return Table.state(words["itemsNothing"], tone: "done")
    case .missing where !entry.statements.isEmpty:
      return Table.state(words["itemsNothingPart"], tone: isOpen ? "neutral" : "warn")
    case .missing:
      return isOpen
        ? Table.state(words["itemsNotYet"], tone: "neutral")
        : Table.state(words["itemsMissing"], tone: "bad")
    }
  }

  /// The newest records, how many there are, and the statements with the time of which they speak.
  private func evidence(_ entry: Disclosure.Entry) -> Table.Cell {
    let wording = site.wording
    func value(_ id: Int, _ note: String?) -> TemplateValue {
      let summaries = site.catalog.summaries
      var value: TemplateObject = [
        "text": .text(summaries[id].title), "url": .text(place.page(summaries[id].address)),
        "note": .text(note ?? ""),
      ]
      value.mark(site.titleTongue(of: id))
      return .object(value)
    }
    var values: Table.Cell = entry.records.suffix(3).reversed().map {
      value($0, disclosure.day(of: $0).map(wording.date))
    }
    values += entry.statements.map { id in
      let period = disclosure.statementPeriod(id)
      return value(id, "\(wording.date(period.first)) – \(wording.date(period.last))")
    }
    if entry.records.count > 3 {
      values.append(
        [
          "text": .text(
            "… \(site.wording.number(entry.records.count)) \(site.words["recordsInAll"])")
        ])
    }
    return values
  }
}
