import Hashing

/// The units that records belong to, each as `[key, label]`.
struct UnitNames {
  private let units: FacetColumns.Facet

  init(_ units: FacetColumns.Facet) { self.units = units }

  /// The unit at a place from 1.
  func pair(_ place: UInt32, into json: inout JSONBytes) {
    json.pair(units.keys[Int(place) - 1], units.labels[Int(place) - 1])
  }

  /// Adds what is told of a unit to a digest.
  func add(_ place: UInt32, to digest: inout Digest) {
    digest.add(units.keys[Int(place) - 1])
    digest.add(units.labels[Int(place) - 1])
  }

  /// All of them, by place.
  func contents() -> [UInt8] {
    var json = JSONBytes()
    json.array(units.keys.indices) { json, place in pair(UInt32(place + 1), into: &json) }
    return json.bytes
  }
}
