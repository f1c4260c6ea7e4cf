import Diagnostics

/// Builds the tree of units and reports units that stand above themselves or merged into themselves.
struct UnitCheck {
  let catalog: Catalog

  func tie(_ tied: inout Catalog) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let units = catalog.index.unitIDs.sorted()
    let parents = links(of: units) { $0.parent.map { [$0] } ?? [] }
    let successors = successors(of: units)
    for id in units where catalog.isShown(id) {
      for parent in parents[id] ?? [] { tied.children[parent].append(id) }
    }
    problems += cycles(in: parents, at: { $0.parentPosition }, vi: "cấp trên", en: "parent")
    problems += cycles(
      in: successors, at: { $0.mergedIntoPosition }, vi: "sáp nhập vào", en: "merged into")
    for id in units {
      guard let facts = catalog.summaries.all[id].unitFacts, let from = facts.from,
        let until = facts.until, until < from
      else { continue }
      problems.append(
        Diagnostic(
          .date, at: place(id, catalog.summaries.all[id].position),
          vi: "«\(catalog.summaries.all[id].title)» kết thúc trước khi bắt đầu",
          en: "‘\(catalog.summaries.all[id].title)’ ends before it begins",
          mend: Message(vi: "xem lại hai ngày hiệu lực", en: "check the two dates")))
    }
    var members: [Int: [Int]] = [:]
    tied.communes.all = units.reduce(into: [:]) { communes, id in
      communes[id] = commune(above: id, parents)
    }
    for id in 0..<catalog.shownCount {
      guard let unit = tied.units[id], unit != id else { continue }
      members[unit, default: []].append(id)
      // A commune answers for all its bodies: who looks for it means them.
      if let commune = tied.communes[unit], commune != id {
        members[commune, default: []].append(id)
      }
    }
    var predecessors: [Int: [Int]] = [:]
    for id in units where catalog.isShown(id) {
      for successor in successors[id] ?? [] { predecessors[successor, default: []].append(id) }
    }
    tied.parents.all = parents.compactMapValues(\.first)
    tied.set(members: members, predecessors: predecessors, successors: successors)
    return problems
  }

  /// The commune to which a unit belongs, other than itself.
  private func commune(above unit: Int, _ parents: [Int: [Int]]) -> Int? {
    var seen: Set<Int> = [unit]
    var next = parents[unit]?.first
    while let id = next, seen.insert(id).inserted {
      if catalog.isShown(id), catalog.summaries.all[id].unitFacts?.isCommune == true { return id }
      next = parents[id]?.first
    }
    return nil
  }

  /// The units into which each merged, whichever of the two says so.
  private func successors(of units: [Int]) -> [Int: [Int]] {
    var successors = links(of: units) { $0.mergedInto }
    let origins = links(of: units) { $0.mergedFrom }
    for unit in units {
      for origin in origins[unit] ?? [] where successors[origin]?.contains(unit) != true {
        successors[origin, default: []].append(unit)
      }
    }
    return successors
  }

  private func links(of units: [Int], by names: (UnitFacts) -> [String]) -> [Int: [Int]] {
    units.reduce(into: [:]) { links, id in
      let summary = catalog.summaries.all[id]
      guard let facts = summary.unitFacts else { return }
      for text in names(facts) {
        let mention = Mention(.unit, text, at: summary.position, field: "")
        if case .record(let other) = catalog.resolve(mention, from: catalog.files[summary.file]),
          links[id]?.contains(other) != true
        {
          links[id, default: []].append(other)
        }
      }
    }
  }

  private func cycles(
    in links: [Int: [Int]], at position: (UnitFacts) -> Position?, vi: String, en: String
  ) -> [Diagnostic] {
    Cycles.all(in: links) { catalog.summaries.all[$0].address < catalog.summaries.all[$1].address }
      .map { cycle($0, at: position, vi: vi, en: en) }
  }

  private func cycle(
    _ members: [Int], at position: (UnitFacts) -> Position?, vi: String, en: String
  ) -> Diagnostic {
    let titles = (members + members.prefix(1)).map { catalog.summaries.all[$0].title }
    let id = members[0]
    let facts = catalog.summaries.all[id].unitFacts
    let place = place(id, facts.flatMap(position) ?? catalog.summaries.all[id].position)
    return Diagnostic(
      .cycle, at: place,
      vi: "vòng tròn «\(vi)»: " + titles.joined(separator: " → "),
      en: "a cycle of ‘\(en)’: " + titles.joined(separator: " → "),
      mend: Message(
        vi: "bỏ hoặc sửa «\(vi)» của một trong các đơn vị này",
        en: "remove or correct ‘\(en)’ of one of them"))
  }

  private func place(_ id: Int, _ position: Position) -> Place {
    Place(file: catalog.files[catalog.summaries.all[id].file], position: position)
  }
}

extension Catalog {
  /// Notes which shown records belong to which unit, oldest first, and what merged into it.
  mutating func set(
    members: [Int: [Int]], predecessors: [Int: [Int]], successors: [Int: [Int]]
  ) {
    index.byUnit = members
    index.successors = successors
    index.predecessors = predecessors
  }
}
