import Vietnamese

/// Where units stand to one another: above and below, before and after.
extension Catalog {
  /// The unit with a name, or at an address, whichever record writes it; nil where that is none that
  /// the site shows.
  func shownUnit(named name: String) -> Int? {
    guard case .record(let unit) = index.unit(name), isShown(unit) else { return nil }
    return unit
  }

  /// Whether a file of units gave no record since it cannot be read, so that any unit that is named
  /// and missing may be in it.
  package var hasUnreadUnits: Bool {
    files.indices.contains { place in
      guard index.byFile[place].isEmpty, !index.attachments.contains(files[place]) else {
        return false
      }
      let folder = files[place].utf8.firstIndex(of: UInt8(ascii: "/")).map { files[place][..<$0] }
      return folder.map { Slug.make(String($0)) } == index.unitSlug
    }
  }

  /// The units above a unit and itself, nearest first.
  package func ancestors(of unit: Int) -> [Int] {
    var found = [unit]
    while let last = found.last, let parent = parents[last], !found.contains(parent) {
      found.append(parent)
    }
    return found
  }

  /// The units that took over from a unit, and from those, in the order of ids.
  package func successors(of unit: Int) -> [Int] { closure(of: unit, index.successors) }

  /// The units from which a unit took over, and from which those did, in the order of ids.
  package func predecessors(of unit: Int) -> [Int] { closure(of: unit, index.predecessors) }

  private func closure(of unit: Int, _ links: [Int: [Int]]) -> [Int] {
    Reads.noteTies(of: unit)
    var found = Set<Int>()
    var waiting = links[unit] ?? []
    while let next = waiting.popLast() {
      guard next != unit, found.insert(next).inserted else { continue }
      Reads.noteTies(of: next)
      waiting += links[next] ?? []
    }
    return found.sorted()
  }

  /// The units for which something counts that a unit did: itself, the territories in which it
  /// lies, and those that took over from any of them.
  package func credited(_ unit: Int) -> Set<Int> {
    let lies = ancestors(of: unit).filter {
      $0 == unit || summaries[$0].unitFacts?.isTerritory == true
    }
    return Set(lies).union(lies.flatMap(successors(of:)))
  }

  /// Whether the site holds the records of a unit, so that what is missing is a failing of the unit.
  package func isMeasured(_ unit: Int) -> Bool {
    measured.isEmpty || !measured.isDisjoint(with: ancestors(of: unit))
  }

  /// Whether a record proves anything: the site shows it, and it was not withdrawn.
  package func counts(_ id: Int) -> Bool { isShown(id) && summaries[id].withdrawn == nil }
}
