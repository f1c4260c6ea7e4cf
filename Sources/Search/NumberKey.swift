import Vietnamese

/// A document number taken apart: serial, year and groups of letters, whatever the separators.
///
/// The grammar is that of Nghị định 30/2020/NĐ-CP as people write it: `136-KH/ThU`,
/// `1261/2024/QĐ-UBND`, `10/2022/QH15`, `49 NQ TU`.
struct NumberKey: Equatable, Sendable {
  /// Digits without leading zeros.
  var serial: [UInt8]
  /// Four digits, or none.
  var year: [UInt8]
  /// Folded groups in the order written.
  var groups: [[UInt8]]

  /// The groups with a dot between: `qd.ubnd`.
  var joinedGroups: [UInt8] { Array(groups.joined(separator: [0x2E])) }

  /// The serial as a number.
  var serialValue: Int { serial.reduce(0) { $0 &* 10 &+ Int($1 & 0x0F) } }

  /// `1261|2024|qd.ubnd`.
  var term: [UInt8] { serial + [0x7C] + year + [0x7C] + joinedGroups }

  init(serial: [UInt8], year: [UInt8], groups: [[UInt8]]) {
    self.serial = serial
    self.year = year
    self.groups = groups
  }

  /// The number of a record, as far as it can be read: by the full grammar, else by its words.
  static func read(_ text: String) -> NumberKey? {
    guard let number = DocumentNumber.parse(text) else {
      let bytes = Array(text.utf8)
      return NumberKey(bytes, in: bytes.indices)
    }
    return NumberKey(
      serial: Array(String(number.serial).utf8),
      year: Array((number.year.map(String.init) ?? "").utf8),
      groups: number.foldedGroups.map { Array($0.utf8) })
  }

  /// Reads the words of a range; the first that is all digits is the serial, a year may follow it
  /// at once, and of the rest the groups of letters count. Nil without a serial.
  init?(_ text: [UInt8], in range: Range<Int>) {
    var scanner = SyllableScanner(text, in: range)
    var folder = SyllableFolder(mergesIY: false)
    var serial: [UInt8]?
    var year: [UInt8] = []
    var groups: [[UInt8]] = []
    while let word = scanner.next() {
      if word.kind == .compound { continue }
      folder.read(text, word.range)
      let fold = folder.fold
      let isNumber = fold.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      if serial == nil {
        if isNumber { serial = Array(fold.drop { $0 == 0x30 }) }
      } else if isNumber {
        if groups.isEmpty, year.isEmpty, fold.count == 4, fold[0] == 0x31 || fold[0] == 0x32 {
          year = fold
        } else {
          break
        }
      } else if fold.first.map({ $0 > 0x39 }) ?? false {
        groups.append(fold)
      }
    }
    guard let serial, serial.count <= 9 else { return nil }
    self.serial = serial.isEmpty ? [0x30] : serial
    self.year = year
    self.groups = groups
  }
}
