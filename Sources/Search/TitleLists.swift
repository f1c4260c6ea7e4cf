/// For each term the records whose title texts hold it, and in which toned form.
///
/// The title texts were collected by toned keys; here those of one folded term come together.
struct TitleLists {
  private let merged: MergedRuns
  /// For each term its number in `merged` plus one, 0 for none.
  private let numbers: [UInt32]

  /// The lists of terms, which are those that are chosen.
  init(
    _ index: MergedRecords, vocabulary: MergedVocabulary, terms: MergedTerms,
    only choice: TermChoice?
  ) {
    let foldOfCanon = index.parts.indices.map { part in
      vocabulary.canonOfPart[part].map { vocabulary.foldOfCanon[Int($0)] }
    }
    let merged = MergedRuns(
      index.parts.map(\.titleTerms.runs), syllables: vocabulary.folds.count, only: choice
    ) { part, key in key.renumbered(foldOfCanon[part]) }
    var numbers = [UInt32](repeating: 0, count: terms.keys.count)
    // Both are sorted, and every term of a title is a term.
    var term = 0
    for (number, key) in merged.keys.enumerated() {
      while term < terms.keys.count, terms.keys[term] < key { term += 1 }
      if term < terms.keys.count, terms.keys[term] == key { numbers[term] = UInt32(number + 1) }
    }
    self.merged = merged
    self.numbers = numbers
  }

  /// The title list of a term.
  func forms(
    of term: Int, _ index: MergedRecords, _ vocabulary: MergedVocabulary
  ) -> TitleForms {
    if numbers[term] == 0 { return TitleForms() }
    var forms: [TermKey] = []
    var hits: [TitleForms.Hit] = []
    for source in merged[Int(numbers[term]) - 1] {
      let part = merged.parts[Int(source.run)]
      let run = merged.runs[Int(source.run)]
      let key = run.keys[Int(source.term)].renumbered(vocabulary.canonOfPart[part])
      let form = forms.firstIndex(of: key) ?? forms.count
      if form == forms.count { forms.append(key) }
      let ranks = index.ranks[part]
      run.read(Int(source.term)) { place, _ in
        hits.append(
          TitleForms.Hit(
            record: ranks[Int(place >> 1)], inTitle: place & 1 == 0, form: UInt32(form)))
      }
    }
    return TitleForms(hits, forms: forms, records: index.count, vocabulary)
  }
}
