import Records
import Templates
import Vietnamese

/// The pages of one target: what is to be reached, who has reached it, and what proves it; the last
/// year first, earlier years on pages of their own, at most thirty units on each.
struct TargetPage {
  let site: Site
  let plan: TargetBoard.Plan
  let item: TargetBoard.Item

  /// The most periods that stand side by side; more are told unit by unit.
  static let columns = 12

  /// The address of the page that has the cells of a unit in a period.
  static func address(of unit: Int, period: Int, _ item: TargetBoard.Item) -> String {
    guard let year = item.years.first(where: { $0.periods.contains(period) }) else {
      return item.address
    }
    return Routes.page(
      (year.places[unit] ?? 0) / TargetMatrix.size + 1, of: address(of: year, item))
  }

  private static func address(of year: TargetYear, _ item: TargetBoard.Item) -> String {
    year.year == item.years.first?.year ? item.address : Routes.year(year.year, of: item.address)
  }

  func write(to output: Output) throws {
    if item.years.isEmpty {
      return try write(nil, 1, of: Pages(count: 0, size: 1, of: item.address), to: output)
    }
    for year in item.years {
      let pages = Pages(
        count: year.units.count, size: TargetMatrix.size, of: Self.address(of: year, item))
      for number in pages.numbers { try write(year, number, of: pages, to: output) }
    }
  }

  private func write(
    _ year: TargetYear?, _ number: Int, of pages: Pages, to output: Output
  ) throws {
    let place = PagePlace(pages.address(number))
    let context = TargetContext(site: site, place: place, item: item)
    // What the target asks for stands on its first page only.
    let isCurrent = year == nil || year?.year == item.years.first?.year
    let period = isCurrent ? item.lastPeriod : year?.periods.last
    var target = context.object(isFirst: place.address == item.address, period: period)
    let summary = site.catalog.summaries[plan.record]
    var above: TemplateObject = [
      "title": .text(summary.title), "url": .text(place.page(summary.address)),
      "pageURL": .text(place.page(plan.address)),
    ]
    above.mark(site.titleTongue(of: plan.record))
    target["plan"] = .object(above)
    target["url"] = .text(place.page(item.address))
    if let year { addResults(of: year, number, pages, context, to: &target) }
    let text = item.target.row.text
    var title = text
    if let year, !isCurrent { title += " – \(site.words["filterYear"]) \(year.year)" }
    if number > 1 { title += " – \(site.words["page"]) \(number)" }
    var page = PageContext(
      title: title, heading: text, description: TargetSum(site: site, item: item).met(in: period),
      type: "target",
      breadcrumbs: [
        (site.words["home"], ""), (site.words["targetsShort"], Routes.targets),
        (summary.title, plan.address),
      ], hasIllustration: summary.isIllustration)
    page.recordTongue = site.titleTongue(of: plan.record)
    try site.write(page, template: "target", ["target": .object(target)], at: place, to: output)
  }

  private func addResults(
    of year: TargetYear, _ number: Int, _ pages: Pages, _ context: TargetContext,
    to target: inout TemplateObject
  ) {
    let units = year.units[pages.range(number)]
    target["isList"] = .flag(year.periods.count > Self.columns)
    target["hasResults"] = .flag(!units.isEmpty)
    target["year"] = .text(item.rule?.per.isCalendar == true ? "\(year.year)" : "")
    let periods = Array(year.periods.reversed())
    target["columns"] = .list(periods.map { ["title": .text(context.name(of: $0))] })
    target["rows"] = .list(
      units.map { unit in
        .object(
          year.periods.count > Self.columns
            ? context.summary(of: unit, year.periods) : context.row(of: unit, periods))
      })
    if item.years.count > 1 {
      target.set(
        list: "years",
        item.years.map { other in
          [
            "title": .text("\(other.year)"),
            "url": .text(context.place.page(Self.address(of: other, item))),
            "isCurrent": .flag(other.year == year.year),
          ]
        })
    }
    target["pagination"] = pages.context(number, from: context.place)
  }
}
