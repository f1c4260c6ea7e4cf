/// Names of places that mean the same place.
package enum PlaceAliases {
  /// Spellings of one name; each first is the official one.
  ///
  /// Spellings that fold to the same (Quy Nhơn and Qui Nhơn) need not be here.
  package static let spellings: [[String]] = [
    ["Đắk Lắk", "Đắc Lắc", "Đăk Lăk", "Đắk Lăk", "Daklak"],
    ["Đắk Nông", "Đắc Nông", "Đăk Nông", "Daknong"],
    ["Kon Tum", "Kontum", "Công Tum"],
    ["Pleiku", "Plei Ku", "Plây Cu"],
    ["Bắc Kạn", "Bắc Cạn"],
    ["Buôn Ma Thuột", "Buôn Mê Thuột", "Ban Mê Thuột"],
    ["Thành phố Hồ Chí Minh", "TP.HCM", "TP Hồ Chí Minh", "TPHCM", "Sài Gòn"],
    ["Bà Rịa - Vũng Tàu", "BR-VT", "BRVT"],
    ["Thừa Thiên Huế", "Thừa Thiên - Huế", "TT-Huế"],
  ]

  /// The province that each former one became a part of on 1 July 2025 (Nghị quyết
  /// 202/2025/QH15). Provinces that kept their name are not here; communes are records of a site.
  package static let formerProvinces: [(former: String, present: String)] = [
    ("Hà Giang", "Tuyên Quang"), ("Yên Bái", "Lào Cai"), ("Bắc Kạn", "Thái Nguyên"),
    ("Hòa Bình", "Phú Thọ"), ("Vĩnh Phúc", "Phú Thọ"), ("Bắc Giang", "Bắc Ninh"),
    ("Thái Bình", "Hưng Yên"), ("Hải Dương", "Hải Phòng"), ("Hà Nam", "Ninh Bình"),
    ("Nam Định", "Ninh Bình"), ("Quảng Bình", "Quảng Trị"), ("Quảng Nam", "Đà Nẵng"),
    ("Kon Tum", "Quảng Ngãi"), ("Bình Định", "Gia Lai"), ("Ninh Thuận", "Khánh Hòa"),
    ("Đắk Nông", "Lâm Đồng"), ("Bình Thuận", "Lâm Đồng"), ("Phú Yên", "Đắk Lắk"),
    ("Bà Rịa - Vũng Tàu", "Thành phố Hồ Chí Minh"), ("Bình Dương", "Thành phố Hồ Chí Minh"),
    ("Bình Phước", "Đồng Nai"), ("Long An", "Tây Ninh"), ("Sóc Trăng", "Cần Thơ"),
    ("Hậu Giang", "Cần Thơ"), ("Bến Tre", "Vĩnh Long"), ("Trà Vinh", "Vĩnh Long"),
    ("Tiền Giang", "Đồng Tháp"), ("Bạc Liêu", "Cà Mau"), ("Kiên Giang", "An Giang"),
  ]
}
