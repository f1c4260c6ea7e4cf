import Vietnamese

/// Another way to write something: the index and the query both read it as what it means.
struct SearchAlias: Sendable, Equatable {
  /// Folded words joined by a space: `gd dt`.
  let key: String
  /// What it stands for, in small letters: «giáo dục và đào tạo».
  let meaning: String

  private init(_ written: String, _ meaning: String) {
    key = Folding.folded(written)
    self.meaning = meaning
  }

  /// All aliases that have one meaning only, in the order of their keys.
  static let all: [SearchAlias] = written.map { SearchAlias($0, $1) }.sorted { $0.key < $1.key }

  private static let written: [(String, String)] = [
    ("UBND", "ủy ban nhân dân"),
    ("HĐND", "hội đồng nhân dân"),
    ("MTTQ", "mặt trận tổ quốc"),
    ("TTHC", "thủ tục hành chính"),
    ("CCHC", "cải cách hành chính"),
    ("PCCC", "phòng cháy chữa cháy"),
    ("BHXH", "bảo hiểm xã hội"),
    ("BHYT", "bảo hiểm y tế"),
    ("BHTN", "bảo hiểm thất nghiệp"),
    ("GPMB", "giải phóng mặt bằng"),
    ("TĐC", "tái định cư"),
    ("QSDĐ", "quyền sử dụng đất"),
    ("GCNQSDĐ", "giấy chứng nhận quyền sử dụng đất"),
    ("NSNN", "ngân sách nhà nước"),
    ("ĐTC", "đầu tư công"),
    ("NTM", "nông thôn mới"),
    ("KT-XH", "kinh tế xã hội"),
    ("QP-AN", "quốc phòng an ninh"),
    ("ANTT", "an ninh trật tự"),
    ("ATTP", "an toàn thực phẩm"),
    ("VSMT", "vệ sinh môi trường"),
    ("CNTT", "công nghệ thông tin"),
    ("CĐS", "chuyển đổi số"),
    ("GD&ĐT", "giáo dục và đào tạo"),
    ("TN&MT", "tài nguyên và môi trường"),
    ("NN&PTNT", "nông nghiệp và phát triển nông thôn"),
    ("NN&MT", "nông nghiệp và môi trường"),
    ("LĐ-TB&XH", "lao động thương binh và xã hội"),
    ("VHTTDL", "văn hóa thể thao và du lịch"),
    ("KH&ĐT", "kế hoạch và đầu tư"),
    ("KH&CN", "khoa học và công nghệ"),
    ("TT&TT", "thông tin và truyền thông"),
    ("QCDC", "quy chế dân chủ"),
    ("DCCS", "dân chủ ở cơ sở"),
    ("BQL", "ban quản lý"),
    ("KCN", "khu công nghiệp"),
    ("CCN", "cụm công nghiệp"),
    ("KDC", "khu dân cư"),
    ("TP", "thành phố"),
    ("TX", "thị xã"),
    ("HCM", "hồ chí minh"),
    ("Đắc Lắc", "đắk lắk"),
    ("Đăk Lăk", "đắk lắk"),
    ("Daklak", "đắk lắk"),
    ("Kontum", "kon tum"),
    ("Plei Ku", "pleiku"),
    ("Bắc Cạn", "bắc kạn"),
  ]
}
