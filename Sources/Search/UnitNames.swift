/// The units that records belong to, each as `[key, label]`.
struct UnitNames {
  private let units: FacetColumns.Facet

  init(_ units: FacetColumns.Facet) { self.units = units }

  /// The unit at a place from 1.
  func pair(_ place: UInt32, into json: inout JSONBytes) {
    json.raw("[")
    json.string(units.keys[Int(place) - 1])
    json.comma()
    json.string(units.labels[Int(place) - 1])
    json.raw("]")
  }

  /// All of them, by place.
  func contents() -> [UInt8] {
    var json = JSONBytes()
    json.raw("[")
    for place in units.keys.indices {
      if place > 0 { json.comma() }
      pair(UInt32(place + 1), into: &json)
    }
    json.raw("]")
    return json.bytes
  }
}
