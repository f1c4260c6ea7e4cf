import Records
import Templates
import Vietnamese

/// A map of records, or of communes with how many records lie in each.
struct MapContext {
  /// What stands on the map.
  struct Item {
    var title: String
    var address: String
    var point: RecordFigures.Point
    /// How many records it stands for; nil for a record itself.
    var count: Int?
    var state: Field.Choice?
  }

  /// So many pins are numbered and moved apart; more are dots.
  static let numbered = 60

  let site: Site
  let items: [Item]

  /// What templates are given; nil where nothing is on the map.
  func object(from place: PagePlace) -> TemplateObject? {
    guard let view = MapView(around: items.map(\.point), within: site.outline) else { return nil }
    let places = items.map {
      view.place(longitude: $0.point.longitude, latitude: $0.point.latitude)
    }
    let isNumbered = items.count <= Self.numbered
    let pins =
      isNumbered
      ? PinPlaces.pins(at: places)
      : places.map { PinPlaces.Pin(x: $0.x, y: $0.y, pointX: $0.x, pointY: $0.y) }
    let ruler = view.ruler
    var object: TemplateObject = [
      "isNumbered": .flag(isNumbered),
      "viewBox": .text("0 0 \(MapView.size.width) \(MapView.size.height)"),
      "ruler": .text(length(ruler.kilometres)),
      "rulerWidth": .text(Percent(ruler.width, of: Double(MapView.size.width)).attribute),
    ]
    object.set(list: "outlines", outlines(view, pins))
    object.set(
      list: "pins",
      zip(items, pins).enumerated().map { index, pair in
        pin(pair.0, pair.1, number: index + 1, from: place)
      })
    return object
  }

  private func pin(
    _ item: Item, _ pin: PinPlaces.Pin, number: Int, from place: PagePlace
  ) -> TemplateValue {
    let (width, height) = (Double(MapView.size.width), Double(MapView.size.height))
    var object: TemplateObject = [
      "number": .text(site.wording.number(number)), "title": .text(item.title),
      "url": .text(place.page(item.address)), "x": .text(Percent(pin.x, of: width).attribute),
      "y": .text(Percent(pin.y, of: height).attribute), "isMoved": .flag(pin.isMoved),
      "count": .text(orMissing: item.count.map(site.wording.number)),
      "state": item.state.map(site.state) ?? .missing,
    ]
    if pin.isMoved {
      object["pointX"] = .text(Percent(pin.pointX, of: width).attribute)
      object["pointY"] = .text(Percent(pin.pointY, of: height).attribute)
    }
    return .object(object)
  }

  private func outlines(_ view: MapView, _ pins: [PinPlaces.Pin]) -> [TemplateValue] {
    let (width, height) = (Double(MapView.size.width), Double(MapView.size.height))
    return site.outline.features.compactMap { feature in
      let (areas, lines) = (feature.lines.filter(\.isArea), feature.lines.filter { !$0.isArea })
      let (area, line) = (view.path(areas), view.path(lines))
      if area.isEmpty, line.isEmpty { return nil }
      var object: TemplateObject = [
        "area": .text(area), "line": .text(line), "name": .text(orMissing: feature.name),
      ]
      if feature.name != nil, let middle = view.middle(of: areas) {
        object["x"] = .text(Percent(middle.x, of: width).attribute)
        let y = PinPlaces.free(middle, of: pins)
        object["y"] = .text(Percent(y, of: height).attribute)
      }
      return .object(object)
    }
  }

  private func length(_ kilometres: Double) -> String {
    if kilometres < 1 { return "\(site.wording.number(Int((kilometres * 1000).rounded()))) m" }
    return "\(site.wording.number(Int(kilometres.rounded()))) km"
  }
}
