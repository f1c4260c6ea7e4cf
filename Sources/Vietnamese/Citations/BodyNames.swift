/// What bodies that issue documents are called.
enum BodyNames {
  /// A part of the name of a body.
  struct Phrase: Sendable {
    /// The words, folded; commas and hyphens are words of their own.
    let words: [String]
    /// Whether a name may begin with it.
    let begins: Bool
    /// Whether it is the level of a place, which is written small: «tỉnh», «xã».
    let isLevel: Bool
  }

  /// The parts by their first word, the longest first.
  static let phrases: [String: [Phrase]] = {
    let all =
      bodies.map { Phrase(words: words($0), begins: true, isLevel: false) }
      + parts.map { Phrase(words: words($0), begins: false, isLevel: false) }
      + levels.map { Phrase(words: words($0), begins: true, isLevel: true) }
      + fields.map { Phrase(words: words($0), begins: false, isLevel: false) }
    return Dictionary(grouping: all, by: { $0.words[0] })
      .mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()

  /// Whether two folded words, with capitals though they are, begin what the document is about or
  /// another document, and are no proper name. The first one alone tells for «Về» and «Và».
  static func endsName(_ first: String, _ second: String) -> Bool {
    first == "ve" && second == "viec" || endings.contains("\(first) \(second)")
  }

  private static let endings: Set<String> = {
    let kinds = DocumentKind.names.filter { $0.words.count > 1 }
      .map { $0.words.prefix(2).joined(separator: " ") }
    return Set(kinds).union([
      "ban hanh", "phe duyet", "sua doi", "tiep tuc", "tang cuong", "can cu", "trien khai",
      "kem theo", "to chuc", "thuc hien", "cong bo",
    ])
  }()

  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    for part in text.split(separator: " ") {
      let hasComma = part.hasSuffix(",")
      let word = hasComma ? part.dropLast() : part
      words.append(word == "-" ? "-" : Folding.key(String(word)))
      if hasComma { words.append(",") }
    }
    return words
  }

  private static let bodies = [
    "Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành", "Ban Thường vụ", "Ban Cán sự đảng",
    "Thường trực", "Ban Chỉ đạo", "Ban Dân vận", "Ban Tổ chức", "Ban Tuyên giáo",
    "Ban Tuyên giáo và Dân vận", "Ban Nội chính", "Ban Quản lý", "Ban Pháp chế", "Ban Dân tộc",
    "Ủy ban Kiểm tra", "Văn phòng", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Thị ủy", "Quận ủy",
    "Đảng ủy", "Chi ủy", "Chi bộ", "Đảng bộ", "Đảng đoàn", "Trung ương Đảng", "Trung ương",
    "Quốc hội", "Ủy ban Thường vụ Quốc hội", "Chính phủ", "Thủ tướng Chính phủ", "Thủ tướng",
    "Phó Thủ tướng", "Chủ tịch nước", "Ủy ban nhân dân", "Hội đồng nhân dân", "UBND", "HĐND",
    "Chủ tịch", "Phó Chủ tịch", "Bộ trưởng", "Thứ trưởng", "Giám đốc", "Tổng Thanh tra",
    "Thanh tra Chính phủ", "Chánh Thanh tra", "Chánh Văn phòng", "Thanh tra",
    "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "Ủy ban Mặt trận Tổ quốc", "Mặt trận Tổ quốc Việt Nam", "Mặt trận Tổ quốc", "MTTQ Việt Nam",
    "MTTQ", "UBMTTQ", "Ủy ban MTTQ Việt Nam", "Ủy ban MTTQ", "Hội Nông dân Việt Nam",
    "Hội Nông dân", "Hội Liên hiệp Phụ nữ Việt Nam",
    "Hội Liên hiệp Phụ nữ", "Hội Cựu chiến binh Việt Nam", "Hội Cựu chiến binh",
    "Đoàn Thanh niên", "Liên đoàn Lao động", "Tổng Liên đoàn Lao động Việt Nam",
    "Công đoàn", "Tòa án nhân dân tối cao", "Tòa án nhân dân", "Viện Kiểm sát nhân dân tối cao",
    "Viện Kiểm sát nhân dân", "Hội đồng Thẩm phán", "Kiểm toán nhà nước",
    "Ngân hàng Nhà nước Việt Nam", "Ngân hàng Nhà nước", "Bảo hiểm xã hội", "Kho bạc Nhà nước",
    "Bộ", "Sở", "Phòng", "Trung tâm", "Trung tâm Phục vụ hành chính công", "Đảng", "Công an",
    "Hội đồng", "Cục", "Tổng cục", "Đoàn", "BTV", "BCH", "Nhà nước",
  ]

  private static let parts = [
    "Việt Nam", "Đại hội", "các cấp", "TP", "Tỉnh", "Xã", "Phường", "Huyện", "Thị xã",
    "Thành phố", "Thị trấn", "Quận", "Thủ đô",
  ]

  private static let levels = [
    "tỉnh", "xã", "phường", "huyện", "thị xã", "thành phố", "thị trấn", "quận", "đặc khu", "thôn",
    "khu phố", "tối cao",
  ]

  /// What ministries, departments and offices care for.
  private static let fields = [
    "Nội vụ", "Tài chính", "Tư pháp", "Y tế", "Xây dựng", "Công Thương", "Ngoại giao",
    "Công an", "Quốc phòng", "Giáo dục và Đào tạo", "Giáo dục", "Khoa học và Công nghệ",
    "Văn hóa, Thể thao và Du lịch", "Văn hóa và Thể thao", "Văn hóa - Xã hội", "Văn hóa",
    "Nông nghiệp và Môi trường", "Nông nghiệp và Phát triển nông thôn",
    "Tài nguyên và Môi trường", "Kế hoạch và Đầu tư", "Tài chính - Kế hoạch",
    "Thông tin và Truyền thông", "Giao thông vận tải", "Lao động - Thương binh và Xã hội",
    "Lao động, Thương binh và Xã hội", "Dân tộc và Tôn giáo", "Kinh tế", "Kinh tế - Hạ tầng",
    "Kinh tế, Hạ tầng và Đô thị", "Nội chính", "Dân tộc", "Tổ chức - Nội vụ",
  ]
}
