import Vietnamese

extension CitationRegister {
  /// What some records are to the register, which several cores may find out.
  struct Share: Sendable {
    private(set) var places: [Jurisdiction] = []
    private(set) var entries: [(key: String, entry: Entry)] = []
    private(set) var bodies: [TextKey: BodyPlace] = [:]

    /// The share of some records of a catalog; `units` are where its units are.
    init(of ids: Range<Int>, in catalog: Catalog, units: [Int: Jurisdiction]) {
      let all = catalog.summaries.all
      places.reserveCapacity(ids.count)
      for id in ids {
        for cited in all[id].citations {
          guard let issuer = cited.issuer.map(TextKey.init), bodies[issuer] == nil else { continue }
          bodies[issuer] = BodyPlace(issuer.text)
        }
        let unit = catalog.units.all[id] ?? (catalog.index.unitIDs.contains(id) ? id : nil)
        var place = unit.flatMap { units[$0] } ?? .unknown
        if place.isUnknown, let issuer = all[id].document?.issuer {
          place = Jurisdiction(BodyPlace(issuer))
        }
        if place.isUnknown, all[id].number?.level == .central { place = .central }
        places.append(place)
        guard let number = all[id].number, number.isComplete else { continue }
        let entry = Entry(
          id: id, unit: unit, assemblyTerm: number.assemblyTerm, issued: all[id].issued,
          isDocument: catalog.kinds.kinds[all[id].kind].role == .document,
          isRegulation: number.isRegulation(all[id].document?.kind))
        entries.append((number.looseKey, entry))
      }
    }
  }
}
