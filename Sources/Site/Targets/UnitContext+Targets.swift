import Records
import Templates

extension UnitContext {
  /// The targets that the unit must meet now, or had to meet last, each with its verdict; those of
  /// the bodies of a commune too, with their names.
  func targets() -> [TemplateValue] {
    site.targets.answerable(for: id).flatMap { unit in
      site.targets.cells(of: unit).map { item, cell in
        let context = TargetCellContext(site: site, place: place, item: item)
        let period = item.rule.map {
          site.wording.period(item.result.periods[cell.period], $0.per)
        }
        var object = context.full(cell, named: period ?? "")
        object["title"] = .text(item.target.row.text)
        object["url"] = .text(context.url(of: cell))
        object.mark(site.tongue(of: item.target.record))
        if unit != id { object["unit"] = site.link(to: unit, from: place) }
        let plan = item.target.record
        object["plan"] = site.link(to: plan, from: place)
        return .object(object)
      }
    }
  }
}
