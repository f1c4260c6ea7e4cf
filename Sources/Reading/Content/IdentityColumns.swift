import Vietnamese

/// Tells of numbers in a table whether the header of their column names numbers of identity, as a list
/// of people has it: «| Họ tên | Số CCCD |». Each number that is asked about stands behind the last, so
/// that every line is looked at once.
struct IdentityColumns {
  private let bytes: [UInt8]
  private let separator: UInt8
  private let isCSV: Bool
  /// Where the cells of the row end that was looked at last, the first of them that may hold what is
  /// asked about next, and where the next row begins.
  private var ends: [Int] = []
  private var column = 0
  private var next = 0
  /// For each column of the table of that row whether its header names them; nil outside tables.
  private var areNamed: [Bool]?

  /// The tables of a text in Markdown, whose rows begin with `|`, or the one table of a CSV file.
  init(_ bytes: [UInt8], isCSV: Bool) {
    self.bytes = bytes
    self.isCSV = isCSV
    var scanner = isCSV ? CSVScanner(bytes) : nil
    separator = scanner?.delimiter ?? UInt8(ascii: "|")
    areNamed = scanner?.row()?.map { Self.namesIdentity($0.text.utf8) }
  }

  /// What names a number of identity, folded.
  private static let names = ["cccd", "cancuoc", "cmnd", "cmtnd", "chungminh", "dinhdanh"]

  /// Whether a text names a number of identity.
  static func namesIdentity(_ text: some Collection<UInt8>) -> Bool {
    let key = Folding.key(String(decoding: text, as: UTF8.self))
    return names.contains { key.contains($0) }
  }

  /// Whether the header above a place does.
  mutating func areNamed(above place: Int) -> Bool {
    if isCSV, areNamed?.contains(true) != true { return false }
    while next <= place, next < bytes.count {
      let row = next
      ends = ends(from: row)
      column = 0
      next = (ends.last ?? row) + 1
      if isCSV { continue }
      let isRow = bytes[row..<(next - 1)].first { $0 != 0x20 } == separator
      areNamed = isRow ? areNamed ?? names(from: row) : nil
    }
    guard let areNamed else { return false }
    while column < ends.count, ends[column] < place { column += 1 }
    return areNamed.indices.contains(column) && areNamed[column]
  }

  /// For each cell of a header that begins at a place whether it names them.
  private func names(from row: Int) -> [Bool] {
    zip([row - 1] + ends, ends).map { Self.namesIdentity(bytes[($0 + 1)..<$1]) }
  }

  /// Where the cells of a row end: at separators, and at last at the end of its line. Between quotes a
  /// row of CSV goes on, and so does a cell of Markdown at a `\|`.
  private func ends(from start: Int) -> [Int] {
    var ends: [Int] = []
    var isQuoted = false
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      if isCSV, byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      let isEscaped = !isCSV && place > start && bytes[place - 1] == UInt8(ascii: "\\")
      if !isQuoted, byte == 0x0A || byte == separator && !isEscaped {
        ends.append(place)
        if byte == 0x0A { return ends }
      }
      place += 1
    }
    return ends + [bytes.count]
  }
}
