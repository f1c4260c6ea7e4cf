/// What templates, tables, registers and houses are called, whose numbers look like those of
/// documents: «Mẫu số 01/TB-UBND».
///
/// Folded, most of them are words of every other sentence: «sổ» is «sở» too, «lục» is «lực», and a
/// law that ends so («Luật Thực hiện dân chủ ở cơ sở», «Luật Điện lực») is no register.
struct FormWord {
  /// The word as it is written, composed and small.
  private let marked: String
  /// Whether the word counts without its marks too.
  private var isKnownBare = true
  /// The words of which one stands before it, folded; empty when any may.
  private var behind: Set<String> = []
  /// Words before it that make another word of it, folded.
  private var notBehind: Set<String> = []

  private static let all: [String: FormWord] = [
    "mau": FormWord(marked: "mẫu", notBehind: ["kieu"]),
    "bieu": FormWord(marked: "biểu", notBehind: ["dai", "tieu", "phat"]),
    "luc": FormWord(marked: "lục", behind: ["phu", "muc"]),
    "bang": FormWord(marked: "bảng"),
    "so": FormWord(marked: "sổ", isKnownBare: false),
    "nha": FormWord(marked: "nhà"),
    "khai": FormWord(marked: "khai", behind: ["to", "ban", "ke"]),
  ]

  /// Whether the words before a number, the nearest first, end with such a word.
  static func ends(_ words: [CitedKind.Word], in pieces: TextPieces) -> Bool {
    guard let last = words.first, let form = all[last.folded] else { return false }
    let before = words.count > 1 ? words[1].folded : ""
    guard form.behind.isEmpty || form.behind.contains(before), !form.notBehind.contains(before)
    else { return false }
    let range = pieces.next(last.start).range
    if form.isKnownBare, pieces.bytes[range].allSatisfy({ $0 < 0x80 }) { return true }
    return Casing.lowercased(pieces.collapsed(range)) == form.marked
  }
}
