import Vietnamese

/// What the name of a body tells of its place: «Ban Thường vụ Tỉnh ủy Hưng Yên» is of the level of a
/// province, and of Hưng Yên.
struct BodyPlace: Sendable, Hashable {
  /// The levels below the country.
  enum Level: Sendable, Hashable { case province, district, commune }

  /// The level of the body, nil when its name tells none.
  private(set) var level: Level?
  /// Whether it is a body of the whole country.
  private(set) var isCentral = false
  /// The places that are named, as keys.
  private(set) var names: [Level: String] = [:]

  /// What a name tells.
  init(_ name: String) {
    let words = Self.words(name)
    var index = 0
    while index < words.count {
      guard let (found, count) = Self.level(words, index) else {
        index += 1
        continue
      }
      index += count
      let name = Self.name(words, index)
      let isCity = words[index - count].key == "thanh" || words[index - count].key == "tp"
      // A city is like a province when the Government stands right above it.
      let level: Level? =
        isCity ? (name.isEmpty ? nil : Self.cities.contains(name) ? .province : .district) : found
      if names.isEmpty, self.level == nil { self.level = level }
      if let level, !name.isEmpty, names[level] == nil { names[level] = name }
    }
    isCentral = level == nil && names.isEmpty && Self.isCentral(words)
  }

  /// Whether two names may be those of one body, as far as their places go.
  func mayBe(_ other: BodyPlace) -> Bool {
    if isCentral != other.isCentral, level != nil || other.level != nil { return false }
    return names.allSatisfy { level, name in other.names[level].map { $0 == name } ?? true }
  }

  private struct Word {
    var key: String
    var lower: String
    var isCapitalized: Bool
    var isBehindSign: Bool
  }

  private static func words(_ name: String) -> [Word] {
    var words: [Word] = []
    var isBehindSign = false
    var word = ""
    func finish() {
      guard let first = word.first else { return }
      words.append(
        Word(
          key: Folding.key(word), lower: word.lowercased(),
          isCapitalized: first.isUppercase || first.isNumber, isBehindSign: isBehindSign))
      isBehindSign = false
      word = ""
    }
    for character in name {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else {
        finish()
        if character != " " { isBehindSign = true }
      }
    }
    finish()
    return words
  }

  /// The level that words name, and how many they are. The first word must have its own tone or
  /// none: «quân sự» is no «quận».
  private static func level(_ words: [Word], _ index: Int) -> (Level, Int)? {
    let next = index + 1 < words.count ? words[index + 1].key : ""
    switch words[index].lower {
    case "tỉnh", "tinh": return (.province, next == "uy" ? 2 : 1)
    case "thành", "thanh": return next == "uy" || next == "pho" ? (.province, 2) : nil
    case "tp": return (.province, 1)
    case "huyện", "huyen": return (.district, next == "uy" ? 2 : 1)
    case "quận": return (.district, next == "uy" ? 2 : 1)
    case "thị", "thi":
      return next == "uy" || next == "xa" ? (.district, 2) : next == "tran" ? (.commune, 2) : nil
    case "xã", "xa": return next == "hoi" ? nil : (.commune, 1)
    case "phường", "phuong": return (.commune, 1)
    case "đặc", "dac": return next == "khu" ? (.commune, 2) : nil
    default: return nil
    }
  }

  /// The proper name at a place, as a key; empty when there is none.
  private static func name(_ words: [Word], _ index: Int) -> String {
    var parts: [String] = []
    for word in words[index...].prefix(5) {
      guard word.isCapitalized, !word.isBehindSign || parts.isEmpty,
        level(words, index + parts.count) == nil || parts.isEmpty
      else { break }
      if word.isBehindSign { break }
      parts.append(word.key)
    }
    return parts.joined(separator: " ")
  }

  private static func isCentral(_ words: [Word]) -> Bool {
    let text = " " + words.map(\.key).joined(separator: " ") + " "
    if words.first?.lower == "bộ", words.count > 1, words[1].isCapitalized { return true }
    return central.contains { text.hasKeyWords($0) }
  }

  private static let cities: Set<String> = [
    "ha noi", "ho chi minh", "hai phong", "da nang", "can tho", "hue", "dong nai",
  ]

  private static let central = [
    "trung uong", "bo chinh tri", "ban bi thu", "quoc hoi", "chinh phu", "thu tuong",
    "chu tich nuoc", "bo truong", "toi cao", "kiem toan nha nuoc", "ngan hang nha nuoc",
    "tong lien doan", "uy ban dan toc", "hoi dong bo truong",
  ]
}

extension String {
  /// Whether words stand in a text of words with spaces around each.
  fileprivate func hasKeyWords(_ words: String) -> Bool {
    let (text, wanted) = (Array(utf8), Array((" " + words + " ").utf8))
    guard text.count >= wanted.count else { return false }
    return (0...(text.count - wanted.count)).contains { text[$0...].starts(with: wanted) }
  }
}
