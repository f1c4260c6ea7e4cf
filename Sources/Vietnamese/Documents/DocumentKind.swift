/// A kind of official document, with its abbreviation in document numbers.
package struct DocumentKind: Hashable, Sendable {
  /// Its place in the table: a large site keeps one for each citation.
  private let place: UInt8

  /// The abbreviation as it is printed: `QĐ`.
  package var abbreviation: String { Self.table[Int(place)].abbreviation }
  /// The name: «Quyết định».
  package var name: String { Self.table[Int(place)].name }

  /// All kinds. Where two have one name, the one that is meant more often is first.
  package static let all = table.indices.map { DocumentKind(place: UInt8($0)) }

  /// Those of Decree 30/2020/NĐ-CP, annex III; copies; legal documents; and the Party's
  /// (Hướng dẫn 36-HD/VPTW).
  private static let table: [(abbreviation: String, name: String)] = [
    ("NQ", "Nghị quyết"),
    ("QĐ", "Quyết định"),
    ("CT", "Chỉ thị"),
    ("QC", "Quy chế"),
    ("QyĐ", "Quy định"),
    ("TC", "Thông cáo"),
    ("TB", "Thông báo"),
    ("HD", "Hướng dẫn"),
    ("CTr", "Chương trình"),
    ("KH", "Kế hoạch"),
    ("PA", "Phương án"),
    ("ĐA", "Đề án"),
    ("DA", "Dự án"),
    ("BC", "Báo cáo"),
    ("BB", "Biên bản"),
    ("TTr", "Tờ trình"),
    ("HĐ", "Hợp đồng"),
    ("CĐ", "Công điện"),
    ("BGN", "Bản ghi nhớ"),
    ("BTT", "Bản thỏa thuận"),
    ("GUQ", "Giấy ủy quyền"),
    ("GM", "Giấy mời"),
    ("GGT", "Giấy giới thiệu"),
    ("GNP", "Giấy nghỉ phép"),
    ("PG", "Phiếu gửi"),
    ("PC", "Phiếu chuyển"),
    ("PB", "Phiếu báo"),
    ("SY", "Bản sao y"),
    ("TrS", "Bản trích sao"),
    ("SL", "Bản sao lục"),
    ("L", "Luật"),
    ("L", "Bộ luật"),
    ("PL", "Pháp lệnh"),
    ("NĐ", "Nghị định"),
    ("TT", "Thông tư"),
    ("TTLT", "Thông tư liên tịch"),
    ("VBHN", "Văn bản hợp nhất"),
    ("CV", "Công văn"),
    ("KL", "Kết luận"),
    ("QĐi", "Quy định"),
    ("TT", "Thông tri"),
    ("BS", "Bản sao"),
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
