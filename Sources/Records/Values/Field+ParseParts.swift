import Diagnostics
import Vietnamese

/// The types that may be written as a mapping of a few parts: files and places.
extension Field {
  /// A part of such a value.
  enum Part {
    case path, title, address, latitude, longitude
  }

  /// The part that a name means; nil where the type has none of that name.
  func part(named name: String) -> Part? {
    switch (type, Folding.key(name)) {
    case (.attachment, "file"), (.attachment, "tep"), (.attachment, "path"): .path
    case (.attachment, "title"), (.attachment, "tieude"), (.attachment, "ten"): .title
    case (.place, "address"), (.place, "diachi"): .address
    case (.place, "latitude"), (.place, "vido"), (.place, "lat"): .latitude
    case (.place, "longitude"), (.place, "kinhdo"), (.place, "lon"), (.place, "lng"): .longitude
    default: nil
    }
  }

  /// The names of the parts, as one writes them; empty for types without.
  var partNames: [Message] {
    switch type {
    case .attachment: [Message(vi: "tep", en: "file"), Message(vi: "tieu-de", en: "title")]
    case .place:
      [
        Message(vi: "dia-chi", en: "address"), Message(vi: "vi-do", en: "latitude"),
        Message(vi: "kinh-do", en: "longitude"),
      ]
    default: []
    }
  }

  func attachment(_ fields: [RawField]) throws(ValueProblem) -> Value {
    var file = AttachmentValue(path: "")
    for field in fields {
      guard let text = try Self.text(field, else: Self.attachmentShape) else { continue }
      switch part(named: field.name) {
      case .path: file.path = text
      case .title: file.title = text
      default: throw Self.attachmentShape
      }
    }
    if file.path.isEmpty { throw Self.attachmentShape }
    return .attachment(file)
  }

  func place(_ fields: [RawField]) throws(ValueProblem) -> Value {
    var place = PlaceValue(address: "")
    var point = WrittenPoint()
    for field in fields {
      guard let text = try Self.text(field, else: Self.placeShape) else { continue }
      switch part(named: field.name) {
      case .address: place.address = text
      case .latitude: point.latitude = (text, field.value.position)
      case .longitude: point.longitude = (text, field.value.position)
      default: throw Self.placeShape
      }
    }
    if let (latitude, longitude) = try point.degrees() {
      (place.latitude, place.longitude) = (latitude, longitude)
    }
    return .place(place)
  }

  /// A place in one text: an address, but no bare point, which would be printed as one.
  func place(_ text: String) throws(ValueProblem) -> Value {
    guard let (latitude, longitude) = WrittenPoint.pair(text) else {
      return .place(PlaceValue(address: text))
    }
    throw ValueProblem(
      .location, vi: "là địa chỉ", en: "an address",
      but: Message(
        vi: "nhưng đây là tọa độ «\(text.clipped)»", en: "but this is a point, ‘\(text.clipped)’"),
      mend: Message(
        vi: "viết {dia-chi: …, vi-do: \(latitude), kinh-do: \(longitude)}",
        en: "write {address: …, latitude: \(latitude), longitude: \(longitude)}"))
  }

  /// The text of a part, nil where it is left empty.
  private static func text(
    _ part: RawField, else problem: ValueProblem
  ) throws(ValueProblem) -> String? {
    switch part.value.content {
    case .scalar(let text): return text.trimmed
    case .empty: return nil
    case .list, .mapping: throw problem
    }
  }

  private static var attachmentShape: ValueProblem {
    ValueProblem(
      .shape, vi: "là tên tệp", en: "the name of a file", like: "{tep: ke-hoach.pdf, tieu-de: …}")
  }

  private static var placeShape: ValueProblem {
    ValueProblem(
      .location, vi: "là địa chỉ, có thể kèm vĩ độ và kinh độ",
      en: "an address, perhaps with latitude and longitude",
      like: "{dia-chi: …, vi-do: 20.81, kinh-do: 105.33}")
  }
}
