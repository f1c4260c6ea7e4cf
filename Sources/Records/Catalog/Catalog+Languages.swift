package import Diagnostics

extension Catalog {
  /// The catalog with the titles and abstracts of records in a language where they have them; the
  /// catalog itself where none has.
  ///
  /// `main` is the language of records that name none. Costs a copy of the summaries where it changes any.
  package func told(in language: Language, main: Language) -> Catalog {
    guard language == .en else { return self }
    var catalog = self
    for id in summaries.indices where (summaries[id].language ?? main) != language {
      guard let english = summaries[id].english else { continue }
      if let title = english.title { catalog.summaries[id].title = title }
      if let summary = english.summary { catalog.summaries[id].abstract = summary }
    }
    return catalog
  }
}
