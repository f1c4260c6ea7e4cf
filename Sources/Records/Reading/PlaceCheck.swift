import Diagnostics

/// Warns of points that lie nowhere in Viet Nam: mostly a mistyped digit, which would stretch the map
/// until all other points are one.
enum PlaceCheck {
  // The country with its sea and islands, as the schoolbook has it (Địa lí 12: 8°34′–23°23′ N and
  // 102°09′–109°24′ E on land; with the sea from 6°50′ N, and from 101° to beyond 117°20′ E), rounded
  // outwards.
  private static let latitudes = 6.8...24
  private static let longitudes = 101.0...118

  /// Every such point of a record, in its fields and in the rows of its tables.
  static func problems(of record: Record, in source: SourceText) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for value in record.values { if let value { look(at: value, in: source, &problems) } }
    return problems
  }

  private static func look(
    at value: FieldValue, in source: SourceText, _ problems: inout [Diagnostic]
  ) {
    switch value.value {
    case .place(let place):
      guard let latitude = place.latitude, let longitude = place.longitude,
        !latitudes.contains(latitude) || !longitudes.contains(longitude)
      else { return }
      problems.append(
        Diagnostic(
          .location, at: source.place(value.position),
          vi: "điểm \(latitude), \(longitude) nằm ngoài Việt Nam",
          en: "the point \(latitude), \(longitude) is outside Viet Nam",
          mend: Message(
            vi: "xem lại vĩ độ (7 đến 24) và kinh độ (101 đến 118); nơi ở nước ngoài thì bỏ tọa độ",
            en: "check the latitude (7 to 24) and the longitude (101 to 118); abroad leave them out"
          ),
          severity: .warning))
    case .list(let items), .table(let items):
      for item in items { look(at: item, in: source, &problems) }
    case .row(let cells):
      for cell in cells { if let cell { look(at: cell, in: source, &problems) } }
    default: break
    }
  }
}
