import Records

#if canImport(Glibc)
  import Glibc
#endif

/// The part of the earth that a map shows, and how it is laid flat: degrees east are shortened as
/// they are at its middle, which for a province is exact enough to see.
struct MapView {
  /// The units of the picture: four by three, so that a theme can reserve its room.
  static let size = (width: 1200, height: 900)
  /// At least so many degrees north to south, some 600 m, so that one point is not the whole map.
  private static let least = 0.006
  /// Kilometres of a degree north to south.
  private static let kilometres = 111.2

  private let west: Double
  private let north: Double
  /// Units of the picture for a degree north to south.
  private let scale: Double
  /// How much shorter a degree east is.
  private let shortening: Double

  /// A map on which all of some points stand, with a margin; nil without any.
  init?(around points: [RecordFigures.Point]) {
    guard let first = points.first else { return nil }
    let latitudes = points.reduce((first.latitude, first.latitude)) {
      (min($0.0, $1.latitude), max($0.1, $1.latitude))
    }
    let longitudes = points.reduce((first.longitude, first.longitude)) {
      (min($0.0, $1.longitude), max($0.1, $1.longitude))
    }
    let middle = (
      latitude: (latitudes.0 + latitudes.1) / 2, longitude: (longitudes.0 + longitudes.1) / 2
    )
    shortening = max(0.01, cos(middle.latitude * .pi / 180))
    let (width, height) = (Double(Self.size.width), Double(Self.size.height))
    let span = max(
      latitudes.1 - latitudes.0, (longitudes.1 - longitudes.0) * shortening * height / width,
      Self.least)
    scale = height / (span * 1.24)
    west = middle.longitude - width / scale / shortening / 2
    north = middle.latitude + height / scale / 2
  }

  /// The same, but wide enough to show where in an outline that is: around few points that lie close
  /// together no line of it would be seen, and the map would be blank.
  init?(around points: [RecordFigures.Point], within outline: MapOutline) {
    guard let close = MapView(around: points) else { return nil }
    let all = outline.features.map { $0.lines.flatMap(\.points) }
    var seen = points
    if !all.joined().contains(where: close.shows) {
      let boxes = all.compactMap(Box.init).filter { box in points.allSatisfy(box.holds) }
      seen += boxes.min { $0.size < $1.size }?.corners ?? []
    }
    self.init(around: seen)
  }

  /// Whether a point lies in the picture.
  private func shows(_ point: MapOutline.Point) -> Bool {
    let place = place(longitude: point.x, latitude: point.y)
    return (0...Double(Self.size.width)).contains(place.x)
      && (0...Double(Self.size.height)).contains(place.y)
  }

  /// Where a point stands, in units of the picture, from its upper left corner.
  func place(longitude: Double, latitude: Double) -> (x: Double, y: Double) {
    ((longitude - west) * shortening * scale, (north - latitude) * scale)
  }

  /// A round length for the scale: 1, 2 or 5 times a power of ten metres, at most a quarter of the
  /// width; in kilometres, and how wide it is.
  var ruler: (kilometres: Double, width: Double) {
    let longest = Double(Self.size.width) / 4 / scale * Self.kilometres
    var length = 0.01
    while true {
      let next = [2.0, 5, 10].lazy.map { length * $0 }.first { $0 > longest }
      guard let next else {
        length *= 10
        continue
      }
      let best = next == length * 2 ? length : next == length * 5 ? length * 2 : length * 5
      return (best, best / Self.kilometres * scale)
    }
  }

  /// The lines of an outline as the `d` of a path: whole units, nothing that is far outside, no
  /// point that would fall on the one before it. Areas are closed; empty where nothing is near.
  func path(_ lines: [MapOutline.Line]) -> String {
    var path = ""
    for line in lines {
      var points: [(x: Int, y: Int)] = []
      for point in line.points {
        let place = self.place(longitude: point.x, latitude: point.y)
        let next = (x: Self.cut(place.x, Self.size.width), y: Self.cut(place.y, Self.size.height))
        if let last = points.last, last == next { continue }
        points.append(next)
      }
      guard points.count > 1, Self.isSeen(points) else { continue }
      for (index, point) in points.enumerated() {
        path += index == 0 ? "M" : "L"
        path += "\(point.x) \(point.y)"
      }
      if line.isArea { path += "Z" }
    }
    return path
  }

  /// What lies far outside is drawn at one picture's distance: no eye sees the difference.
  private static func cut(_ value: Double, _ size: Int) -> Int {
    Int(min(max(value, -Double(size)), 2 * Double(size)).rounded())
  }

  private static func isSeen(_ points: [(x: Int, y: Int)]) -> Bool {
    let (xs, ys) = (points.map(\.x), points.map(\.y))
    return (xs.max() ?? -1) >= 0 && (xs.min() ?? size.width) <= size.width
      && (ys.max() ?? -1) >= 0 && (ys.min() ?? size.height) <= size.height
  }

  /// The middle of the largest line of some, where a name may stand; nil where that is outside.
  func middle(of lines: [MapOutline.Line]) -> (x: Double, y: Double)? {
    let boxes = lines.compactMap { line -> (x: Double, y: Double, area: Double)? in
      let places = line.points.map { place(longitude: $0.x, latitude: $0.y) }
      guard let left = places.map(\.x).min(), let right = places.map(\.x).max(),
        let top = places.map(\.y).min(), let bottom = places.map(\.y).max()
      else { return nil }
      return ((left + right) / 2, (top + bottom) / 2, (right - left) * (bottom - top))
    }
    guard let largest = boxes.max(by: { $0.area < $1.area }) else { return nil }
    let (width, height) = (Double(Self.size.width), Double(Self.size.height))
    let isInside =
      largest.x > width * 0.06 && largest.x < width * 0.94 && largest.y > height * 0.04
      && largest.y < height * 0.96
    return isInside ? (largest.x, largest.y) : nil
  }
}

/// The least box around some points.
private struct Box {
  let west: Double
  let east: Double
  let south: Double
  let north: Double

  /// Nil without points.
  init?(around points: [MapOutline.Point]) {
    let (xs, ys) = (points.map(\.x), points.map(\.y))
    guard let west = xs.min(), let east = xs.max(), let south = ys.min(), let north = ys.max()
    else { return nil }
    (self.west, self.east, self.south, self.north) = (west, east, south, north)
  }

  var size: Double { (east - west) * (north - south) }

  var corners: [RecordFigures.Point] {
    [.init(latitude: south, longitude: west), .init(latitude: north, longitude: east)]
  }

  func holds(_ point: RecordFigures.Point) -> Bool {
    (west...east).contains(point.longitude) && (south...north).contains(point.latitude)
  }
}
