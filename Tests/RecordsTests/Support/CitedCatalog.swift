import Diagnostics
import Vietnamese

@testable import Records

/// A small catalog of two provinces, a commune in each, and what a test adds.
struct CitedCatalog {
  let small: SmallCatalog

  init(_ records: [Summary], isReversed: Bool = false) {
    let all = Self.units + records
    small = SmallCatalog(isReversed ? all.reversed() : all)
  }

  private static let units: [Summary] = [
    .unit("trung-uong", titled: "Ban Chấp hành Trung ương Đảng"),
    .unit("bct", titled: "Bộ Chính trị", parent: "trung-uong"),
    .unit("hy", titled: "Tỉnh Hưng Yên"), .unit("hb", titled: "Tỉnh Hòa Bình"),
    .unit("tu-hy", titled: "Tỉnh ủy Hưng Yên", parent: "trung-uong"),
    .unit("btv-hy", titled: "Ban Thường vụ Tỉnh ủy Hưng Yên", parent: "tu-hy"),
    .unit("tu-hb", titled: "Tỉnh ủy Hòa Bình", parent: "trung-uong"),
    .unit("ubnd-hy", titled: "UBND tỉnh Hưng Yên", parent: "hy"),
    .unit("ubnd-hb", titled: "UBND tỉnh Hòa Bình", parent: "hb"),
    .unit("xa-a", titled: "Xã A Lưới", parent: "hy"),
    .unit("ubnd-a", titled: "Ủy ban nhân dân xã A Lưới", parent: "xa-a"),
    .unit("dang-uy-a", titled: "Đảng ủy xã A Lưới", parent: "tu-hy"),
    .unit("xa-b", titled: "Xã B Lưới", parent: "hy"),
    .unit("ubnd-b", titled: "Ủy ban nhân dân xã B Lưới", parent: "xa-b"),
  ]

  /// What a record cites: addresses, `+slug` for a document without a record, `?` for nothing.
  func cited(by address: String) -> String {
    let catalog = small.catalog
    guard let id = catalog.record(at: address) else { return "no record" }
    return catalog.citations.targets(of: id).map { target in
      switch target {
      case .record(let other): catalog.summaries[other].address
      case .unrecorded(let index): "+" + catalog.citations.unrecorded[index].slug
      case .none: "?"
      }
    }.joined(separator: " ")
  }

  /// The warnings about citations, as file and words.
  var warnings: [String] {
    small.problems.filter { $0.code == .citation }
      .map { "\($0.place?.file ?? "-"): \($0.message.vi)" }.sorted()
  }
}

extension Summary {
  /// A document with its number, unit and date.
  static func document(
    _ name: String, _ number: String, of unit: String? = nil, _ date: String? = nil,
    type: String? = nil
  ) -> Summary {
    at("van-ban/" + name, titled: number) {
      $0.number = DocumentNumber.parse(number)
      $0.unit = unit
      $0.issued = date.flatMap { try? CivilDate.parse($0).get() }
      $0.document = DocumentFacts()
      $0.document?.kind = type.flatMap(DocumentKind.find)
    }
  }

  /// A plan of a unit whose texts cite documents.
  static func plan(_ name: String, of unit: String? = nil, citing texts: String...) -> Summary {
    at("ke-hoach/" + name) {
      $0.unit = unit
      var collector = CitationCollector()
      for (line, text) in texts.enumerated() {
        collector.read(Array(text.utf8), at: Position(line: line + 1), isPlaced: true)
      }
      $0.citations = collector.finished()
    }
  }
}
