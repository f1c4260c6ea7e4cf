import Diagnostics
import Vietnamese

/// The types that are read without the help of the language: answers and addresses.
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
    let needs = Message(vi: "là năm có bốn chữ số", en: "a year of four digits")
    // «Năm 2026»
    let years = text.split { !$0.isNumber }.filter { $0.utf8.count == 4 }.compactMap { Int($0) }
    if years.count == 1, (1900...2199).contains(years[0]) {
      throw ValueProblem(.year, vi: needs.vi, en: needs.en, write: "\(years[0])")
    }
    throw ValueProblem(.year, vi: needs.vi, en: needs.en, like: "2025")
  }

  func url(_ text: String) throws(ValueProblem) -> String {
    if Self.isWebAddress(text), !text.utf8.contains(where: { $0 <= 0x20 }) { return text }
    throw ValueProblem(
      .url, vi: "là địa chỉ web đầy đủ", en: "a full web address", like: "https://…")
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
      .email, vi: "là địa chỉ thư điện tử", en: "an e-mail address", like: "ubnd@tinh.gov.vn")
  }

  func phone(_ text: String) throws(ValueProblem) -> String {
    let digits = text.utf8.filter(\.isASCIIDigit)
    let allowed = Set("0123456789+-.() ".utf8)
    guard (3...15).contains(digits.count), text.utf8.allSatisfy(allowed.contains) else {
      throw ValueProblem(
        .phone, vi: "là số điện thoại", en: "a telephone number", like: "0218 385 2345")
    }
    if Self.lacksZero(digits), text.utf8.first == digits[0] {
      throw ValueProblem(
        .phone, vi: "là số điện thoại có số 0 ở đầu", en: "a telephone number with its leading 0",
        write: "0" + text)
    }
    return text
  }

  /// Whether Excel, which takes a number for an amount, has left the first 0 out: nine digits follow it
  /// in numbers of mobile telephones, ten in those of offices, which begin with 02 (Quy hoạch kho số
  /// viễn thông, Thông tư 22/2014/TT-BTTTT).
  private static func lacksZero(_ digits: [UInt8]) -> Bool {
    switch digits.count {
    case 9: digits[0] != UInt8(ascii: "0")
    case 10: digits[0] == UInt8(ascii: "2")
    default: false
    }
  }
}
