import Diagnostics
import Vietnamese

/// The types that are read without the help of the language: answers, addresses, places.
extension Field {
  func flag(_ text: String) throws(ValueProblem) -> Bool {
    switch Folding.key(text) {
    case "co", "yes", "true", "dung", "x", "1": return true
    case "khong", "no", "false", "sai", "0": return false
    default:
      throw ValueProblem(
        .yesNo, vi: "là «có» hoặc «không»", en: "‘yes’ or ‘no’", write: "có / không")
    }
  }

  func choice(_ text: String) throws(ValueProblem) -> Int {
    if let index = choice(named: text) { return index }
    let names = choices.map(\.names.vi)
    let nearest = Spelling.nearest(
      text, among: names + choices.map(\.names.en) + choices.map(\.key))
    let list = names.map { "«\($0)»" }.joined(separator: ", ")
    let english = choices.map { "‘\($0.key)’" }.joined(separator: ", ")
    throw ValueProblem(
      .choice, vi: "là một trong các giá trị đã định", en: "one of the given answers",
      mend: nearest.map {
        Message(
          vi: "có phải bạn muốn viết «\($0)»? (được viết: \(list))",
          en: "did you mean ‘\($0)’? (allowed: \(english))")
      } ?? Message(vi: "viết một trong: \(list)", en: "write one of: \(english)"))
  }

  func year(_ text: String) throws(ValueProblem) -> Int {
    if text.utf8.count == 4, let year = Int(text), (1900...2199).contains(year) { return year }
    throw ValueProblem(
      .year, vi: "là năm có bốn chữ số", en: "a year of four digits", write: "2025")
  }

  func url(_ text: String) throws(ValueProblem) -> String {
    if Self.isWebAddress(text), !text.utf8.contains(where: { $0 <= 0x20 }) { return text }
    throw ValueProblem(
      .url, vi: "là địa chỉ web đầy đủ", en: "a full web address", write: "https://…")
  }

  static func isWebAddress(_ text: String) -> Bool {
    let lower = text.lowercased()
    return ["https://", "http://"].contains {
      lower.hasPrefix($0) && lower.utf8.count > $0.utf8.count
    }
  }

  func email(_ text: String) throws(ValueProblem) -> String {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    if parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."),
      !parts[1].hasSuffix("."),
      !text.utf8.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "<") })
    {
      return text
    }
    throw ValueProblem(
      .email, vi: "là địa chỉ thư điện tử", en: "an e-mail address", write: "ubnd@tinh.gov.vn")
  }

  func phone(_ text: String) throws(ValueProblem) -> String {
    let digits = text.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    let allowed = Set("0123456789+-.() ".utf8)
    if (3...15).contains(digits), text.utf8.allSatisfy(allowed.contains) { return text }
    throw ValueProblem(
      .phone, vi: "là số điện thoại", en: "a telephone number", write: "0218 385 2345")
  }

  func attachment(_ fields: [RawField]) throws(ValueProblem) -> Value {
    var file = AttachmentValue(path: "")
    for field in fields {
      guard case .scalar(let text) = field.value.content else { continue }
      switch Folding.key(field.name) {
      case "file", "tep", "path": file.path = text.trimmed
      case "title", "tieude", "ten": file.title = text.trimmed
      default: throw Self.attachmentShape
      }
    }
    if file.path.isEmpty { throw Self.attachmentShape }
    return .attachment(file)
  }

  func place(_ fields: [RawField]) throws(ValueProblem) -> Value {
    var place = PlaceValue(address: "")
    for field in fields {
      guard case .scalar(let text) = field.value.content else { continue }
      switch Folding.key(field.name) {
      case "address", "diachi": place.address = text.trimmed
      case "latitude", "vido", "lat": place.latitude = try Self.degrees(text, within: 90)
      case "longitude", "kinhdo", "lon", "lng":
        place.longitude = try Self.degrees(text, within: 180)
      default: throw Self.placeShape
      }
    }
    if (place.latitude == nil) != (place.longitude == nil) { throw Self.placeShape }
    return .place(place)
  }

  private static func degrees(_ text: String, within limit: Double) throws(ValueProblem) -> Double {
    let decimal = String(text.trimmed.map { $0 == "," ? "." : $0 })
    guard let value = Double(decimal), abs(value) <= limit else { throw placeShape }
    return value
  }

  private static var attachmentShape: ValueProblem {
    ValueProblem(
      .shape, vi: "là tên tệp", en: "the name of a file", write: "{tep: ke-hoach.pdf, tieu-de: …}")
  }

  private static var placeShape: ValueProblem {
    ValueProblem(
      .location, vi: "là địa chỉ, có thể kèm vĩ độ và kinh độ",
      en: "an address, perhaps with latitude and longitude",
      write: "{dia-chi: …, vi-do: 20.81, kinh-do: 105.33}")
  }
}
