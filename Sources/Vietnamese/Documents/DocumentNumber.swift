/// The number and symbol of an official document: `1261/2024/QĐ-UBND`, `49-NQ/TU`.
public struct DocumentNumber: Sendable {
  /// How the parts are put together.
  public enum Form: Hashable, Sendable {
    /// `88/KH-UBND`, `59/2023/NĐ-CP`, `10/2022/QH15` (Decree 30/2020/NĐ-CP).
    case state
    /// `57-CT/TU` (Hướng dẫn 36-HD/VPTW).
    case party
  }

  /// The number as it was written, with leading zeros and a letter behind it: `07`, `12a`.
  public let written: String
  /// The groups of letters in their print form: `["QĐ", "UBND"]`; empty in a part of a number.
  public let groups: [String]
  // In few bytes: a large site cites hundreds of thousands.
  private let shortSerial: Int32
  /// 0 for none.
  private let shortYear: UInt16
  /// How the parts are put together.
  public let form: Form

  /// The number without leading zeros, at least 1.
  public var serial: Int { Int(shortSerial) }
  /// The year that is part of the number, nil when there is none.
  public var year: Int? { shortYear == 0 ? nil : Int(shortYear) }

  /// A number of parts that were read before.
  package init(serial: Int, written: String, year: Int?, groups: [String], form: Form) {
    self.written = written
    shortSerial = Int32(clamping: serial)
    shortYear = UInt16(clamping: year ?? 0)
    self.groups = groups
    self.form = form
  }

  /// Whether the number could be the number of one document: it has a symbol.
  public var isComplete: Bool { !groups.isEmpty }

  /// The key by which spellings of one number are equal: `1261|2024|qd.ubnd`, `49||nq.tu`.
  ///
  /// Serial without leading zeros, the year or nothing, the folded groups. Two documents may share
  /// it: numbers are unique only within issuer and year (Decree 30/2020, article 15) or issuer,
  /// kind and term (the Party).
  public var key: String {
    "\(serialWithLetter)|\(year.map(String.init) ?? "")|\(foldedGroups.joined(separator: "."))"
  }

  /// The groups as lower-case letters and digits.
  public var foldedGroups: [String] { groups.map(Folding.key) }

  private var serialWithLetter: String {
    var text = String(serial)
    for letter in written.utf8 where letter > UInt8(ascii: "9") {
      text.unicodeScalars.append(Unicode.Scalar(letter))
    }
    return text
  }
}

extension DocumentNumber: Hashable {
  /// Whether two numbers have the same key.
  public static func == (one: DocumentNumber, other: DocumentNumber) -> Bool {
    one.key == other.key
  }

  /// Hashes the key.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension DocumentNumber: CustomStringConvertible {
  /// The number as it is printed, without spaces, leading zeros kept.
  public var description: String {
    guard let first = groups.first else {
      return year.map { "\(written)/\($0)" } ?? written
    }
    switch form {
    case .party:
      let rest = groups.dropFirst()
      return "\(written)-\(first)" + (rest.isEmpty ? "" : "/\(rest.joined(separator: "-"))")
    case .state:
      let head = year.map { "\(written)/\($0)" } ?? written
      return "\(head)/\(groups.joined(separator: "-"))"
    }
  }
}
