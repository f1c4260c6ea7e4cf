/// How a toned key is usually written: its commonest spelling in small letters, over all parts.
struct Spellings {
  private let texts: StringTable
  /// By common number of the toned key.
  private let numbers: [UInt32?]
  /// The commonest toned key of each folded syllable.
  let canonOfFold: [Int?]

  private struct Item: RadixSorted {
    var canon: UInt32
    var text: UInt32
    var count: Int

    var radixKey: UInt64 { UInt64(canon) << 32 | UInt64(text) }
  }

  init(_ vocabulary: MergedVocabulary) {
    var texts = StringTable()
    let items = Self.items(vocabulary, &texts)
    var spellings = [UInt32?](repeating: nil, count: vocabulary.canons.count)
    var best = [Int?](repeating: nil, count: vocabulary.folds.count)
    var totals = [Int](repeating: 0, count: vocabulary.canons.count)
    var start = 0
    while start < items.count {
      let canon = Int(items[start].canon)
      var commonest: (number: UInt32?, text: ArraySlice<UInt8>, count: Int) = (nil, [], 0)
      while start < items.count, items[start].canon == canon {
        let text = items[start].text
        var count = 0
        while start < items.count, items[start].canon == canon, items[start].text == text {
          count += items[start].count
          start += 1
        }
        totals[canon] += count
        let spelling = texts[Int(text)]
        if count > commonest.count
          || count == commonest.count && spelling.lexicographicallyPrecedes(commonest.text)
        {
          commonest = (text, spelling, count)
        }
      }
      spellings[canon] = commonest.number
      let fold = Int(vocabulary.foldOfCanon[canon])
      if let other = best[fold], totals[other] >= totals[canon] { continue }
      best[fold] = canon
    }
    texts.freeze()
    self.texts = texts
    numbers = spellings
    canonOfFold = best
  }

  /// The spelling of a toned key by its common number; empty for a term that is no word.
  subscript(canon: Int) -> ArraySlice<UInt8> { numbers[canon].map { texts[Int($0)] } ?? [] }

  /// Every word as written in small letters, with its toned key, sorted by both.
  private static func items(
    _ vocabulary: MergedVocabulary, _ texts: inout StringTable
  ) -> [Item] {
    let words = vocabulary.written
    var items = words.canons.indices.map { word in
      Item(
        canon: words.canons[word], text: UInt32(texts.id(of: small(words.texts[word]))),
        count: words.counts[word])
    }
    var scratch: [Item] = []
    items.radixSort(bits: texts.count.bitsBelow, scratch: &scratch)
    items.radixSort(bits: vocabulary.canons.count.bitsBelow, from: 32, scratch: &scratch)
    return items
  }

  private static func small(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    // Folding case is dear; numbers and plain small letters need none.
    if raw.allSatisfy({ $0 < 0x80 }) {
      return raw.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    }
    return Array(String(decoding: raw, as: UTF8.self).lowercased().utf8)
  }
}
