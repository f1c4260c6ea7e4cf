import Diagnostics
import Vietnamese

/// Reports units whose times overlap where they must not: two units of one name under one parent,
/// and a unit that began before those that it was made from had ended.
struct ValidityCheck {
  let catalog: Catalog

  var problems: [Diagnostic] {
    let units = catalog.index.unitIDs.sorted()
    return sameName(units) + origins(units)
  }

  private func sameName(_ units: [Int]) -> [Diagnostic] {
    let groups = Dictionary(grouping: units) {
      UnitName.key(catalog.summaries.all[$0].title) + "|"
        + (catalog.parents[$0].map(String.init) ?? "")
    }
    return groups.values.filter { $0.count > 1 }
      .sorted { $0[0] < $1[0] }
      .flatMap { group -> [Diagnostic] in
        let sorted = group.sorted { start($0) < start($1) }
        return zip(sorted, sorted.dropFirst()).compactMap { earlier, later in
          // Without any date they are two units of one name, which an address tells apart.
          guard hasDates(earlier) || hasDates(later), start(later) <= end(earlier) else {
            return nil
          }
          return problem(
            later, earlier,
            vi: "hai đơn vị cùng tên «\(title(later))» có thời gian hoạt động chồng lên nhau",
            en: "two units of one name, ‘\(title(later))’, exist at the same time")
        }
      }
  }

  private func origins(_ units: [Int]) -> [Diagnostic] {
    units.flatMap { unit -> [Diagnostic] in
      let summary = catalog.summaries.all[unit]
      guard let facts = summary.unitFacts, let from = facts.from else { return [] }
      return facts.mergedFrom.compactMap { name in
        let mention = Mention(.unit, name, at: summary.position, field: "merged-from")
        guard
          case .record(let origin) = catalog.resolve(mention, from: catalog.files[summary.file]),
          let until = catalog.summaries.all[origin].unitFacts?.until, from <= until,
          start(origin) < from.daysSinceEpoch
        else { return nil }
        return problem(
          unit, origin,
          vi: "«\(title(unit))» bắt đầu khi «\(title(origin))», nơi hợp thành nó, chưa kết thúc",
          en: "‘\(title(unit))’ began before ‘\(title(origin))’, which became it, had ended")
      }
    }
  }

  private func problem(_ unit: Int, _ other: Int, vi: String, en: String) -> Diagnostic {
    Diagnostic(
      .validity, at: place(unit), vi: vi, en: en,
      mend: Message(
        vi: "sửa «hoat-dong-tu» hoặc «hoat-dong-den» để thời gian nối tiếp nhau",
        en: "correct ‘valid-from’ or ‘valid-until’ so that one follows the other"),
      related: [place(other)])
  }

  private func title(_ unit: Int) -> String { catalog.summaries.all[unit].title }

  private func hasDates(_ unit: Int) -> Bool {
    let facts = catalog.summaries.all[unit].unitFacts
    return facts?.from != nil || facts?.until != nil
  }

  private func start(_ unit: Int) -> Int {
    catalog.summaries.all[unit].unitFacts?.from?.daysSinceEpoch ?? .min
  }

  private func end(_ unit: Int) -> Int {
    catalog.summaries.all[unit].unitFacts?.until?.daysSinceEpoch ?? .max
  }

  private func place(_ unit: Int) -> Place {
    let summary = catalog.summaries.all[unit]
    return Place(file: catalog.files[summary.file], position: summary.position)
  }
}
