/// For each term the records whose title texts hold it, and in which toned form.
///
/// The title texts were collected by toned keys; here those of one folded term come together.
struct TitleLists {
  /// The toned forms of a folded term, in order.
  private struct Form: RadixSorted {
    var fold: UInt64
    /// Its number in `merged`.
    var number: UInt32

    var radixKey: UInt64 { fold }
  }

  /// By toned keys.
  private let merged: MergedRuns
  private let forms: [Form]
  /// The forms of term `i` are `forms[starts[i]..<starts[i + 1]]`.
  private let starts: [UInt32]

  /// The lists of terms, which are those that are chosen.
  init(
    _ parts: [TermRuns], vocabulary: MergedVocabulary, terms: MergedTerms,
    of choice: TermChoice
  ) throws(IndexPartError) {
    let merged = MergedRuns(
      try parts.runs(\.titles, with: choice), syllables: vocabulary.canons.count
    ) { part, key in
      let key = key.renumbered(vocabulary.canonOfPart[part])
      return choice.contains(key.renumbered(vocabulary.foldOfCanon)) ? key : nil
    }
    var forms = (0..<merged.count).map { number in
      Form(
        fold: merged.key(number).renumbered(vocabulary.foldOfCanon).bits, number: UInt32(number))
    }
    let syllables = vocabulary.folds.count
    var scratch: [Form] = []
    forms.radixSort(bits: (syllables + 1).bitsBelow, scratch: &scratch)
    forms.radixSort(bits: syllables.bitsBelow, from: TermKey.width, scratch: &scratch)
    var starts: [UInt32] = []
    starts.reserveCapacity(terms.count + 1)
    // Both are sorted, and every term of a title is a term.
    var place = 0
    for term in 0..<terms.count {
      starts.append(UInt32(place))
      let key = terms.key(term).bits
      while place < forms.count, forms[place].fold == key { place += 1 }
    }
    starts.append(UInt32(place))
    self.merged = merged
    self.forms = forms
    self.starts = starts
  }

  /// The title list of a term.
  func forms(
    of term: Int, _ index: MergedRecords, _ vocabulary: MergedVocabulary
  ) -> TitleForms {
    let forms = forms[Int(starts[term])..<Int(starts[term + 1])]
    if forms.isEmpty { return TitleForms() }
    var hits: [TitleForms.Hit] = []
    for (form, number) in forms.map({ Int($0.number) }).enumerated() {
      for source in merged[number] {
        let ranks = index.ranks[merged.parts[Int(source.run)]]
        merged.runs[Int(source.run)].read(source.list) { place, _ in
          hits.append(
            TitleForms.Hit(
              record: ranks[Int(place >> 1)], inTitle: place & 1 == 0, form: UInt32(form)))
        }
      }
    }
    return TitleForms(
      hits, forms: forms.map { merged.key(Int($0.number)) }, records: index.count, vocabulary)
  }
}
