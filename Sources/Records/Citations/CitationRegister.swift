import Vietnamese

/// All records that are documents: those that have a number. It finds the one that a citation means.
///
/// A number alone is no identity. It is unique within issuing body, type and year for the state
/// (Nghị định 30/2020/NĐ-CP, article 15), within body, type and term of office for the Party (Hướng
/// dẫn 36-HD/VPTW, II.1.3.1); the body is told by its province and commune.
struct CitationRegister: Sendable {
  /// What a citation turned out to be.
  enum Match: Sendable, Hashable {
    /// A record; the date that it has, where the citation has another one.
    case record(Int, contradicting: CivilDate? = nil)
    /// Several records fit.
    case several([Int])
    /// No record is the document.
    case none
  }

  /// A record that has a number.
  struct Entry {
    let id: Int
    let unit: Int?
    let assemblyTerm: Int?
    let issued: CivilDate?
    let isDocument: Bool
    let isRegulation: Bool?
  }

  /// The place of an entry among those of its number, and how near it is.
  private typealias Near = (entry: Int, distance: Int)

  private var entries: [String: [Entry]] = [:]
  /// For each record where it is from.
  private(set) var places: [Jurisdiction] = []
  private var units: [Int?] = []
  /// What the names of issuers tell, which are few and cited again and again.
  private var bodies: [TextKey: BodyPlace] = [:]

  /// A register of nothing.
  init() {}

  /// The register of the records of a catalog, whose units are known, from its shares in their order.
  init(_ catalog: Catalog, _ shares: [Share]) {
    units = catalog.units.all
    places.reserveCapacity(units.count)
    for share in shares {
      places += share.places
      for (key, entry) in share.entries { entries[key, default: []].append(entry) }
      bodies.merge(share.bodies) { body, _ in body }
    }
  }

  /// Where the document that a record cites must be from.
  func origin(of cited: CitedDocument, by citing: Int?) -> Origin {
    let own = citing.map { places[$0] } ?? .unknown
    let body = cited.issuer.map { bodies[TextKey($0)] ?? BodyPlace($0) }
    if body?.isCentral == true { return Origin(place: .central, isNamed: true) }
    let numbered = cited.number.level
    if numbered == .central { return Origin(place: .central, isNamed: true) }
    let level = body?.level ?? numbered.flatMap(BodyPlace.Level.init)
    var place = Jurisdiction(
      isCentral: false, province: body?.names[.province] ?? own.province, local: .unknown)
    switch level {
    case .province: place.local = .none
    case let level?:
      if let name = body?.names[level] {
        place.local = .territory(level, name)
      } else if case .territory(level, _) = own.local {
        place.local = own.local
      }
    case nil:
      // «Kế hoạch số 12/KH-UBND» alone is one of the body that writes so.
      place.local = own.local
      return Origin(place: own.isCentral ? .unknown : place, isAssumed: true)
    }
    return Origin(place: place, level: level, isNamed: body?.names.isEmpty == false)
  }

