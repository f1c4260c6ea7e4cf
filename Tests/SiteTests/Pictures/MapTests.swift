import Records
import Testing

@testable import Site

struct MapViewTests {
  private func point(_ latitude: Double, _ longitude: Double) -> RecordFigures.Point {
    .init(latitude: latitude, longitude: longitude)
  }

  @Test func northIsUpAndEveryPointIsInsideOfTheMargin() throws {
    let points = [point(20.7, 106), point(20.8, 106.2), point(20.75, 106.05)]
    let view = try #require(MapView(around: points))
    let places = points.map { view.place(longitude: $0.longitude, latitude: $0.latitude) }
    #expect(places[0].y > places[1].y && places[0].x < places[1].x)
    for place in places {
      #expect((60.0...1140).contains(place.x) && (60.0...840).contains(place.y))
    }
  }

  @Test func aDegreeEastIsShorterThanOneNorth() throws {
    let view = try #require(MapView(around: [point(60, 10), point(60.2, 10.2)]))
    let (one, other) = (
      view.place(longitude: 10, latitude: 60), view.place(longitude: 10.1, latitude: 60.1)
    )
    #expect(abs((other.x - one.x) / (one.y - other.y) - 0.5) < 0.01)
  }

  @Test func onePointIsInTheMiddleAndNoneMakesNoMap() throws {
    let view = try #require(MapView(around: [point(20.77, 106.08)]))
    let place = view.place(longitude: 106.08, latitude: 20.77)
    #expect(abs(place.x - 600) < 0.001 && abs(place.y - 450) < 0.001)
    #expect(MapView(around: []) == nil)
  }

  @Test(arguments: [
    (0.006, 0.2), (0.1, 2.0), (1.0, 20.0), (10.0, 200.0),
  ])
  func theRulerIsARoundLengthOfAtMostAQuarter(span: Double, kilometres: Double) throws {
    let view = try #require(MapView(around: [point(20, 106), point(20 + span, 106)]))
    #expect(abs(view.ruler.kilometres - kilometres) < 0.0001)
    #expect(view.ruler.width <= 300 && view.ruler.width > 100)
  }

  @Test func polesAndTheWholeEarthHaveAMapToo() throws {
    for points in [[point(90, 0)], [point(-90, -180), point(90, 180)]] {
      let view = try #require(MapView(around: points))
      #expect(view.ruler.kilometres > 0)
    }
  }

  @Test func aroundOnePointTheMapShowsTheAreaInWhichItLies() throws {
    func area(_ name: String, _ west: Double, _ south: Double, _ size: Double) -> MapOutline.Feature
    {
      let corners = [(0.0, 0.0), (size, 0), (size, size), (0, size)]
      let points = corners.map { MapOutline.Point(x: west + $0.0, y: south + $0.1) }
      return .init(name: name, lines: [.init(points: points, isArea: true)])
    }
    let commune = area("Xã", 106, 20.7, 0.1)
    let outline = MapOutline(features: [
      area("Tỉnh", 105, 20, 2), commune, area("Xã khác", 106.5, 20.7, 0.01),
    ])
    let one = [point(20.75, 106.05)]
    let view = try #require(MapView(around: one, within: outline))
    for corner in commune.lines[0].points {
      let place = view.place(longitude: corner.x, latitude: corner.y)
      #expect((0.0...1200).contains(place.x) && (0.0...900).contains(place.y))
    }
    // Not as wide as the province, and as before where there is no outline, or a line in sight.
    #expect(view.ruler.kilometres < 10)
    let alone = try #require(MapView(around: one)).ruler.kilometres
    #expect(MapView(around: one, within: MapOutline())?.ruler.kilometres == alone)
    let near = MapOutline(features: [area("Thôn", 106.0495, 20.7495, 0.001), commune])
    #expect(MapView(around: one, within: near)?.ruler.kilometres == alone)
  }

  @Test func linesThatAreFarAwayAreNotDrawn() throws {
    let view = try #require(MapView(around: [point(20.7, 106), point(20.8, 106.1)]))
    func line(_ points: [(Double, Double)], isArea: Bool = true) -> MapOutline.Line {
      .init(points: points.map { .init(x: $0.0, y: $0.1) }, isArea: isArea)
    }
    #expect(view.path([line([(100, 10), (101, 10), (101, 11)])]).isEmpty)
    let near = view.path([line([(106, 20.7), (106.05, 20.75), (106.05, 20.75)], isArea: false)])
    #expect(near.hasPrefix("M") && !near.hasSuffix("Z") && near.split(separator: "L").count == 2)
    #expect(view.path([line([(100, 10), (110, 10), (110, 30), (100, 30)])]).hasSuffix("Z"))
  }
}

struct PinPlacesTests {
  @Test func pinsThatWouldCoverOneAnotherMoveApart() {
    let points = [(600.0, 450.0), (600.0, 450.0), (605.0, 452.0), (610.0, 440.0)].map {
      (x: $0.0, y: $0.1)
    }
    let pins = PinPlaces.pins(at: points)
    #expect(pins.map(\.isMoved) == [false, true, true, true])
    for (index, pin) in pins.enumerated() {
      #expect(pin.pointX == points[index].x && pin.pointY == points[index].y)
      for other in pins[..<index] {
        let (dx, dy) = (pin.x - other.x, pin.y - other.y)
        #expect((dx * dx + dy * dy).squareRoot() >= PinPlaces.distance)
      }
    }
  }

  @Test func noPinLeavesThePicture() {
    let pins = PinPlaces.pins(at: Array(repeating: (x: 0.0, y: 900.0), count: 9))
    #expect(pins.dropLast().allSatisfy { (0...1200).contains($0.x) && (0...900).contains($0.y) })
  }

  @Test func aNameGivesWayToAPin() {
    let pin = PinPlaces.Pin(x: 600, y: 450, pointX: 600, pointY: 450)
    #expect(PinPlaces.free((600, 450), of: []) == 450)
    #expect(PinPlaces.free((600, 450), of: [pin]) == 400)
  }
}
