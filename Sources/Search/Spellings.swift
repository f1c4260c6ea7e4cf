/// How a toned key is usually written: its commonest spelling in small letters, over all parts.
struct Spellings {
  /// By common number of the toned key; empty for terms that are no words.
  let text: [[UInt8]]
  /// How often each toned key was met.
  let counts: [Int]
  /// The commonest toned key of each folded syllable.
  let canonOfFold: [Int?]
  /// The folded syllable of each toned key.
  let foldOfCanon: [UInt32]

  init(_ parts: [IndexPart], vocabulary: MergedVocabulary) {
    var spellings = [[[UInt8]: Int]](repeating: [:], count: vocabulary.canons.count)
    var folds = [UInt32](repeating: 0, count: vocabulary.canons.count)
    for (number, part) in parts.enumerated() {
      let words = part.vocabulary
      for raw in 0..<words.raws.count {
        let canon = Int(vocabulary.canonOfPart[number][Int(words.canonOfRaw[raw])])
        let text = Self.small(words.raws[raw])
        spellings[canon][text, default: 0] += Int(words.rawCounts[raw])
        folds[canon] = vocabulary.foldOfPart[number][Int(words.foldOfRaw[raw])]
      }
    }
    text = spellings.map { options in
      options.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? []
    }
    let totals = spellings.map { $0.values.reduce(0, +) }
    var best = [Int?](repeating: nil, count: vocabulary.folds.count)
    for canon in totals.indices where totals[canon] > 0 {
      let fold = Int(folds[canon])
      if let other = best[fold], totals[other] >= totals[canon] { continue }
      best[fold] = canon
    }
    counts = totals
    foldOfCanon = folds
    canonOfFold = best
  }

  private static func small(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    Array(String(decoding: raw, as: UTF8.self).lowercased().utf8)
  }
}

private func < (left: (Int, [UInt8]), right: (Int, [UInt8])) -> Bool {
  left.0 == right.0 ? left.1.lexicographicallyPrecedes(right.1) : left.0 < right.0
}
