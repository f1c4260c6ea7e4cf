import Records
import Templates
import Vietnamese

/// The pages of targets: all plans, each plan, each target by year. There are none on a site whose
/// plans set no targets.
struct TargetPages: SitePart {
  /// How many plans stand on a page, and how many units at most in all their tables.
  private static let (plansShown, unitsShown) = (20, 60)

  func write(_ site: Site, to output: Output) throws {
    let plans = site.targets.plans
    if plans.isEmpty { return }
    let pages = Pages(count: plans.count, size: Self.plansShown, of: Routes.targets)
    for number in pages.numbers {
      try writeIndex(plans[pages.range(number)], number, of: pages, site, to: output)
    }
    for plan in plans {
      try write(plan, site, to: output)
      for item in site.targets.items[plan.items] {
        try TargetPage(site: site, plan: plan, item: item).write(to: output)
      }
    }
  }

  private func writeIndex(
    _ plans: ArraySlice<TargetBoard.Plan>, _ number: Int, of pages: Pages, _ site: Site,
    to output: Output
  ) throws {
    let place = PagePlace(pages.address(number))
    var left = Self.unitsShown
    let contexts = plans.map { plan -> TemplateValue in
      let context = TargetPlanContext(site: site, place: place, plan: plan)
      let matrices = TargetMatrix.all(of: plan, in: site)
      let units = matrices.reduce(0) { $0 + $1.units.count }
      let isShort = matrices.allSatisfy { $0.units.count <= TargetMatrix.size } && units <= left
      if isShort { left -= units }
      return .object(context.object(matrices: isShort ? matrices : nil))
    }
    var targets: TemplateObject = ["isIndex": true, "plans": .list(contexts)]
    targets.set("asOf", site.today, site.wording)
    targets["pagination"] = pages.context(number, from: place)
    let page = PageContext(
      title: site.words["targets"], description: site.words["targetsAbout"], type: "targets",
      breadcrumbs: [(site.words["home"], "")],
      hasIllustration: plans.contains { site.catalog.summaries[$0.record].isIllustration })
    try site.write(page, template: "targets", ["targets": .object(targets)], at: place, to: output)
  }

  /// The page of a plan: all sums, and its tables, a page for each thirty units.
  private func write(_ plan: TargetBoard.Plan, _ site: Site, to output: Output) throws {
    let matrices = TargetMatrix.all(of: plan, in: site)
    let isShort = matrices.allSatisfy { $0.units.count <= TargetMatrix.size }
    let tables = isShort ? [matrices] : matrices.flatMap(\.pages).map { [$0] }
    let pages = Pages(count: tables.count, size: 1, of: plan.address)
    let title = site.catalog.summaries[plan.record].title
    for (index, shown) in tables.enumerated() {
      let place = PagePlace(pages.address(index + 1))
      let context = TargetPlanContext(site: site, place: place, plan: plan)
      let object = context.object(matrices: shown, withSums: index == 0)
      var targets: TemplateObject = ["isIndex": false, "plans": [.object(object)]]
      targets.set("asOf", site.today, site.wording)
      targets["pagination"] = pages.context(index + 1, from: place)
      let page = PageContext(
        title: site.words.text("targetsOf", ["plan": title]), heading: title,
        description: site.words["targetsAbout"], type: "targets",
        breadcrumbs: [(site.words["home"], ""), (site.words["targetsShort"], Routes.targets)],
        hasIllustration: site.catalog.summaries[plan.record].isIllustration)
      try site.write(
        page, template: "targets", ["targets": .object(targets)], at: place, to: output)
    }
  }
}

/// A plan among the targets: what it is, its tables or its sums.
struct TargetPlanContext {
  let site: Site
  let place: PagePlace
  let plan: TargetBoard.Plan

  /// With tables where they are given, else with sums.
  func object(matrices: [TargetMatrix]?, withSums: Bool = false) -> TemplateObject {
    let summary = site.catalog.summaries[plan.record]
    var object: TemplateObject = [
      "title": .text(summary.title), "url": .text(place.page(summary.address)),
      "pageURL": .text(place.page(plan.address)),
      "id": .text(TargetCellContext.anchor(plan.record, in: site.catalog)),
    ]
    object.mark(site.titleTongue(of: plan.record))
    if let number = summary.number { object["number"] = .text(number.description) }
    if let unit = site.catalog.units[plan.record] {
      object["unit"] = site.link(to: unit, from: place)
    }
    let items = Array(site.targets.items[plan.items])
    func sums(_ items: [TargetBoard.Item]) -> [TemplateValue] {
      items.map { .object(TargetSum(site: site, item: $0).object(from: place)) }
    }
    let groups = matrices ?? []
    let inTables = Set(groups.flatMap { $0.items.map(\.number) })
    let measured = items.filter { $0.rule != nil }
    // Whatever stands in no table has its line, so that no target is left out.
    object.set(
      list: "sums",
      sums(
        matrices == nil || withSums ? measured : measured.filter { !inTables.contains($0.number) })
    )
    object.set(list: "groups", groups.map { .object($0.object(from: place)) })
    object.set(list: "unmeasured", sums(items.filter { $0.rule == nil }))
    return object
  }
}
