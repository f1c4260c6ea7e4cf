import Diagnostics
import Reading
import Records

/// Reads an outline from GeoJSON (RFC 7946): features with lines and areas; points are left out.
///
/// JSON is YAML, so the reader of YAML reads it, and knows the place of every mistake.
struct OutlineReader {
  private let source: SourceText
  private(set) var outline = MapOutline()
  private(set) var problems: [Diagnostic] = []

  /// Reads a text.
  init(_ source: SourceText) {
    self.source = source
    let (values, faults) = YAMLReader.documents(in: source)
    problems = faults.map { fault in
      var fault = fault
      fault.code = .outline
      return fault
    }
    guard faults.isEmpty else { return }
    guard let root = values.first, case .mapping = root.content else {
      fail(values.first?.position ?? Position(line: 1), Self.notGeoJSON)
      return
    }
    read(root, name: nil)
    if problems.isEmpty, outline.features.isEmpty { fail(root.position, Self.empty) }
  }

  private mutating func read(_ object: RawValue, name: String?) {
    guard problems.isEmpty else { return }
    switch object["type"]?.text {
    case "FeatureCollection":
      for feature in object["features"]?.items ?? [] { read(feature, name: nil) }
    case "Feature":
      guard let geometry = object["geometry"], geometry.content != .empty else { return }
      read(geometry, name: Self.name(of: object["properties"]))
    case "GeometryCollection":
      for geometry in object["geometries"]?.items ?? [] { read(geometry, name: name) }
    case "Polygon": add(name, lines: object["coordinates"]?.items ?? [], areas: true)
    case "MultiPolygon":
      add(name, lines: (object["coordinates"]?.items ?? []).flatMap(\.items), areas: true)
    case "LineString": add(name, lines: [object["coordinates"]].compactMap(\.self), areas: false)
    case "MultiLineString": add(name, lines: object["coordinates"]?.items ?? [], areas: false)
    case "Point", "MultiPoint": break
    default: fail((object["type"] ?? object).position, Self.notGeoJSON)
    }
  }

  private mutating func add(_ name: String?, lines: [RawValue], areas: Bool) {
    var feature = MapOutline.Feature(name: name, lines: [])
    for line in lines {
      let points = points(of: line)
      if !problems.isEmpty { return }
      if points.count > 1 { feature.lines.append(.init(points: points, isArea: areas)) }
    }
    if !feature.lines.isEmpty { outline.features.append(feature) }
  }

  private mutating func points(of line: RawValue) -> [MapOutline.Point] {
    var points: [MapOutline.Point] = []
    for position in line.items {
      let numbers = position.items.prefix(2).map { $0.text.flatMap { Double($0) } }
      guard numbers.count == 2, let x = numbers[0], let y = numbers[1], x.isFinite, y.isFinite
      else {
        fail(position.position, Self.noPosition)
        return []
      }
      guard abs(x) <= 180, abs(y) <= 90 else {
        fail(position.position, Self.outside)
        return []
      }
      points.append(.init(x: x, y: y))
    }
    return points
  }

  private static func name(of properties: RawValue?) -> String? {
    let names = ["name", "ten", "NAME", "TEN", "Name", "Ten"]
    return names.lazy.compactMap { properties?[$0]?.text }.first { !$0.isEmpty }
  }

  private mutating func fail(_ position: Position, _ words: (Message, mend: Message)) {
    problems.append(
      Diagnostic(
        .outline, at: source.place(position), vi: words.0.vi, en: words.0.en, mend: words.mend))
  }

  private static let notGeoJSON = (
    Message(
      vi: "tệp đường ranh giới không phải GeoJSON", en: "the outline is not GeoJSON"),
    mend: Message(
      vi: "xuất lại thành GeoJSON: «{\"type\": \"FeatureCollection\", \"features\": […]}»",
      en: "export it as GeoJSON: ‘{\"type\": \"FeatureCollection\", \"features\": […]}’")
  )
  private static let empty = (
    Message(
      vi: "tệp đường ranh giới không có đường hay vùng nào",
      en: "the outline has no line and no area"),
    mend: Message(
      vi: "xuất lớp bản đồ kiểu vùng (Polygon) hoặc đường (LineString)",
      en: "export a layer of areas (Polygon) or lines (LineString)")
  )
  private static let noPosition = (
    Message(
      vi: "một điểm phải có hai số: kinh độ, rồi vĩ độ",
      en: "a position has two numbers: longitude, then latitude"),
    mend: Message(vi: "viết như [106.09, 20.77]", en: "write it as [106.09, 20.77]")
  )
  private static let outside = (
    Message(
      vi: "tọa độ không phải kinh độ, vĩ độ theo WGS 84",
      en: "these are no longitude and latitude of WGS 84"),
    mend: Message(
      vi: "chuyển từ VN-2000 sang WGS 84 (EPSG:4326), kinh độ đứng trước",
      en: "convert from VN-2000 to WGS 84 (EPSG:4326), longitude first")
  )
}

extension RawValue {
  /// The value under a name.
  fileprivate subscript(name: String) -> RawValue? {
    guard case .mapping(let fields) = content else { return nil }
    return fields.first { $0.name == name }?.value
  }

  /// The values of a list.
  fileprivate var items: [RawValue] {
    if case .list(let items) = content { items } else { [] }
  }

  /// The text of a scalar.
  fileprivate var text: String? {
    if case .scalar(let text) = content { text } else { nil }
  }
}
