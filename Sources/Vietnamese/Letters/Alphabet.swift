/// The letters of Vietnamese, and the Latin letters that fold to a plain one, as readable rows.
enum Alphabet {
  /// The twelve vowels, each with its six tones in the order of `Tone`.
  static let rows = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
    "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
  ]
  static let upperRows = [
    "AÀẢÃÁẠ", "ĂẰẲẴẮẶ", "ÂẦẨẪẤẬ", "EÈẺẼÉẸ", "ÊỀỂỄẾỆ", "IÌỈĨÍỊ",
    "OÒỎÕÓỌ", "ÔỒỔỖỐỘ", "ƠỜỞỠỚỢ", "UÙỦŨÚỤ", "ƯỪỬỮỨỰ", "YỲỶỸÝỴ",
  ]
  /// The ASCII vowel under each row.
  static let bases: [UInt8] = Array("aaaeeiooouuy".utf8)

  /// The letter đ and what is typed for it: `Ð` and `ð` of Iceland, `Ɖ` of Africa.
  ///
  /// Real text holds them because they look the same and some keyboards make them.
  static let strokes: [(scalar: UInt32, isUpper: Bool)] = [
    (0x111, false), (0x110, true), (0xF0, false), (0xD0, true), (0x189, true), (0x256, false),
  ]

  /// Letters of other languages whose canonical decomposition starts with an ASCII letter.
  static let foreign = [
    ("a", "ÄÅäåĀāĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁ"),
    ("b", "ḂḃḄḅḆḇ"),
    ("c", "ÇçĆćĈĉĊċČčḈḉ"),
    ("d", "ĎďḊḋḌḍḎḏḐḑḒḓ"),
    ("e", "ËëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝ"),
    ("f", "Ḟḟ"),
    ("g", "ĜĝĞğĠġĢģǦǧǴǵḠḡ"),
    ("h", "ĤĥȞȟḢḣḤḥḦḧḨḩḪḫẖ"),
    ("i", "ÎÏîïĪīĬĭĮįİǏǐȈȉȊȋḬḭḮḯ"),
    ("j", "Ĵĵǰ"),
    ("k", "ĶķǨǩḰḱḲḳḴḵ"),
    ("l", "ĹĺĻļĽľḶḷḸḹḺḻḼḽ"),
    ("m", "ḾḿṀṁṂṃ"),
    ("n", "ÑñŃńŅņŇňǸǹṄṅṆṇṈṉṊṋ"),
    ("o", "ÖöŌōŎŏŐőǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓ"),
    ("p", "ṔṕṖṗ"),
    ("r", "ŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ"),
    ("s", "ŚśŜŝŞşŠšȘșṠṡṢṣṤṥṦṧṨṩ"),
    ("t", "ŢţŤťȚțṪṫṬṭṮṯṰṱẗ"),
    ("u", "ÛÜûüŪūŬŭŮůŰűŲųǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻ"),
    ("v", "ṼṽṾṿ"),
    ("w", "ŴŵẀẁẂẃẄẅẆẇẈẉẘ"),
    ("x", "ẊẋẌẍ"),
    ("y", "ÿŶŷŸȲȳẎẏẙ"),
    ("z", "ŹźŻżŽžẐẑẒẓẔẕ"),
  ]

  /// Letters of other languages that Vietnamese documents name people and places with, when a
  /// file has them as a base letter and a mark: the mark, the base letters, the composed ones.
  static let foreignPairs: [(mark: UInt32, bases: String, composed: String)] = [
    (0x308, "aeiouyAEIOU", "äëïöüÿÄËÏÖÜ"),
    (0x302, "iucsIUCS", "îûĉŝÎÛĈŜ"),
    (0x303, "nN", "ñÑ"),
    (0x30A, "aA", "åÅ"),
    (0x327, "cC", "çÇ"),
    (0x30C, "cszCSZ", "čšžČŠŽ"),
    (0x301, "cnszCNSZ", "ćńśźĆŃŚŹ"),
  ]
}
