import Diagnostics
import Records
import Vietnamese

/// How values are written for readers, in one language.
struct Wording: Sendable {
  let language: Language

  func text(_ message: Message) -> String { message.text(in: language) }

  func date(_ date: CivilDate) -> String { language == .vi ? date.vietnamese : date.english }

  /// A day as it stands at the head of a document.
  func dateOfDocument(_ date: CivilDate) -> String {
    language == .vi ? date.vietnameseFormal : date.english
  }

  func time(_ span: TimeSpan) -> String { language == .vi ? span.vietnamese : span.english }

  func recurrence(_ recurrence: Recurrence) -> String {
    language == .vi ? recurrence.vietnamese : recurrence.english
  }

  func number(_ number: VietnameseNumber) -> String {
    language == .vi ? number.vietnamese : number.english
  }

  func number(_ number: Int) -> String { self.number(VietnameseNumber(Int64(number))) }

  func money(_ money: Money) -> String { language == .vi ? money.full : money.english }

  /// An amount where room is short: «1,25 tỷ đồng».
  func moneyShort(_ money: Money) -> String { language == .vi ? money.short : money.englishShort }

  /// A share in whole percent; what is not nothing is never shown as 0, nor what is not all as 100.
  func share(_ part: Double, of whole: Double) -> String {
    guard whole > 0 else { return "–" }
    let exact = part / whole * 100
    var percent = exact.rounded()
    if percent == 0, exact > 0 { percent = 1 }
    if percent == 100, exact < 100 { percent = 99 }
    return number(Int(min(max(percent, -999_999), 999_999))) + " %"
  }

  func yesNo(_ flag: Bool) -> String {
    switch (flag, language) {
    case (true, .vi): "Có"
    case (false, .vi): "Không"
    case (true, .en): "Yes"
    case (false, .en): "No"
    }
  }

  /// The size of a file, in units of 1,000 bytes.
  func size(_ bytes: Int) -> String {
    if bytes < 1_000_000 { return "\(number(max(1, (bytes + 500) / 1000))) kB" }
    let tenths = VietnameseNumber(Int64((bytes + 50_000) / 100_000), scale: 1)
    return "\(number(tenths)) MB"
  }
}
