import Hashing
import Vietnamese

/// The records of a part, in the order in which they came: facts as numbers, and the names by which they
/// are put in order and found in one block of bytes. A record takes 56 bytes besides its texts.
struct RecordTable: Sendable {
  /// What results can be narrowed by, besides the year.
  enum Facet: Int, CaseIterable, Sendable {
    case kind, unit, state

    /// What stands before the values among the terms: `k:du-an`.
    var prefix: [UInt8] { [Array("kus".utf8)[rawValue], 0x3A] }
  }

  /// The facts of a record.
  struct Row: Sendable {
    /// Where its names begin.
    var names: UInt32
    /// Where the words end that hits show of it.
    var shownEnd: UInt32
    /// For each facet the number of the value plus one; 0 for none.
    var kind: UInt32
    var unit: UInt32
    var state: UInt32
    /// Days since 1970; the least number for none, so that such records come first.
    var day: Int32
    /// The number of its words.
    var length: UInt32
    /// Where its words end among the words of titles.
    var titleEnd: UInt32
    /// The serial of its document number, -1 for none.
    var serial: Int
    /// The name of its text.
    var text: HashedName
    /// The hash of the words that hits show of it.
    var shownHash: UInt64

    func value(of facet: Facet) -> UInt32 {
      switch facet {
      case .kind: kind
      case .unit: unit
      case .state: state
      }
    }
  }

  private(set) var rows: [Row] = []
  /// The values of all facets, each with the prefix of its facet.
  private(set) var values = StringTable()
  /// Address and perhaps number of each record, each after its length plus one; 0 for a number that is
  /// not there.
  private(set) var names: ArraySlice<UInt8> = []
  /// What hits show of them besides.
  private(set) var shown = ShownTexts()

  var count: Int { rows.count }

  init() {}

  init(rows: [Row], values: StringTable, names: ArraySlice<UInt8>, shown: ShownTexts) {
    self.rows = rows
    self.values = values
    self.names = names
    self.shown = shown
  }

  /// The same with what hits show of its records elsewhere.
  func moved(to bytes: PartBytes, at start: Int) -> RecordTable {
    RecordTable(
      rows: rows, values: values, names: names, shown: shown.moved(to: bytes, at: start))
  }

  /// Adds a record.
  mutating func add(_ entry: SearchEntry, length: Int, titleEnd: Int, text: HashedName) {
    let key = entry.number.flatMap { NumberKey.read($0) }
    let shownHash = shown.add(
      ShownTexts.Texts(
        title: entry.title, abstract: entry.abstract, isIllustration: entry.isIllustration))
    rows.append(
      Row(
        names: UInt32(names.count), shownEnd: UInt32(shown.size),
        kind: number(of: entry.kind, .kind),
        unit: number(of: entry.unit, .unit),
        state: number(of: entry.state, .state),
        day: entry.date.map { Int32($0.daysSinceEpoch) } ?? .min, length: UInt32(length),
        titleEnd: UInt32(titleEnd), serial: key?.serialValue ?? -1, text: text,
        shownHash: shownHash))
    put(entry.address)
    if let number = entry.number { put(number) } else { SevenBitNumber.append(0, to: &names) }
  }

  /// The record as it was added.
  /// - Throws: where what hits show of it is damaged, or cannot be read any more.
  func entry(_ record: Int) throws(IndexPartError) -> SearchEntry {
    let row = rows[record]
    let start = record == 0 ? 0 : Int(rows[record - 1].shownEnd)
    let texts = try shown.texts(start..<Int(row.shownEnd), hash: row.shownHash)
    var position = Int(row.names)
    let address = text(&position) ?? ""
    return SearchEntry(
      address: address, title: texts.title, number: text(&position),
      kind: value(row.kind) ?? "", unit: value(row.unit),
      date: row.day == .min ? nil : CivilDate(daysSinceEpoch: Int(row.day)),
      state: value(row.state), abstract: texts.abstract, isIllustration: texts.isIllustration)
  }

  /// Adds everything to a digest that was told of a record, but its facets.
  func add(_ record: Int, to digest: inout Digest) {
    let row = rows[record]
    let end = record + 1 < count ? Int(rows[record + 1].names) : names.count
    digest.add(bytes(Int(row.names)..<end))
    digest.add(row.shownHash)
    digest.add(Int(row.day))
    digest.add(row.text.bits)
  }

  /// The document number of a record as written.
  func number(_ record: Int) -> String? {
    var position = Int(rows[record].names)
    position = range(&position)?.upperBound ?? position
    return text(&position)
  }

  /// The address of a record without a slash at its end, as the catalog has it.
  func address(_ record: Int) -> ArraySlice<UInt8> {
    var position = Int(rows[record].names)
    let address = bytes(range(&position) ?? 0..<0)
    return address.last == 0x2F ? address.dropLast() : address
  }

  /// Where the words of a record's title stand among those of all titles.
  func titleRange(of record: Int) -> Range<Int> {
    Int(record == 0 ? 0 : rows[record - 1].titleEnd)..<Int(rows[record].titleEnd)
  }

  /// A value of a facet by its number plus one, without the prefix.
  func value(_ number: UInt32) -> String? {
    number == 0 ? nil : String(decoding: values[Int(number) - 1].dropFirst(2), as: UTF8.self)
  }

  /// Gives back the room that it has beyond its records.
  mutating func trim() {
    values.freeze()
    rows.trim()
    names.trim()
    shown.trim()
  }

  private mutating func number(of value: String?, _ facet: Facet) -> UInt32 {
    value.map { UInt32(values.id(of: facet.prefix + Array($0.utf8))) + 1 } ?? 0
  }

  private mutating func put(_ text: String) {
    SevenBitNumber.append(UInt64(text.utf8.count) + 1, to: &names)
    names.append(contentsOf: text.utf8)
  }

  private func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    names[(names.startIndex + range.lowerBound)..<(names.startIndex + range.upperBound)]
  }

  private func range(_ position: inout Int) -> Range<Int>? {
    let length = Int(SevenBitNumber.read(names.span, &position))
    if length == 0 { return nil }
    let start = position
    position += length - 1
    return start..<position
  }

  private func text(_ position: inout Int) -> String? {
    range(&position).map { String(decoding: bytes($0), as: UTF8.self) }
  }
}
