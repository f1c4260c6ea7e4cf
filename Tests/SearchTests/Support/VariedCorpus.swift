import Foundation

/// Records in which everything occurs that a query may meet: numbers in common, fields that are
/// missing, titles that differ in tones only, former names, abbreviations, decomposed letters,
/// long texts, the same words in another order.
struct VariedCorpus {
  private var draw = Draw(seed: 20_250_701)

  static func records(_ count: Int) -> [TestRecord] {
    var corpus = VariedCorpus()
    var records: [TestRecord] = []
    while records.count < count {
      // In the order of their days: those without one come first.
      let year = records.count < count / 14 ? nil : 2018 + records.count * 8 / count
      let record = corpus.record(year: year)
      records.append(record)
      guard records.count % 15 == 0, records.count < count else { continue }
      let (one, other) = corpus.draw(Self.twins)
      let tail = " \(corpus.draw(Self.places)) đợt \(records.count)"
      records[records.count - 1].title = one + tail
      var twin = records[records.count - 1]
      twin.title = other + tail
      records.append(twin)
    }
    return records.enumerated().map { id, record in
      var record = record
      record.id = UInt32(id)
      return record
    }
  }

  private mutating func record(year: Int?) -> TestRecord {
    let (kind, head) = draw(Self.kinds)
    let unit = draw(11) == 0 ? nil : Self.units[draw(draw(Self.units.count) + 1)]
    var title = "\(head) \(draw(Self.topics))"
    if draw(2) == 0 { title += " \(draw(Self.links)) \(draw(Self.topics))" }
    if draw(3) > 0 { title += " xã \(draw(Self.places))" }
    if draw(4) == 0 { title += " năm \(2018 + draw(9))" }
    if draw(9) == 0 { title = title.uppercased() }
    if draw(12) == 0 { title = title.decomposedStringWithCanonicalMapping }
    let sentences = draw(8) == 0 ? 30 + draw(40) : 1 + draw(9)
    return TestRecord(
      title: title, number: number(year: year), kind: kind, unit: unit?.0, unitName: unit?.1,
      otherNames: unit?.2 ?? [], year: year,
      state: draw(4) == 0 ? nil : Self.states[draw(draw(Self.states.count) + 1)],
      abstract: draw(6) == 0 ? "" : sentence(), body: body(sentences: sentences))
  }

  private mutating func number(year: Int?) -> String? {
    let serial = draw(8) == 0 ? 100 + draw(900) : 1 + draw(40)
    let written = serial < 10 && draw(2) == 0 ? "0\(serial)" : "\(serial)"
    let printed = year ?? 2017
    switch draw(16) {
    case 0, 1, 2: return "\(written)/\(printed)/QĐ-UBND"
    case 3, 4: return "\(written)-KH/TU"
    case 5: return "\(written)-KH/ThU"
    case 6: return "\(written)/KH-UBND"
    case 7: return "\(written)/\(printed)/NQ-HĐND"
    case 8: return "\(written)-\(draw(["QĐi", "QyĐ", "TB", "CTr"]))/TU"
    case 9: return "\(written)/\(draw(["SY", "TTr", "BC", "QĐ"]))-UBND"
    case 10: return "\(serial)/\(printed)/QH15"
    case 11: return "\(serial)a/\(printed)/QĐ-UBND"
    default: return nil
    }
  }

  private mutating func body(sentences: Int) -> String {
    var text = ""
    for _ in 0..<sentences {
      text += sentence()
      text += draw(["\n\n", ". ", ".\n", " ", "; ", ": "])
    }
    return text
  }

  private mutating func sentence() -> String {
    var words: [String] = []
    for _ in 0..<(2 + draw(6)) {
      switch draw(12) {
      case 0: words.append(fact())
      case 1: words.append(draw(Self.abbreviations))
      case 2: words.append("xã \(draw(Self.places)) (trước đây là \(draw(Self.formerNames)))")
      case 3:
        words.append(draw(Self.topics).split(separator: " ").reversed().joined(separator: " "))
      case 4, 5: words.append(draw(Self.links))
      case 6, 7, 8: words.append(draw.oftenFirst(Self.topics))
      default: for _ in 0..<(1 + draw(5)) { words.append(draw.oftenFirst(Self.syllables)) }
      }
      if draw(7) == 0 { words[words.count - 1] += "," }
    }
    let text = words.joined(separator: " ")
    return switch draw(20) {
    case 0: text.decomposedStringWithCanonicalMapping
    case 1: text.uppercased()
    case 2: text.folding(options: .diacriticInsensitive, locale: nil)
    default: text
    }
  }

  private mutating func fact() -> String {
    switch draw(8) {
    case 0: "ngày \(1 + draw(28))/\(1 + draw(12))/\(2018 + draw(8))"
    case 1: "\(1 + draw(9)).\(draw(9))50.000 đồng"
    case 2: "Quyết định số \(1 + draw(40))/\(2018 + draw(8))/QĐ-UBND"
    case 3: "Kế hoạch \(1 + draw(40))-KH/TU"
    case 4: "thửa \(draw(400)) tờ bản đồ số \(draw(60))"
    case 5: "hồ sơ HS\(1000 + draw(300))"
    case 6: "\(draw(100)),\(draw(10)) ha"
    default: "ông \(draw(Self.surnames)) \(draw(Self.syllables)) \(draw(Self.syllables))"
    }
  }

