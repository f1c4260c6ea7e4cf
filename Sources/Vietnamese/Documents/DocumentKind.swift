/// A kind of official document, with its abbreviation in document numbers.
package struct DocumentKind: Hashable, Sendable {
  /// The abbreviation as it is printed: `QĐ`.
  package let abbreviation: String
  /// The name: «Quyết định».
  package let name: String

  private init(_ abbreviation: String, _ name: String) {
    self.abbreviation = abbreviation
    self.name = name
  }

  /// All kinds: those of Decree 30/2020/NĐ-CP, annex III; copies; legal documents; and the Party's
  /// (Hướng dẫn 36-HD/VPTW). Where two have one name, the one that is meant more often is first.
  package static let all: [DocumentKind] = [
    DocumentKind("NQ", "Nghị quyết"),
    DocumentKind("QĐ", "Quyết định"),
    DocumentKind("CT", "Chỉ thị"),
    DocumentKind("QC", "Quy chế"),
    DocumentKind("QyĐ", "Quy định"),
    DocumentKind("TC", "Thông cáo"),
    DocumentKind("TB", "Thông báo"),
    DocumentKind("HD", "Hướng dẫn"),
    DocumentKind("CTr", "Chương trình"),
    DocumentKind("KH", "Kế hoạch"),
    DocumentKind("PA", "Phương án"),
    DocumentKind("ĐA", "Đề án"),
    DocumentKind("DA", "Dự án"),
    DocumentKind("BC", "Báo cáo"),
    DocumentKind("BB", "Biên bản"),
    DocumentKind("TTr", "Tờ trình"),
    DocumentKind("HĐ", "Hợp đồng"),
    DocumentKind("CĐ", "Công điện"),
    DocumentKind("BGN", "Bản ghi nhớ"),
    DocumentKind("BTT", "Bản thỏa thuận"),
    DocumentKind("GUQ", "Giấy ủy quyền"),
    DocumentKind("GM", "Giấy mời"),
    DocumentKind("GGT", "Giấy giới thiệu"),
    DocumentKind("GNP", "Giấy nghỉ phép"),
    DocumentKind("PG", "Phiếu gửi"),
    DocumentKind("PC", "Phiếu chuyển"),
    DocumentKind("PB", "Phiếu báo"),
    DocumentKind("SY", "Bản sao y"),
    DocumentKind("TrS", "Bản trích sao"),
    DocumentKind("SL", "Bản sao lục"),
    DocumentKind("L", "Luật"),
    DocumentKind("L", "Bộ luật"),
    DocumentKind("PL", "Pháp lệnh"),
    DocumentKind("NĐ", "Nghị định"),
    DocumentKind("TT", "Thông tư"),
    DocumentKind("TTLT", "Thông tư liên tịch"),
    DocumentKind("VBHN", "Văn bản hợp nhất"),
    DocumentKind("CV", "Công văn"),
    DocumentKind("KL", "Kết luận"),
    DocumentKind("QĐi", "Quy định"),
    DocumentKind("TT", "Thông tri"),
    DocumentKind("BS", "Bản sao"),
  ]

  /// The kind with this name or abbreviation, in any case and with or without diacritics.
  package static func find(_ text: String) -> DocumentKind? {
    let key = Folding.key(text)
    return all.first { Folding.key($0.name) == key }
      ?? all.first { $0.abbreviation == text }
      ?? all.first { Folding.key($0.abbreviation) == key }
  }

  /// The first kind with an abbreviation, or else with one that folds as it does.
  static func abbreviated(_ group: String) -> DocumentKind? {
    byAbbreviation[group] ?? byKey[Folding.key(group)]
  }

  private static let byAbbreviation = Dictionary(all.map { ($0.abbreviation, $0) }) { first, _ in
    first
  }
  private static let byKey = Dictionary(all.map { (Folding.key($0.abbreviation), $0) }) {
    first, _ in first
  }

  /// Whether a folded group of a number is the abbreviation of a kind.
  static func isKind(_ folded: String) -> Bool { byKey[folded] != nil }

  /// The names as folded words, longest first.
  static let names: [(words: [String], kind: DocumentKind)] = [4, 3, 2, 1].flatMap { count in
    all.map { kind -> (words: [String], kind: DocumentKind) in
      (kind.name.split(separator: " ").map { Folding.key(String($0)) }, kind)
    }.filter { $0.words.count == count }
  }
}
