/// Which citation of which record.
struct CitationPlace: Sendable, Hashable {
  /// The id of the record.
  let citing: Int
  /// The place among the citations of the record.
  let place: Int
}

extension Catalog {
  /// A citation, read where it is.
  subscript(citation: CitationPlace) -> CitedDocument {
    _read {
      let citations = summaries.all[citation.citing].citations
      yield citations.span[citation.place]
    }
  }
}
