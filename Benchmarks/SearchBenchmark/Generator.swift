import Vietnamese

/// Makes records of about 600 syllables about local government, as `generate.py` does: each word
/// as often as common words are, and names, numbers and dates without end.
///
/// A record depends on its number and on how many records there are, not on the records before.
struct Generator: Sendable {
  private enum Piece: Sendable {
    case text([UInt8])
    case filler(UInt8)
  }

  private static let kinds =
    [String](repeating: "ke-hoach", count: 7) + [String](repeating: "doi-thoai", count: 4)
    + [String](repeating: "du-an", count: 4) + [String](repeating: "kiem-tra", count: 3)
    + [String](repeating: "van-ban", count: 2)
  /// 2 January 2019, and the days from there.
  private static let firstDay = 17_898
  private static let days = 2500

  private let count: Int
  private let units: Int
  private let sentences: [[Piece]]
  private let choices: [UInt8: WeightedChoice]
  private let names: WeightedChoice
  private let documents: WeightedChoice

  /// A generator of so many records.
  init(count: Int) {
    self.count = count
    units = max(20, count / 50)
    sentences = Words.sentences.map(Self.pieces)
    var draw = Draw(seed: 0)
    names = WeightedChoice(
      (0..<30_000).map { _ in Self.syllable(&draw) + [0x20] + Self.syllable(&draw) })
    documents = WeightedChoice((0..<400).map { _ in Self.symbol(&draw) })
    choices = [
      UInt8(ascii: "a"): WeightedChoice(Words.actions),
      UInt8(ascii: "t"): WeightedChoice(Words.things),
      UInt8(ascii: "g"): WeightedChoice(Words.groups),
      UInt8(ascii: "c"): WeightedChoice(Words.causes),
      UInt8(ascii: "r"): WeightedChoice(Words.results),
      UInt8(ascii: "b"): WeightedChoice(Words.bodies),
    ]
  }

  /// The record with a number from 0 on.
  func record(_ number: Int) -> BenchmarkRecord {
    var draw = Draw(seed: UInt64(number) + 1)
    let kind = Self.kinds[draw.below(Self.kinds.count)]
    let day = day(&draw)
    let isDone = day.year < 2025
    let unit = draw.below(units)
    let place = String(decoding: Words.places[unit % Words.places.count], as: UTF8.self)
    let turn = unit / Words.places.count
    let unitName = "Ủy ban nhân dân xã \(place)" + (turn > 0 ? " \(turn + 1)" : "")
    var record = BenchmarkRecord()
    record.kind = kind
    record.date = CivilDate(daysSinceEpoch: day.daysSinceEpoch + 3)
    record.address = "\(kind)/\(day.year)/\(String("000000\(number + 1)".suffix(7)))/"
    record.number = "\(number + 1)/KH-UBND"
    record.unit = "don-vi/uy-ban-nhan-dan-xa-\(unit + 1)/"
    record.unitName = unitName
    record.title = title(&draw) + Array(" năm \(day.year)".utf8)
    record.abstract = sentence(&draw)
    record.state =
      switch kind {
      case "doi-thoai": isDone ? "held" : "confirmed"
      case "du-an": isDone ? "completion" : "construction"
      case "kiem-tra": isDone ? "closed" : "following"
      case "van-ban": "in-force"
      default: nil
      }
    record.body = body(&draw, syllables: 500)
    return record
  }

  private func body(_ draw: inout Draw, syllables: Int) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(5_000)
    var spaces = 0
    var section = 0
    while spaces < syllables {
      section += 1
      text += Array("\(section). ".utf8) + title(&draw) + [0x0A, 0x0A]
      let start = text.count
      for _ in 0..<2 {
        for place in 0..<3 {
          if place > 0 { text.append(0x20) }
          text += sentence(&draw)
        }
        text += [0x0A, 0x0A]
      }
      if section % 2 == 0 {
        for _ in 0..<3 { text += sentence(&draw) + [0x0A, 0x0A] }
      }
      spaces += text[start...].reduce(0) { $0 + ($1 == 0x20 || $1 == 0x0A ? 1 : 0) }
    }
    return text
  }

  private func title(_ draw: inout Draw) -> [UInt8] {
    Self.capitalised(one("a", &draw) + [0x20] + one("t", &draw))
  }

  private func sentence(_ draw: inout Draw) -> [UInt8] {
    var text: [UInt8] = []
    for piece in sentences[draw.below(sentences.count)] {
      switch piece {
      case .text(let bytes): text += bytes
      case .filler(let name): text += filler(name, &draw)
      }
    }
    return Self.capitalised(text)
  }

  private func filler(_ name: UInt8, _ draw: inout Draw) -> [UInt8] {
    switch name {
    case UInt8(ascii: "p"): Words.places[draw.below(Words.places.count)]
    case UInt8(ascii: "n"): Array(number(&draw).utf8)
    case UInt8(ascii: "d"): written(day(&draw))
    case UInt8(ascii: "x"): documents.one(&draw)
    case UInt8(ascii: "z"): names.one(&draw)
    default: choices[name]?.one(&draw) ?? []
    }
  }

  private func one(_ name: Unicode.Scalar, _ draw: inout Draw) -> [UInt8] {
    filler(UInt8(ascii: name), &draw)
  }

  private func number(_ draw: inout Draw) -> String {
    String(draw.below([9, 90, 900, 9000][draw.below(4)]) + 1)
  }

  private func day(_ draw: inout Draw) -> CivilDate {
    CivilDate(daysSinceEpoch: Self.firstDay + draw.below(Self.days))
  }

  private func written(_ day: CivilDate) -> [UInt8] {
    let digits = [day.day, day.month].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return Array("\(digits[0])/\(digits[1])/\(day.year)".utf8)
  }

  private static func pieces(_ pattern: String) -> [Piece] {
    var pieces: [Piece] = []
    for part in pattern.utf8.split(separator: 0x7B, omittingEmptySubsequences: false) {
      var rest = part
      if rest.count > 1, rest.dropFirst().first == 0x7D, let name = rest.first {
        pieces.append(.filler(name))
        rest = rest.dropFirst(2)
      }
      if !rest.isEmpty { pieces.append(.text(Array(rest))) }
    }
    return pieces
  }

  private static func syllable(_ draw: inout Draw) -> [UInt8] {
    capitalised(
      Words.onsets[draw.below(Words.onsets.count)] + Words.rhymes[draw.below(Words.rhymes.count)])
  }

  private static func symbol(_ draw: inout Draw) -> [UInt8] {
    let endings = [
      "KH-UBND của Ủy ban nhân dân tỉnh", "NQ-HĐND của Hội đồng nhân dân tỉnh",
      "QĐ-UBND của Ủy ban nhân dân tỉnh", "BC-UBND của Ủy ban nhân dân tỉnh",
      "KL-TTr của Thanh tra tỉnh", "TB-UBND của Ủy ban nhân dân tỉnh",
    ]
    return Array("\(draw.below(899) + 1)/\(endings[draw.below(endings.count)])".utf8)
  }

  private static func capitalised(_ text: [UInt8]) -> [UInt8] {
    guard let first = text.first else { return text }
    if first >= 0x61, first <= 0x7A { return [first - 0x20] + text.dropFirst() }
    // đ, the only other letter of these words that begins one in small writing.
    return text.starts(with: [0xC4, 0x91]) ? [0xC4, 0x90] + text.dropFirst(2) : text
  }
}
