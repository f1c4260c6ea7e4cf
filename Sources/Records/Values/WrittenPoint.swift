import Diagnostics

/// A latitude and a longitude as they are written, and what is wrong with them.
struct WrittenPoint {
  var latitude: (text: String, position: Position)?
  var longitude: (text: String, position: Position)?

  /// The point in degrees of WGS 84, north and east; nil where neither is written.
  func degrees() throws(ValueProblem) -> (latitude: Double, longitude: Double)? {
    guard let latitude, let longitude else {
      if let latitude {
        throw Self.alone("vi-do", "latitude", latitude.position, lacks: "kinh-do", "longitude")
      }
      if let longitude {
        throw Self.alone("kinh-do", "longitude", longitude.position, lacks: "vi-do", "latitude")
      }
      return nil
    }
    let north = try Self.number(latitude, example: "20.81")
    let east = try Self.number(longitude, example: "105.33")
    if abs(north) <= 90, abs(east) <= 180 { return (north, east) }
    if abs(east) <= 90, abs(north) <= 180 {
      throw ValueProblem(
        .location, vi: "vĩ độ từ -90 đến 90 rồi kinh độ", en: "latitude, -90 to 90, then longitude",
        at: latitude.position,
        but: Message(vi: "nhưng hai số này đổi chỗ cho nhau", en: "but these two are swapped"),
        mend: Message(
          vi: "viết vi-do: \(Self.plain(longitude.text)), kinh-do: \(Self.plain(latitude.text))",
          en:
            "write latitude: \(Self.plain(longitude.text)), longitude: \(Self.plain(latitude.text))"
        ))
    }
    let wrong = abs(north) > 90 ? latitude : longitude
    guard abs(north) < 1000, abs(east) < 1000 else { throw Self.metres(wrong) }
    throw ValueProblem(
      .location, vi: "vĩ độ từ -90 đến 90, kinh độ từ -180 đến 180",
      en: "a latitude from -90 to 90 and a longitude from -180 to 180", at: wrong.position,
      but: Self.but(wrong.text), like: "vi-do: 20.81, kinh-do: 105.33")
  }

  /// Two decimal numbers in one text, as maps give them to copy, the latitude first; nil when the
  /// text is anything else.
  static func pair(_ text: String) -> (latitude: String, longitude: String)? {
    let parts = text.split { $0 == "," || $0 == ";" || $0 == " " }.map(String.init)
    guard parts.count == 2, parts.allSatisfy({ $0.contains(".") }),
      let one = Double(parts[0]), let other = Double(parts[1]), abs(one) <= 180, abs(other) <= 180
    else { return nil }
    return abs(one) > 90 ? (parts[1], parts[0]) : (parts[0], parts[1])
  }

  private static func number(
    _ written: (text: String, position: Position), example: String
  ) throws(ValueProblem) -> Double {
    if let value = Double(plain(written.text)), value.isFinite { return value }
    let needs = Message(vi: "vĩ độ, kinh độ bằng số độ", en: "degrees as a decimal number")
    if let value = sexagesimal(written.text) {
      throw ValueProblem(
        .location, vi: needs.vi, en: needs.en, at: written.position, but: but(written.text),
        mend: Message(vi: "viết \(value)", en: "write \(value)"))
    }
    // «2.297.110,8»: metres with their groups.
    if written.text.utf8.count(where: \.isASCIIDigit) > 5,
      written.text.utf8.allSatisfy({ $0.isASCIIDigit || $0 == 0x2C || $0 == 0x2E || $0 == 0x20 })
    {
      throw metres(written)
    }
    throw ValueProblem(
      .location, vi: needs.vi, en: needs.en, at: written.position, but: but(written.text),
      like: example)
  }

  /// Degrees, minutes and seconds, `20°48'36"`, in degrees to six places; nil for anything else.
  private static func sexagesimal(_ text: String) -> String? {
    guard text.utf8.contains(where: { $0 == 0x27 || $0 >= 0x80 }) else { return nil }
    let numbers = plain(text).split { !$0.isNumber && $0 != "." }.compactMap { Double($0) }
    guard (2...3).contains(numbers.count), numbers[0] <= 180,
      numbers.dropFirst().allSatisfy({ $0 < 60 })
    else { return nil }
    let value = numbers[0] + numbers[1] / 60 + (numbers.count > 2 ? numbers[2] / 3600 : 0)
    let isNegative = text.hasPrefix("-") || text.hasSuffix("S") || text.hasSuffix("W")
    return "\(isNegative ? "-" : "")\((value * 1e6).rounded() / 1e6)"
  }

  private static func plain(_ text: String) -> String {
    String(text.map { $0 == "," ? "." : $0 })
  }

  private static func but(_ text: String) -> Message {
    Message(vi: "nhưng đây là «\(text.clipped)»", en: "but this is ‘\(text.clipped)’")
  }

  /// A point of the national grid: its numbers are metres and need a conversion.
  private static func metres(_ written: (text: String, position: Position)) -> ValueProblem {
    ValueProblem(
      .location, vi: "vĩ độ, kinh độ WGS 84 bằng số độ", en: "degrees of WGS 84",
      at: written.position, but: but(written.text),
      mend: Message(
        vi: "nếu là mét của VN-2000 thì đổi sang WGS 84, viết như vi-do: 20.81, kinh-do: 105.33",
        en:
          "convert metres of VN-2000 to WGS 84, written like latitude: 20.81, longitude: 105.33"))
  }

  private static func alone(
    _ vi: String, _ en: String, _ position: Position, lacks otherVi: String, _ otherEn: String
  ) -> ValueProblem {
    ValueProblem(
      .location, vi: "có cả vĩ độ và kinh độ", en: "both latitude and longitude", at: position,
      but: Message(vi: "nhưng thiếu «\(otherVi)»", en: "but ‘\(otherEn)’ is missing"),
      mend: Message(
        vi: "thêm «\(otherVi): …», hoặc bỏ «\(vi)»", en: "add ‘\(otherEn): …’, or remove ‘\(en)’"))
  }
}
