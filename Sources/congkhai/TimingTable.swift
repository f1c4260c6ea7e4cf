import Diagnostics
import Site
import Vietnamese

/// The table that `--timings` prints: a line a step, its columns aligned.
struct TimingTable {
  let rows: [TimingRow]
  let total: Double
  let language: Language

  init(_ timings: Timings, language: Language) {
    rows = TimingRow.rows(timings)
    total = timings.total
    self.language = language
  }

  /// The lines, without a line break at the end.
  var text: String {
    let words = TimingWords(language: language)
    return Columns.text([words.columns] + rows.map { cells($0, words) }) { $0 > 0 }
  }

  private func cells(_ row: TimingRow, _ words: TimingWords) -> [String] {
    let name = (row.isInside ? "  " : "") + words.name(row.subject)
    let share = total > 0 ? row.seconds / total * 100 : 0
    return [
      name, decimal(row.seconds, places: 2), decimal(share, places: 0) + " %",
      cores(row), row.memory.map { decimal(Double($0) / 1e6, places: 0) } ?? Self.nothing,
      pace(Double(row.amount.records), row, places: 0),
      pace(Double(row.amount.files), row, places: 0),
      pace(Double(row.amount.bytes) / 1e6, row, places: 1),
    ]
  }

  /// What stands where there is nothing to tell.
  private static let nothing = "–"

  /// The cores that worked; nothing of a time as short as the steps of that clock.
  private func cores(_ row: TimingRow) -> String {
    guard let cores = row.cores, row.seconds >= 0.01 else { return Self.nothing }
    return decimal(cores, places: 1)
  }

  /// So much a second; nothing of what was over at once.
  private func pace(_ amount: Double, _ row: TimingRow, places: Int) -> String {
    guard amount > 0, row.seconds >= 0.000_5 else { return Self.nothing }
    return decimal(amount / row.seconds, places: places)
  }

  /// A number with just so many decimals, 0 to 2.
  private func decimal(_ number: Double, places: Int) -> String {
    let power = [1, 10, 100][places]
    let digits = Int((number * Double(power)).rounded())
    let whole = VietnameseNumber(Int64(digits / power))
    let text = language == .vi ? whole.vietnamese : whole.english
    guard places > 0 else { return text }
    let rest = String(digits % power)
    return text + (language == .vi ? "," : ".")
      + String(repeating: "0", count: places - rest.count) + rest
  }
}
