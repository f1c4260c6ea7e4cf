/// Which syllables Vietnamese can have.
enum SyllableGrammar {
  private static let onsets: Set<String> = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
    "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
  ]

  private static let rimes = Set(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi
    om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uôc uôi uôm uôn uông uôp uôt uơ up ut
    uy uya uych uyên uyêt uyn uynh uyt uyu
    ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    y ych yên yêm yêng yêt yêu ynh yt
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  /// Whether a word could be a Vietnamese syllable, by its canonical form (see `SyllableFolder`,
  /// without reading y as i).
  static func isPossible(canon: [UInt8]) -> Bool {
    let parts = canon.split(separator: UInt8(ascii: "~"), maxSplits: 1)
    guard let letters = parts.first.map({ String(decoding: $0, as: UTF8.self) }) else {
      return false
    }
    if parts.count == 2, parts[1].count != 1 { return false }
    let scalars = Array(letters.unicodeScalars)
    for length in 0...min(3, scalars.count) {
      var onset = ""
      var rime = ""
      onset.unicodeScalars.append(contentsOf: scalars[..<length])
      rime.unicodeScalars.append(contentsOf: scalars[length...])
      if onsets.contains(onset), rimes.contains(rime) { return true }
    }
    return false
  }

  /// How many words of a text are impossible syllables; numbers do not count.
  static func impossibleCount(_ bytes: [UInt8]) -> Int {
    var scanner = SyllableScanner(bytes)
    var folder = SyllableFolder(mergesIY: false)
    var count = 0
    while let syllable = scanner.next() {
      if WordScalar.isDigit(bytes[syllable.range.lowerBound]) { continue }
      folder.read(bytes, syllable.range)
      if !isPossible(canon: folder.canon) { count += 1 }
    }
    return count
  }
}
