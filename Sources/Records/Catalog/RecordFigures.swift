package import Vietnamese

/// Where a record is and what it costs: what maps and sums of the whole site need of it.
package struct RecordFigures: Sendable, Hashable {
  /// A point on the earth, in degrees of WGS 84.
  package struct Point: Sendable, Hashable {
    /// Degrees north, −90 to 90.
    package var latitude: Double
    /// Degrees east, −180 to 180.
    package var longitude: Double

    /// A point.
    package init(latitude: Double, longitude: Double) {
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  /// Where it is; nil where its place has no coordinates.
  package var point: Point?
  /// What it may cost, in đồng.
  package var budget: Money?
  /// How much of that has been paid.
  package var disbursed: Money?

  /// The figures of a record; nil where it has none. What takes place at a time is found in the
  /// calendar, not on a map.
  init?(of record: Record) {
    if record.kind.dateKey == nil {
      for case .place(let place)? in record.values.lazy.map({ $0?.value }) {
        guard let latitude = place.latitude, let longitude = place.longitude else { continue }
        point = Point(latitude: latitude, longitude: longitude)
        break
      }
    }
    budget = record.money("budget")
    disbursed = record.money("disbursed")
    if point == nil, budget == nil, disbursed == nil { return nil }
  }
}

extension Record {
  /// The amount of a field by its English key.
  package func money(_ key: String) -> Money? {
    if case .money(let money)? = self[key]?.value { money } else { nil }
  }
}
