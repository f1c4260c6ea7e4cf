/// The title list of a term with, where writers disagree about its diacritics, which form each
/// record uses: so that «hòa bình» can rank before «hoa binh» without opening the records.
struct TitleForms {
  /// Oldest first; the mark is 4 for a hit in the title or number, plus the place of the form
  /// (0 the commonest, 3 any after the third).
  let items: [PostingListWriter.Item]
  /// Up to three toned keys, the commonest first, joined by `|`; empty when all agree.
  let forms: [UInt8]

  init(
    _ occurrences: ArraySlice<TitleLists.Occurrence>, key: TermKey, index: MergedRecords,
    vocabulary: MergedVocabulary
  ) {
    guard !occurrences.isEmpty else {
      items = []
      forms = []
      return
    }
    var found: [(record: UInt32, inTitle: Bool, form: UInt64)] = []
    found.reserveCapacity(occurrences.count)
    for occurrence in occurrences {
      let place = index.places[Int(occurrence.record)]
      let token = index.titleTokens[place.part][Int(occurrence.token)]
      var form = UInt64(vocabulary.canonOfPart[place.part][token.canon])
      if key.second != nil {
        let before = index.titleTokens[place.part][Int(occurrence.token) - 1]
        form |= UInt64(vocabulary.canonOfPart[place.part][before.canon]) << 32
      }
      if let last = found.last, last.record == occurrence.record {
        // The same term again: the title's own form wins over the abstract's.
        if last.inTitle || !token.inTitle { continue }
        found.removeLast()
      }
      found.append((occurrence.record, token.inTitle, form))
    }
    // There are few forms, so a list is quicker than a dictionary.
    var counts: [(form: UInt64, count: Int)] = []
    for hit in found {
      if let place = counts.firstIndex(where: { $0.form == hit.form }) {
        counts[place].count += 1
      } else {
        counts.append((hit.form, 1))
      }
    }
    let order = counts.sorted { ($1.count, $0.form) < ($0.count, $1.form) }.map(\.form)
    items = found.map { hit in
      let form = order.count < 2 ? 0 : min(3, order.firstIndex(of: hit.form) ?? 3)
      return PostingListWriter.Item(
        record: hit.record, mark: UInt8(form + (hit.inTitle ? 4 : 0)))
    }
    guard order.count > 1 else {
      forms = []
      return
    }
    var text: [UInt8] = []
    for form in order.prefix(3) {
      if !text.isEmpty { text.append(0x7C) }
      if key.second != nil { text += vocabulary.canons[Int(form >> 32)] + [0x20] }
      text += vocabulary.canons[Int(form & 0xFFFF_FFFF)]
    }
    forms = text
  }
}
