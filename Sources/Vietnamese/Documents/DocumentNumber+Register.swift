/// What a number tells about its document before any register is asked.
extension DocumentNumber {
  /// How far the body that gave the number reaches.
  package enum Level: Sendable, Hashable {
    /// The whole country: `TW`, `CP`, `QH15`, a ministry.
    case central
    /// A province or a city: `TU`, `SNV`.
    case province
    /// A district, until 30 June 2025: `HU`, `ThU`.
    case district
  }

  /// The level that the symbol tells, nil when bodies of several levels have it: `UBND`, `ĐU`.
  package var level: Level? {
    for group in groups {
      let letters = String(Folding.key(group).utf8.prefix { !WordScalar.isDigit($0) }) ?? ""
      let level = Self.levels[letters]
      if level == .central { return .central }
      if form == .party {
        if letters.hasSuffix("tw") { return .central }
        if letters.hasSuffix("thu") || letters.hasSuffix("hu") || letters.hasSuffix("qu") {
          return .district
        }
        if letters.hasSuffix("tu") { return .province }
      } else if let level {
        return level
      }
    }
    return nil
  }

  /// Whether two numbers are written alike, so that they are printed alike.
  package func isSpelled(as other: DocumentNumber) -> Bool {
    (written, year, form) == (other.written, other.year, other.form) && groups == other.groups
  }

  /// A key that spellings of one number share even where an office writes QĐ for QĐi or leaves the
  /// term of an assembly away: `11-QĐ/TW` and `11-QĐi/TW`, `34/2007/PL-UBTVQH` and
  /// `34/2007/PL-UBTVQH11`. What has another key is surely another document.
  package var looseKey: String {
    var key = "\(serial)"
    for letter in written.utf8 where letter > 0x39 { key.unicodeScalars.append(.init(letter)) }
    key += "|"
    if let year { key += "\(year)" }
    for (index, group) in foldedGroups.enumerated() {
      key += index == 0 ? "|" : "."
      if index == 0, group == "qdi" || group == "qyd" {
        key += "qd"
      } else if group.hasPrefix("qh") || group.hasPrefix("ubtvqh") {
        key += group.prefix { !$0.isNumber }
      } else {
        key += group
      }
    }
    return key
  }

  /// The term of the assembly that is part of the symbol: 15 of `QH15`.
  package var assemblyTerm: Int? {
    guard isOfAssembly, let last = groups.last else { return nil }
    return Int(last.drop { !$0.isNumber })
  }

  /// Whether it names provisions («Quy định») or a decision («Quyết định»), which some offices give
  /// one symbol; nil when neither the symbol nor the type word decides, or it is something else.
  package func isRegulation(_ word: DocumentKind?) -> Bool? {
    // Most symbols begin with another letter.
    guard let first = groups.first, first.utf8.first.map({ $0 | 0x20 }) == UInt8(ascii: "q") else {
      return nil
    }
    return switch Folding.key(first) {
    case "qdi", "qyd": true
    case "qd":
      switch word?.name {
      case "Quy định": true
      case "Quyết định": false
      default: nil
      }
    default: nil
    }
  }

  /// Whether a type word surely does not belong to the symbol: «Nghị quyết số 12/KH-UBND». Words
  /// that offices mix, such as «Thông báo» for a conclusion, are given the benefit of the doubt.
  package func contradicts(_ word: DocumentKind) -> Bool {
    guard let own = kind, own.name != word.name, Self.plain.contains(own.name),
      Self.plain.contains(word.name) || word.name == "Luật"
    else { return false }
    return !Self.mixed.contains { $0.contains(own.name) && $0.contains(word.name) }
  }

  private static let plain: Set<String> = [
    "Nghị quyết", "Quyết định", "Chỉ thị", "Kết luận", "Kế hoạch", "Thông báo", "Báo cáo",
    "Nghị định", "Hướng dẫn", "Tờ trình", "Chương trình", "Pháp lệnh",
  ]

  private static let mixed: [Set<String>] = [
    ["Thông báo", "Kết luận"], ["Chương trình", "Kế hoạch"], ["Quyết định", "Kế hoạch"],
    ["Hướng dẫn", "Kế hoạch"], ["Báo cáo", "Kết luận"], ["Báo cáo", "Tờ trình"],
  ]

  /// The levels of bodies of the state, by their letters.
  private static let levels: [String: Level] = {
    let central = [
      "CP", "TTg", "QH", "UBTVQH", "CTN", "HĐBT", "HĐTP", "TANDTC", "VKSNDTC", "VPCP", "VPQH",
      "TTCP", "KTNN", "NHNN", "TLĐ", "UBDT", "BTC", "BNV", "BXD", "BTP", "BYT", "BCA", "BQP", "BCT",
      "BNG", "BGDĐT", "BKHĐT", "BTNMT", "BNNPTNT", "BNNMT", "BTTTT", "BKHCN", "BGTVT", "BLĐTBXH",
      "BVHTTDL", "BDTTG",
    ]
    let departments = [
      "STC", "SNV", "SXD", "STP", "SYT", "SCT", "SGDĐT", "SKHĐT", "STNMT", "SNNPTNT", "SNNMT",
      "STTTT", "SKHCN", "SGTVT", "SLĐTBXH", "SVHTTDL", "CAT",
    ]
    var levels: [String: Level] = [:]
    for body in central { levels[Folding.key(body)] = .central }
    for body in departments { levels[Folding.key(body)] = .province }
    return levels
  }()
}
