/// Records drawn by a fixed rule from a small stock of phrases: the same in every run.
enum Corpus {
  static func records(_ count: Int) -> [TestRecord] {
    var state: UInt64 = 20_250_424
    func draw(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    return (0..<count).map { id in
      let (kind, head) = kinds[draw(kinds.count)]
      let year = 2021 + id * 5 / max(1, count)
      let topic = topics[draw(topics.count)]
      let sentences = (0..<(3 + draw(6))).map { _ in
        "\(topics[draw(topics.count)]) \(links[draw(links.count)]) \(topics[draw(topics.count)])."
      }
      let number: String? =
        switch draw(3) {
        case 0: "\(id % 97 + 1)-KH/TU"
        case 1: "\(id % 89 + 1)/\(year)/QĐ-UBND"
        default: nil
        }
      let cited =
        "Căn cứ Quyết định số \(draw(60) + 1)/2020/QĐ-UBND; UBND xã \(places[draw(places.count)])"
      return TestRecord(
        title: "\(head) \(topic) xã \(places[draw(places.count)])", number: number, kind: kind,
        unit: "don-vi/\(draw(5))/", year: year, state: draw(4) == 0 ? nil : states[draw(2)],
        abstract: "\(links[draw(links.count)]) \(topics[draw(topics.count)])",
        body: ([cited] + sentences).joined(separator: "\n\n"), id: UInt32(id))
    }
  }

  private static let kinds = [
    ("ke-hoach", "Kế hoạch"), ("doi-thoai", "Đối thoại về"), ("du-an", "Dự án"),
    ("kiem-tra", "Kết quả kiểm tra"),
  ]
  private static let states = ["con-hieu-luc", "da-thay-the"]
  private static let places = ["Tân An", "Hòa Bình", "Quy Nhơn", "Đắk Lắk", "Bình Minh", "Lý Sơn"]
  private static let links = [
    "gắn với", "phối hợp cùng", "được giám sát bởi", "và", "theo yêu cầu của",
    "trước ngày 24/4/2025 về",
  ]
  private static let topics = [
    "đất đai", "quy hoạch sử dụng đất", "giải phóng mặt bằng", "tiếp công dân", "dân chủ ở cơ sở",
    "xây dựng cầu Bà Láng", "nông thôn mới", "ngân sách nhà nước", "hòa giải ở cơ sở",
    "hoà nhập cộng đồng", "cải cách hành chính", "bảo hiểm y tế", "ủy ban nhân dân",
    "hội đồng nhân dân tỉnh", "mức hỗ trợ 1.250.000 đồng", "trường mầm non", "chuyển đổi số",
    "công khai", "vệ sinh môi trường", "kinh tế - xã hội",
  ]
}
