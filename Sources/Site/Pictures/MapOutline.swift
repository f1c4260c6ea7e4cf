/// Lines and areas that a site supplies for its maps, such as the boundaries of its communes.
struct MapOutline: Sendable {
  /// A line, or the edge of an area: longitudes and latitudes in degrees of WGS 84.
  struct Line: Sendable, Equatable {
    var points: [Point]
    /// Whether it closes an area.
    var isArea: Bool
  }

  /// A point in degrees: `x` east, `y` north.
  struct Point: Sendable, Hashable {
    var x: Double
    var y: Double
  }

  /// Lines that have a name together.
  struct Feature: Sendable, Equatable {
    var name: String?
    var lines: [Line]
  }

  var features: [Feature] = []
}
