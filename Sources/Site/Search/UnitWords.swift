import Records

/// The other names under which a unit is looked for: those it had, and those of the units that
/// became it or that it became. So an old name finds the records of the new unit, and the new name
/// those of the old.
struct UnitWords: Sendable {
  private let texts: [Int: [UInt8]]

  /// The other names of all units that a site shows.
  init(_ catalog: Catalog) {
    var texts: [Int: [UInt8]] = [:]
    let kinds = catalog.kinds.kinds
    for kind in kinds.indices where kinds[kind].role == .unit {
      for id in catalog.records(ofKind: kind) {
        texts[id] = Array(Self.names(of: id, in: catalog).joined(separator: "\n\n").utf8)
      }
    }
    self.texts = texts
  }

  /// The other names of a unit, parted so that no pair of words runs over two of them.
  subscript(unit: Int) -> [UInt8] { texts[unit] ?? [] }

  private static func names(of unit: Int, in catalog: Catalog) -> [String] {
    let summaries = catalog.summaries
    // A body goes with the commune in which it works.
    let places = catalog.ancestors(of: unit).filter {
      $0 == unit || summaries[$0].unitFacts?.isCommune == true
    }
    let kin = places.flatMap { catalog.predecessors(of: $0) + catalog.successors(of: $0) }
    var names = [summaries[unit].title]
    for other in places + kin where catalog.isShown(other) {
      for name in [summaries[other].title] + (summaries[other].unitFacts?.otherNames ?? [])
      where !names.contains(name) {
        names.append(name)
      }
    }
    return Array(names.dropFirst())
  }
}
