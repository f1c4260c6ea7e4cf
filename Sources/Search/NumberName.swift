import Vietnamese

/// Names that stand for a group of a document number: «nghị quyết» for NQ, «tỉnh ủy» for TU.
struct NumberName: Sendable, Equatable {
  /// The folded name.
  let name: String
  /// The folded group.
  let group: String

  /// Kinds (Nghị định 30/2020/NĐ-CP, Phụ lục III, and the Party's) and issuers, by name.
  static let all: [NumberName] = written.map { name, group in
    NumberName(name: Folding.folded(name), group: Folding.folded(group))
  }
  .sorted { $0.name < $1.name }

  private static let written: [(String, String)] = [
    ("nghị quyết", "NQ"), ("quyết định", "QĐ"), ("chỉ thị", "CT"), ("quy chế", "QC"),
    ("quy định", "QĐi"), ("thông báo", "TB"), ("hướng dẫn", "HD"), ("chương trình", "CTr"),
    ("kế hoạch", "KH"), ("phương án", "PA"), ("đề án", "ĐA"), ("dự án", "DA"), ("báo cáo", "BC"),
    ("biên bản", "BB"), ("tờ trình", "TTr"), ("hợp đồng", "HĐ"), ("công điện", "CĐ"),
    ("giấy mời", "GM"), ("nghị định", "NĐ"), ("thông tư", "TT"), ("thông tư liên tịch", "TTLT"),
    ("pháp lệnh", "PL"), ("kết luận", "KL"), ("công văn", "CV"),
    ("tỉnh ủy", "TU"), ("thành ủy", "TU"), ("thị ủy", "ThU"), ("huyện ủy", "HU"),
    ("đảng ủy", "ĐU"), ("trung ương", "TW"),
  ]
}
