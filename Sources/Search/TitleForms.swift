/// The title list of a term with, where writers disagree about its diacritics, which form each
/// record uses: so that «hòa bình» can rank before «hoa binh» without opening the records.
struct TitleForms {
  /// A form of the term in the title texts of a record.
  struct Hit {
    var record: UInt32
    /// Whether it stands in the title or the number.
    var inTitle: Bool
    var form: UInt32
  }

  /// Oldest first; the mark is 4 for a hit in the title or number, plus the place of the form
  /// (0 the commonest, 3 any after the third).
  let items: [PostingListWriter.Item]
  /// Up to three toned keys, the commonest first, joined by `|`; empty when all agree.
  let forms: [UInt8]

  /// The list of a term that is in no title.
  init() {
    items = []
    forms = []
  }

  /// - Parameters:
  ///   - hits: in any order; a record may have several, of which the title's own comes before the
  ///     others', and then the commonest form.
  ///   - forms: the toned keys by number.
  ///   - records: how many there are in all.
  init(_ hits: [Hit], forms: [TermKey], records: Int, _ vocabulary: MergedVocabulary) {
    var counts = [Int](repeating: 0, count: forms.count)
    for hit in hits { counts[Int(hit.form)] += 1 }
    let order = forms.indices.sorted {
      counts[$0] != counts[$1] ? counts[$0] > counts[$1] : forms[$0] < forms[$1]
    }
    var places = [UInt64](repeating: 0, count: forms.count)
    for (place, form) in order.enumerated() { places[form] = UInt64(min(place, 3)) }
    var sorted = hits.map { hit in
      UInt64(hit.record) << 3 | (hit.inTitle ? 0 : 4) | places[Int(hit.form)]
    }
    var scratch: [UInt64] = []
    sorted.radixSort(bits: records.bitsBelow + 3, scratch: &scratch)
    var items: [PostingListWriter.Item] = []
    items.reserveCapacity(sorted.count)
    for hit in sorted where items.last?.record != UInt32(hit >> 3) {
      // In the list a hit in the title has the higher mark.
      items.append(PostingListWriter.Item(record: UInt32(hit >> 3), mark: UInt8(hit & 7) ^ 4))
    }
    self.items = items
    guard order.count > 1 else {
      self.forms = []
      return
    }
    let texts = order.prefix(3).map { forms[$0].text(vocabulary.canons) }
    self.forms = Array(texts.joined(separator: [0x7C]))
  }
}
