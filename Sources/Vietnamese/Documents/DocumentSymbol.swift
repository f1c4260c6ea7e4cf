/// The groups of letters of a document number.
enum DocumentSymbol {
  /// Groups whose print form cannot be told from a spelling without đ or in lower case.
  private static let printed: [String: String] = {
    let groups =
      [
        "TTg", "CP", "HĐND", "UBND", "ThU", "ĐU", "BGDĐT", "BLĐTBXH", "LĐTBXH", "VHTTDL",
        "BVHTTDL", "TNMT", "BTNMT", "TANDTC", "VKSNDTC", "UBTVQH", "BCĐ", "HĐBT", "UBMTTQ", "MTTQ",
        "TLĐ", "HĐTP", "HĐTV", "ĐUK", "UBKTĐU", "SGDĐT", "SLĐTBXH", "QH", "BXD", "BTC", "BNV",
      ] + DocumentKind.all.map(\.abbreviation)
    var table: [String: String] = [:]
    for group in groups where table[Folding.key(group)] == nil {
      table[Folding.key(group)] = group
    }
    // Scanned text doubles the đ of QĐi.
    table["qddi"] = "QĐi"
    // HD and DA are kinds of their own, and so are HĐ and ĐA.
    for group in ["hd", "da"] { table[group] = nil }
    return table
  }()

  private static let partyBodies: Set<String> = {
    let offices = ["", "vp", "ubkt", "btg", "btc", "bdv", "bnc", "btgdv", "bcs", "qu"]
    let levels = ["tw", "tu", "hu", "thu", "du", "qu"]
    var bodies = Set(offices.flatMap { office in levels.map { office + $0 } })
    bodies.formUnion(["duk", "dubl", "tvtw"])
    return bodies
  }()

  /// State bodies and other organisations that are known by their abbreviation, folded.
  private static let bodies: Set<String> = Set(
    [
      "UBND", "HĐND", "CP", "TTg", "UBTVQH", "QH", "BCĐ", "HĐBT", "UBMTTQ", "UBMTTQVN", "MTTQ",
      "TLĐ", "HĐTP", "TANDTC", "VKSNDTC", "VPCP", "VPUBND", "TTCP", "KTNN", "NHNN", "BHXH",
      "BTC", "BNV", "BXD", "BTP", "BYT", "BCA", "BQP", "BCT", "BNG", "BGDĐT", "BKHĐT", "BTNMT",
      "BNNPTNT", "BNNMT", "BTTTT", "BKHCN", "BGTVT", "BLĐTBXH", "BVHTTDL", "BDTTG", "UBDT",
      "STC", "SNV", "SXD", "STP", "SYT", "SCT", "SGDĐT", "SKHĐT", "STNMT", "SNNPTNT", "SNNMT",
      "STTTT", "SKHCN", "SGTVT", "SLĐTBXH", "SVHTTDL", "CAT", "CAX", "ĐTN", "HPN", "HND",
      "HCCB",
    ].map(Folding.key))

  /// Whether a folded group is the abbreviation of a body of the state or an organisation.
  static func isBody(_ folded: String) -> Bool { bodies.contains(folded) }

  /// Whether a folded group is a body of the Party, whose numbers have the form `n-TYPE/BODY`.
  static func isPartyBody(_ folded: String) -> Bool { partyBodies.contains(folded) }

  /// The print form of a group as it was written.
  ///
  /// Known groups get their letters and case; `TƯ` is `TW`; an unknown one in lower case is put in
  /// upper case, any other is kept.
  static func canonical(_ written: String) -> String {
    let key = Folding.key(written)
    if key.hasSuffix("tu"), written.contains(where: { $0 == "ư" || $0 == "Ư" }) {
      return written.filter { $0 != "." }.dropLast(2).uppercased() + "TW"
    }
    if let printed = printed[key] { return printed }
    let letters = key.prefix { !$0.isNumber }
    if let printed = printed[String(letters)] { return printed + key.dropFirst(letters.count) }
    return written == written.lowercased() ? written.uppercased() : written
  }

  /// Words that follow numbers in sentences, for sentences typed without diacritics.
  private static let sentenceWords: Set<String> = [
    "ngay", "thang", "nam", "cua", "ve", "viec", "tinh", "huyen", "phuong", "xa",
  ]

  /// Whether a word can be a group: short, and without a tone, which words of sentences have.
  static func isGroup(_ written: String) -> Bool {
    let scalars = written.unicodeScalars
    guard scalars.count <= 16, !sentenceWords.contains(Folding.key(written)) else { return false }
    return scalars.allSatisfy { scalar in
      let letter = LetterTable.latin[scalar.value]
      return letter.base != 0 && letter.tone == .level
    }
  }

  /// The group of an issuer that is written in words, as people search: «tỉnh ủy» is TU.
  static let issuers: [(words: [String], group: String)] = [
    (["uy", "ban", "nhan", "dan"], "UBND"), (["hoi", "dong", "nhan", "dan"], "HĐND"),
    (["tinh", "uy"], "TU"), (["trung", "uong"], "TW"), (["huyen", "uy"], "HU"),
    (["thi", "uy"], "ThU"), (["dang", "uy"], "ĐU"), (["chinh", "phu"], "CP"),
    (["thu", "tuong"], "TTg"),
  ]
}
