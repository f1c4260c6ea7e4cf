/// What stands before a number in running text: the type word and «số».
struct CitedKind {
  /// The kind that the type word names, nil when there is none.
  private(set) var kind: DocumentKind?
  /// Where the citation begins: at the type word, at «số», or at the number.
  private(set) var start: Int
  /// Where the words before the number are, when «số» stands right before it.
  private(set) var wordForNumber: TextPiece?
  /// Whether the words before say that the number is no document: «Mẫu số 01/CK-NSNN».
  private(set) var isForm = false

  /// What stands before the number at `number`.
  init(_ pieces: TextPieces, before number: Int) {
    start = number
    var place = number
    var piece = pieces.previous(place)
    while Self.isMarkup(piece), piece.gap.joins {
      place = piece.range.lowerBound
      piece = pieces.previous(place)
    }
    if piece.isSign(":") || piece.isSign(".") {
      let before = pieces.previous(piece.range.lowerBound)
      if Self.isNumberWord(pieces.folded(before)) { piece = before }
    }
    guard piece.gap.joins, piece.kind == .word else { return }
    if Self.isNumberWord(pieces.folded(piece)) {
      wordForNumber = piece
      place = piece.range.lowerBound
      start = place
    }
    let words = Self.words(pieces, before: place)
    isForm = FormWord.ends(words, in: pieces)
    guard let found = Self.name(words) else { return }
    kind = found.kind
    start = words[found.count - 1].start
  }

  typealias Word = (folded: String, start: Int)

  /// Up to six words before a place, the nearest first; punctuation and paragraphs end them.
  private static func words(_ pieces: TextPieces, before place: Int) -> [Word] {
    var words: [Word] = []
    var place = place
    while words.count < 6 {
      let piece = pieces.previous(place)
      guard piece.gap.joins, piece.kind == .word || isMarkup(piece) else { break }
      place = piece.range.lowerBound
      if piece.kind == .word { words.append((pieces.folded(piece), place)) }
    }
    return words
  }

  /// The name of a kind that the nearest words are, perhaps with a closer word behind it.
  private static func name(_ words: [Word]) -> (kind: DocumentKind, count: Int)? {
    for skipped in 0...2 {
      if skipped > 0 {
        guard words.count > skipped else { return nil }
        let closer = words[..<skipped].reversed().map(\.folded).joined(separator: " ")
        guard closerWords.contains(closer) else { continue }
      }
      guard skipped < words.count else { return nil }
      for (name, kind) in names[words[skipped].folded] ?? []
      where words[skipped...].lazy.map(\.folded).starts(with: name) {
        // «pháp luật số …» names no law.
        if kind.name == "Luật", words.count > skipped + 1,
          ["phap", "ky", "phat"].contains(words[skipped + 1].folded)
        {
          return nil
        }
        return (kind, skipped + name.count)
      }
    }
    return nil
  }

  /// «số», as it is written and as it is scanned.
  private static func isNumberWord(_ folded: String) -> Bool { folded == "so" || folded == "s" }

  /// Signs of Markdown and quotation marks that may stand within a citation.
  static func isMarkup(_ piece: TextPiece) -> Bool {
    guard case .sign(let sign) = piece.kind else { return false }
    switch sign {
    case 0x2A, 0x5B, 0x22, 0x27, 0x201C, 0x2018, 0xAB: return true
    default: return false
    }
  }

  /// Words between the name of a kind and its number that make it closer.
  private static let closerWords: Set<String> = [
    "hanh dong", "lien tich", "lien nganh", "cong tac", "chuyen de", "phoi hop", "noi bo",
    "hoa toc", "khan", "mat", "dai hoi", "ca biet", "rieng", "kinh te", "lao dong", "chung",
    "ket luan", "kem theo",
  ]

  /// The names of the kinds by their last word, the longest first: their words, folded, the last one
  /// first. Of kinds with one name the first.
  private static let names: [String: [(name: [String], kind: DocumentKind)]] = {
    var names: [[String]: DocumentKind] = [:]
    for (words, kind) in DocumentKind.names where names[words] == nil { names[words] = kind }
    // A «thông báo kết luận» is a notice, whose last words are a kind of their own.
    names[["thong", "bao", "ket", "luan"]] = names[["thong", "bao"]]
    let backwards = names.map { words, kind in (name: Array(words.reversed()), kind: kind) }
    return Dictionary(grouping: backwards, by: { $0.name[0] })
      .mapValues { $0.sorted { $0.name.count > $1.name.count } }
  }()
}

extension CitedKind {
  /// The law whose name stands before its number: «Luật Đất đai số 31/2024/QH15».
  ///
  /// The name of a law may be long and hold commas, but ends no sentence.
  mutating func lookForLaw(_ pieces: TextPieces) {
    guard let wordForNumber else { return }
    var place = wordForNumber.range.lowerBound
    for _ in 0..<30 {
      let piece = pieces.previous(place)
      guard piece.gap.joins, piece.kind == .word || piece.isSign(",") || piece.isSign("-") else {
        return
      }
      place = piece.range.lowerBound
      guard pieces.isCapitalized(piece) else { continue }
      let next = pieces.folded(pieces.next(piece.range.upperBound))
      let name =
        switch (pieces.folded(piece), next) {
        case ("luat", _): "Luật"
        case ("bo", "luat"): "Bộ luật"
        case ("phap", "lenh"): "Pháp lệnh"
        case ("nghi", "quyet"): "Nghị quyết"
        default: ""
        }
      guard let law = DocumentKind.all.first(where: { $0.name == name }) else { continue }
      kind = law
      start = place
      return
    }
  }
}