  private static let kinds = [
    ("ke-hoach", "Kế hoạch"), ("quyet-dinh", "Quyết định về"), ("doi-thoai", "Đối thoại về"),
    ("du-an", "Dự án"), ("kiem-tra", "Kết quả kiểm tra"), ("thong-bao", "Thông báo"),
    ("nghi-quyet", "Nghị quyết về"),
  ]
  private static let states = ["con-hieu-luc", "da-thay-the", "dang-lam", "da-hop", "huy"]
  private static let units = [
    "Tân An", "Hòa Bình", "Quy Nhơn", "Bình Minh", "Lý Sơn", "Thủy Nguyên", "Bà Láng", "Mỹ Thuận",
    "Đồng Kỵ", "Tam Kỳ", "Uông Bí", "Yên Lạc", "Phú Quý", "Ea Súp",
  ].enumerated().map { place, name in
    (
      "don-vi/\(place)/",
      place % 3 == 0
        ? "Ủy ban nhân dân xã \(name)" : place % 3 == 1 ? "HĐND \(name)" : "Xã \(name)",
      // The names of what became this unit.
      place % 4 == 2 ? ["xã \(name) Thượng", "thị trấn Cũ \(name)"] : []
    )
  }
  private static let places = [
    "Tân An", "Hòa Bình", "Quy Nhơn", "Đắk Lắk", "Đắc Lắc", "Bình Minh", "Lý Sơn", "Thuỷ Nguyên",
    "Pleiku", "Kon Tum", "An Tân", "Bắc Cạn",
  ]
  private static let formerNames = [
    "xã Tân Bình", "thị trấn Hòa An", "xã Quý Lộc", "huyện Sơn Lý", "thị xã An Nhơn",
  ]
  /// Titles that differ in tones only.
  private static let twins = [
    ("Thu hồi đất", "Thư hỏi dát"), ("Bàn giao mặt bằng", "Bán giáo mát bang"),
    ("Hòa giải ở cơ sở", "Hóa giải ở cờ sợ"), ("Cầu Bà Láng", "Cẩu Ba Lạng"),
    ("Tái định cư", "Tài đính cử"), ("Sửa đường làng", "Sữa dương lạng"),
    ("Chợ Mới", "Chờ Mời"), ("Bảo vệ rừng", "Báo về rưng"),
  ]
  private static let links = [
    "gắn với", "phối hợp cùng", "được giám sát bởi", "và", "theo yêu cầu của", "về việc", "trước",
    "kèm theo", "thuộc", "tại",
  ]
  private static let abbreviations = [
    "UBND", "HĐND", "GPMB", "GD&ĐT", "KT-XH", "UBND xã", "CNTT", "TN&MT", "QSDĐ", "QH", "TT",
    "BHYT", "ubnd huyện",
  ]
  private static let surnames = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Lý", "Quý", "Y", "Đỗ"]
  private static let topics = [
    "công khai", "đất đai", "quy hoạch sử dụng đất", "giải phóng mặt bằng", "tiếp công dân",
    "dân chủ ở cơ sở", "xây dựng cầu Bà Láng", "nông thôn mới", "ngân sách nhà nước",
    "hòa giải ở cơ sở", "hoà nhập cộng đồng", "hóa đơn điện tử", "cải cách hành chính",
    "bảo hiểm y tế", "ủy ban nhân dân", "hội đồng nhân dân tỉnh", "trường mầm non", "trưởng thôn",
    "chuyển đổi số", "vệ sinh môi trường", "kinh tế - xã hội", "thủ tục hành chính",
    "quyết định đầu tư", "kế hoạch đầu tư công", "thu hồi đất", "tái định cư", "khiếu nại tố cáo",
    "quỹ đất công ích", "phòng cháy, chữa cháy", "an ninh trật tự", "thuỷ lợi nội đồng",
    "chợ dân sinh", "cấp nước sạch", "tín dụng chính sách", "người có công", "trẻ em nghèo",
    "đê điều", "rừng phòng hộ", "văn hóa cơ sở", "thể dục thể thao", "đường liên thôn",
  ]
  /// The commonest first.
  private static let syllables =
    """
    của các trong được cho có người không là một với những đã để theo việc năm khi nhà sự ra làm \
    lại như từ phải trên sau hai đến này ngày số tỉnh xã thôn dân công hội định chính đồng thành \
    sinh hành quyền thông bộ phòng tài sản đầu tư kết quả thực hiện quản lý kỹ thuật mỹ quý ý y \
    thuý hoà khoẻ giữ gìn gỉ quốc quyết toán toàn tuần truyện nghiêng khuỷu thuở xoong bưởi lúa \
    gạo ruộng vườn kênh mương đập hồ chứa trạm bơm cột điện dây cáp mạng sổ bìa thẻ phiếu đơn \
    lệ phí thuế nợ vay lãi gốc kho quỹ két bạc vàng xăng dầu than gỗ đá cát sỏi xi măng thép
    """.split(separator: " ").map(String.init)
}