  /// The record that a citation means. What the citing one names by address or in other ways decides
  /// between several.
  func match(_ cited: CitedDocument, by citing: Int?, in catalog: Catalog) -> Match {
    guard let numbered = entries[cited.key] else { return .none }
    let isRegulation = cited.number.isRegulation(cited.word)
    let assemblyTerm = cited.number.assemblyTerm
    // Places of entries, not entries: a number may have hundreds, and to copy one costs more than to
    // look at it.
    let all = numbered.indices.filter { place in
      if let one = numbered[place].assemblyTerm, let two = assemblyTerm, one != two { return false }
      guard let one = numbered[place].isRegulation, let two = isRegulation else { return true }
      return one == two
    }
    guard !all.isEmpty else { return .none }
    let origin = origin(of: cited, by: citing)
    let near = all.compactMap { place -> Near? in
      origin.distance(to: places[numbered[place].id]).map { (place, $0) }
    }
    func best(_ found: [Near]) -> Match { self.best(found, of: numbered, cited, citing, catalog) }
    let close = near.filter { $0.distance < Origin.far }
    guard let date = cited.date else {
      if let citing, close.contains(where: { numbered[$0.entry].id == citing }) {
        return .record(citing)
      }
      return best(close)
    }
    let exact = near.filter { numbered[$0.entry].issued == date }
    if !exact.isEmpty { return best(exact) }
    let elsewhere = all.filter {
      numbered[$0].issued == date && !Self.isLocal(places[numbered[$0].id])
    }
    if elsewhere.count == 1, !origin.isNamed { return .record(numbered[elsewhere[0]].id) }
    let other = close.filter { entry, distance in
      guard let issued = numbered[entry].issued,
        let number = catalog.summaries.all[numbered[entry].id].number
      else { return false }
      return (distance == 0 || !origin.isAssumed) && mayBeOne(number, issued, date)
    }
    if case .record(let id, _) = best(other) {
      return .record(id, contradicting: numbered.first { $0.id == id }?.issued)
    }
    return best(
      close.filter { entry, _ in
        numbered[entry].issued == nil
          && catalog.summaries.all[numbered[entry].id].document?.term
            .flatMap { TermOfOffice.contains(date, $0) } != false
      })
  }

  /// Whether two days may be those of one document with a number.
  func mayBeOne(_ number: DocumentNumber, _ one: CivilDate, _ other: CivilDate) -> Bool {
    if number.year != nil { return true }
    return number.form == .party
      ? TermOfOffice.mayBeOne(one, other, isCentral: number.level == .central)
      : one.year == other.year
  }

  private static func isLocal(_ place: Jurisdiction) -> Bool {
    if case .territory = place.local { true } else { false }
  }

  private func best(
    _ found: [Near], of numbered: [Entry], _ cited: CitedDocument, _ citing: Int?,
    _ catalog: Catalog
  ) -> Match {
    guard let nearest = found.map(\.distance).min() else { return .none }
    var rest = found.filter { $0.distance == nearest }.map { numbered[$0.entry] }
    func narrow(_ fits: (Entry) -> Bool) {
      let fitting = rest.filter(fits)
      if !fitting.isEmpty { rest = fitting }
    }
    if rest.count > 1 { narrow { catalog.summaries.all[$0.id].number == cited.number } }
    if rest.count > 1 {
      let named = Set(catalog.namedRecords(citing))
      narrow { named.contains($0.id) }
    }
    if rest.count > 1, cited.issuer == nil, let unit = citing.flatMap({ units[$0] }) {
      narrow { $0.unit == unit }
    }
    // A document may have a record of its own besides the plan or report that it is.
    if rest.count > 1, Set(rest.compactMap(\.issued)).count <= 1 { narrow(\.isDocument) }
    return rest.count == 1 ? .record(rest[0].id) : .several(rest.map(\.id).sorted())
  }
}

extension BodyPlace.Level {
  fileprivate init?(_ level: DocumentNumber.Level) {
    switch level {
    case .central: return nil
    case .province: self = .province
    case .district: self = .district
    }
  }
}

extension Catalog {
  /// Where all units are.
  var jurisdictions: [Int: Jurisdiction] {
    index.unitIDs.reduce(into: [:]) { $0[$1] = jurisdiction(ofUnit: $1) }
  }

  /// Where a unit is, from its name and the units above it.
  private func jurisdiction(ofUnit unit: Int) -> Jurisdiction {
    var found = Jurisdiction.unknown
    for id in ancestors(of: unit) {
      let summary = summaries[id]
      let place = Jurisdiction(BodyPlace(summary.title))
      if place.isCentral || summary.unitFacts?.isCentral == true {
        // What stands above a committee of a province is no place of that.
        return found.isUnknown ? .central : found
      }
      if found.local == .unknown { found.local = place.local }
      found.province = found.province ?? place.province
      if found.province != nil { break }
    }
    if found.province != nil, found.local == .unknown { found.local = .none }
    return found
  }
}
