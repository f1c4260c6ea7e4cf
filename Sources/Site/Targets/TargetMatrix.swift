import Records
import Templates
import Vietnamese

/// Units by targets of one plan, each cell of the current or last period.
///
/// Targets for the same units stand in one table, so that few cells are empty.
struct TargetMatrix {
  /// At most so many units stand on a page.
  static let size = 30

  let site: Site
  let items: [TargetBoard.Item]
  /// The units of the table, in the order of the page.
  let units: [Int]

  /// The tables of a plan.
  static func all(of plan: TargetBoard.Plan, in site: Site) -> [TargetMatrix] {
    var groups: [(units: [Int], items: [TargetBoard.Item])] = []
    for item in site.targets.items[plan.items] where item.lastPeriod != nil {
      let units = item.target.units
      if let group = groups.firstIndex(where: { $0.units == units }) {
        groups[group].items.append(item)
      } else {
        groups.append((units, [item]))
      }
    }
    return groups.compactMap { _, items in
      // A unit that ended has its place on the pages of the targets.
      let shown = items.flatMap { item in
        item.result.cells.lazy.filter {
          $0.period == item.lastPeriod && $0.verdict != .notApplicable(.ended)
        }
        .map(\.unit)
      }
      let units = site.targets.order.sorted(Set(shown))
      return units.isEmpty ? nil : TargetMatrix(site: site, items: items, units: units)
    }
  }

  /// The tables of at most `size` units each into which it is cut.
  var pages: [TargetMatrix] {
    stride(from: 0, to: units.count, by: Self.size).map { start in
      let end = min(start + Self.size, units.count)
      return TargetMatrix(site: site, items: items, units: Array(units[start..<end]))
    }
  }

  /// The table as a page shows it.
  func object(from place: PagePlace) -> TemplateObject {
    let contexts = items.map { TargetCellContext(site: site, place: place, item: $0) }
    let columns = contexts.map { context -> TemplateValue in
      .object(TargetSum(site: site, item: context.item).object(from: place))
    }
    let rows = units.map { unit -> TemplateValue in
      let cells = contexts.map { context -> TemplateValue in
        let number = site.wording.number(context.item.number)
        guard let last = context.item.lastPeriod,
          let cell = context.item.result.cell(unit, last)
        else { return ["isEmpty": true, "number": .text(number)] }
        var object = context.short(cell)
        object["number"] = .text(number)
        object["label"] = .text(context.item.target.row.text)
        return .object(object)
      }
      return ["unit": site.link(to: unit, from: place), "cells": .list(cells)]
    }
    return ["columns": .list(columns), "rows": .list(rows)]
  }
}

/// One target in one line: what it is, which period, how many units met it.
struct TargetSum {
  let site: Site
  let item: TargetBoard.Item

  /// The line as a page shows it; without a period for a target that is not measured, or not yet.
  func object(from place: PagePlace) -> TemplateObject {
    let (wording, words) = (site.wording, site.words)
    let row = item.target.row
    var object: TemplateObject = [
      "number": .text(wording.number(item.number)), "code": .text(row.code ?? ""),
      "title": .text(row.text), "url": .text(place.page(item.address)),
      "isMeasured": .flag(item.rule != nil), "met": .text(met),
    ]
    object.mark(site.tongue(of: item.target.record))
    if let rule = item.rule, let last = item.lastPeriod {
      let tally = item.result.tallies[last]
      let counts = [
        ("good", tally.met), ("bad", tally.overdue), ("neutral", tally.notYet),
      ]
      object.set(list: "parts", Bars.Part.stacked(counts, of: tally.total).map(\.value))
      object["alternative"] = .text(met)
      object["period"] = .text(wording.period(item.result.periods[last], rule.per))
      object["isComplete"] = .flag(tally.total > 0 && tally.met == tally.total)
      object["notYet"] = .text(wording.number(tally.notYet))
      object["overdue"] = .text(wording.number(tally.overdue))
      object["hasOverdue"] = .flag(tally.overdue > 0)
      object["notApplicable"] = .text(wording.number(tally.notApplicable))
    } else if item.rule != nil {
      let from = row.from.map(wording.date) ?? ""
      object["period"] = .text(words.text("targetFrom", ["date": from]))
    } else if let stated = row.stated {
      let context = TargetCellContext(site: site, place: place, item: item)
      object["stated"] = .text(stated)
      object.set(list: "sources", context.source(row.source, of: item.target.record))
    }
    return object
  }

  /// «18/21 đơn vị đạt» in the period that stands for all, or why there is no such number.
  var met: String { met(in: item.lastPeriod) }

  /// «18/21 đơn vị đạt» in a period, or why there is no such number.
  func met(in period: Int?) -> String {
    guard item.rule != nil else { return site.words["targetNotMeasured"] }
    guard let period else { return site.words["targetNotBegun"] }
    let tally = item.result.tallies[period]
    if tally.total == 0 { return site.words["targetConcernsNone"] }
    return site.words.text(
      "targetUnitsMet",
      ["n": site.wording.number(tally.met), "of": site.wording.number(tally.total)])
  }
}
