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
}
