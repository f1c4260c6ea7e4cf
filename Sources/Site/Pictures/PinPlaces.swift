/// Moves the pins of a map apart that would cover one another.
struct PinPlaces {
  /// Where a pin stands, in units of the picture, and where the point is that it means.
  struct Pin: Equatable {
    var x: Double
    var y: Double
    var pointX: Double
    var pointY: Double

    /// Whether it stands elsewhere than its point.
    var isMoved: Bool { x != pointX || y != pointY }
  }

  /// How far apart the middles of two pins stand, in units of the picture: their width on a small
  /// tablet.
  static let distance = 52.0
  /// The directions in which a place is looked for, in the order of their tries.
  private static let directions: [(x: Double, y: Double)] = [
    (1, 0), (-1, 0), (0, -1), (0, 1), (0.7, -0.7), (-0.7, -0.7), (0.7, 0.7), (-0.7, 0.7),
  ]

  /// The pins of some points: each at its point, or at the nearest free place around it, or at its
  /// point after all where there is none. For a few dozen points; the work grows with their square.
  static func pins(at points: [(x: Double, y: Double)]) -> [Pin] {
    var pins: [Pin] = []
    for point in points {
      let place = place(of: point, among: pins)
      pins.append(Pin(x: place.x, y: place.y, pointX: point.x, pointY: point.y))
    }
    return pins
  }

  /// Where a name may stand in the middle of its area so that no pin lies on it: there, or a little
  /// above or below; its height in units of the picture.
  static func free(_ middle: (x: Double, y: Double), of pins: [Pin]) -> Double {
    let heights = [0.0, -50, 50, -100, 100, -150, 150].map { middle.y + $0 }
    return heights.first { y in
      pins.allSatisfy { abs($0.x - middle.x) > 130 || abs($0.y - y) > 45 }
    } ?? middle.y
  }

  private static func place(
    of point: (x: Double, y: Double), among pins: [Pin]
  ) -> (x: Double, y: Double) {
    func isFree(_ place: (x: Double, y: Double)) -> Bool {
      let (width, height) = (Double(MapView.size.width), Double(MapView.size.height))
      let margin = distance / 2
      guard place.x >= margin, place.x <= width - margin, place.y >= margin,
        place.y <= height - margin
      else { return false }
      return pins.allSatisfy { pin in
        let (dx, dy) = (pin.x - place.x, pin.y - place.y)
        return dx * dx + dy * dy >= distance * distance
      }
    }
    if isFree(point) { return point }
    for ring in 1...6 {
      let radius = distance * 0.6 * Double(ring)
      for direction in directions {
        let place = (x: point.x + direction.x * radius, y: point.y + direction.y * radius)
        if isFree(place) { return place }
      }
    }
    return point
  }
}
