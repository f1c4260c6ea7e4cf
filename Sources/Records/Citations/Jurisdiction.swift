/// Where a document is from, as far as numbers go: each body counts its own.
struct Jurisdiction: Sendable, Hashable {
  /// A place below the province.
  enum Local: Sendable, Hashable {
    /// None: the province itself.
    case none
    /// A district or a commune.
    case territory(BodyPlace.Level, String)
    /// Not known.
    case unknown
  }

  /// Whether it is from a body of the whole country.
  var isCentral = false
  /// The province, as a key; nil when it is not known.
  var province: String?
  /// The place below it.
  var local = Local.unknown

  /// From a body of the whole country.
  static let central = Jurisdiction(isCentral: true, local: .none)
  /// Nothing is known.
  static let unknown = Jurisdiction()

  var isUnknown: Bool { self == .unknown }

  /// What the name of a body tells, with the province of whoever wrote it where it names none.
  init(_ place: BodyPlace, in province: String? = nil) {
    if place.isCentral {
      self = .central
      return
    }
    self.province = place.names[.province] ?? province
    switch place.level {
    case .province: local = .none
    case .district: local = place.names[.district].map { .territory(.district, $0) } ?? .unknown
    case .commune: local = place.names[.commune].map { .territory(.commune, $0) } ?? .unknown
    case nil: break
    }
  }

  init(isCentral: Bool = false, province: String? = nil, local: Local = .unknown) {
    self.isCentral = isCentral
    self.province = province
    self.local = local
  }

  /// Whether both may be one place.
  func mayBe(_ other: Jurisdiction) -> Bool {
    if isCentral || other.isCentral { return isCentral == other.isCentral }
    if let province, let other = other.province, province != other { return false }
    return local == .unknown || other.local == .unknown || local == other.local
  }

  /// How many of its parts are not known.
  var gaps: Int { isCentral ? 0 : (province == nil ? 1 : 0) + (local == .unknown ? 1 : 0) }
}

/// Where a cited document must be from.
struct Origin: Sendable, Hashable {
  /// The place.
  var place: Jurisdiction
  /// The level, where the place below the province is not known.
  var level: BodyPlace.Level?
  /// Whether the place is only that of the citing record, since nothing tells another one.
  var isAssumed = false
  /// Whether the citation names the province.
  var isNamed = false

  /// How near a document from a place is: 0 is the place itself, nil is none that is meant.
  func distance(to other: Jurisdiction) -> Int? {
    if place.isCentral { return other.isCentral ? 0 : other.isUnknown ? 1 : nil }
    if other.isCentral { return place.isUnknown ? 1 : isAssumed ? 2 : nil }
    if let one = place.province, let two = other.province, one != two { return nil }
    switch (place.local, other.local) {
    case (let one, let two) where one == two && one != .unknown: return 0
    case (.unknown, .none): return level == nil || level == .province ? 1 : nil
    case (.unknown, .territory(let found, _)): return level == nil || level == found ? 1 : nil
    case (_, .unknown): return 2
    case (.territory, .none): return isAssumed ? 1 : nil
    case (.territory(let one, _), .territory(let two, _)):
      return isAssumed && one != two ? 2 : nil
    case (.none, .territory): return isAssumed ? Self.far : nil
    default: return nil
    }
  }

  /// A distance at which only the date shows that a document is meant.
  static let far = 3
}
