import Hashing
import Vietnamese

/// The records of a part, in the order in which they came: facts as numbers, texts in one block of
/// bytes. A record takes 48 bytes besides its texts.
struct RecordTable: Sendable {
  /// What results can be narrowed by, besides the year.
  enum Facet: Int, CaseIterable, Sendable {
    case kind, unit, state

    /// What stands before the values among the terms: `k:du-an`.
    var prefix: [UInt8] { [Array("kus".utf8)[rawValue], 0x3A] }
  }

  /// A record without its texts.
  struct Row: Sendable {
    /// Where its texts begin.
    var texts: Int
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
  /// Address, title, abstract and perhaps the number of each record, each after its length plus
  /// one; 0 for a number that is not there; then 1 for an illustration, else 0.
  private(set) var texts: ArraySlice<UInt8> = []

  var count: Int { rows.count }

  init() {}

  init(rows: [Row], values: StringTable, texts: ArraySlice<UInt8>) {
    self.rows = rows
    self.values = values
    self.texts = texts
  }

  /// Adds a record.
  mutating func add(_ entry: SearchEntry, length: Int, titleEnd: Int, text: HashedName) {
    let key = entry.number.flatMap { NumberKey.read($0) }
    rows.append(
      Row(
        texts: texts.count, kind: number(of: entry.kind, .kind),
        unit: number(of: entry.unit, .unit),
        state: number(of: entry.state, .state),
        day: entry.date.map { Int32($0.daysSinceEpoch) } ?? .min, length: UInt32(length),
        titleEnd: UInt32(titleEnd), serial: key?.serialValue ?? -1, text: text))
    for text in [entry.address, entry.title, entry.abstract] { put(text) }
    if let number = entry.number { put(number) } else { SevenBitNumber.append(0, to: &texts) }
    texts.append(entry.isIllustration ? 1 : 0)
  }

  /// The record as it was added.
  func entry(_ record: Int) -> SearchEntry {
    let row = rows[record]
    var position = row.texts
    let (address, title, abstract) = (
      text(&position) ?? "", text(&position) ?? "", text(&position) ?? ""
    )
    let number = text(&position)
    return SearchEntry(
      address: address, title: title, number: number, kind: value(row.kind) ?? "",
      unit: value(row.unit), date: row.day == .min ? nil : CivilDate(daysSinceEpoch: Int(row.day)),
      state: value(row.state), abstract: abstract, isIllustration: texts.span[position] == 1)
  }

  /// Adds everything to a digest that was told of a record, but its facets.
  func add(_ record: Int, to digest: inout Digest) {
    let row = rows[record]
    digest.add(bytes(row.texts..<(record + 1 < count ? rows[record + 1].texts : texts.count)))
    digest.add(Int(row.day))
    digest.add(row.text.bits)
  }

  /// The document number of a record as written.
  func number(_ record: Int) -> String? {
    var position = rows[record].texts
    for _ in 0..<3 { position = range(&position)?.upperBound ?? position }
    return text(&position)
  }

  /// The address of a record without a slash at its end, as the catalog has it.
  func address(_ record: Int) -> ArraySlice<UInt8> {
    var position = rows[record].texts
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
    texts.trim()
  }

  private mutating func number(of value: String?, _ facet: Facet) -> UInt32 {
    value.map { UInt32(values.id(of: facet.prefix + Array($0.utf8))) + 1 } ?? 0
  }

  private mutating func put(_ text: String) {
    SevenBitNumber.append(UInt64(text.utf8.count) + 1, to: &texts)
    texts.append(contentsOf: text.utf8)
  }

  private func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    texts[(texts.startIndex + range.lowerBound)..<(texts.startIndex + range.upperBound)]
  }

  private func range(_ position: inout Int) -> Range<Int>? {
    let length = Int(SevenBitNumber.read(texts.span, &position))
    if length == 0 { return nil }
    let start = position
    position += length - 1
    return start..<position
  }

  private func text(_ position: inout Int) -> String? {
    range(&position).map { String(decoding: bytes($0), as: UTF8.self) }
  }
}
