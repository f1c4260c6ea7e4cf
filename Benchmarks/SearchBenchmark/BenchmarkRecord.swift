import Search
import Vietnamese

/// A record as the benchmark takes it in.
struct BenchmarkRecord {
  var address = ""
  var title: [UInt8] = []
  var number: String?
  var kind = ""
  var unit: String?
  var unitName = ""
  var date: CivilDate?
  var state: String?
  var abstract: [UInt8] = []
  var body: [UInt8] = []

  /// Adds the record to a part of the index; the file of its text.
  func add(to part: inout IndexPart) -> IndexFile {
    let entry = SearchEntry(
      address: address, title: String(decoding: title, as: UTF8.self), number: number, kind: kind,
      unit: unit, date: date, state: state, abstract: String(decoding: abstract, as: UTF8.self))
    return part.add(
      entry: entry,
      titleTexts: [title, Array((number ?? "").utf8), Array(unitName.utf8), abstract],
      body: body)
  }
}
