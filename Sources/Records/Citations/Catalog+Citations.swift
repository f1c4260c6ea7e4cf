package import Vietnamese

/// What citations mean.
extension Catalog {
  /// What the citations in one text of a record mean, in their order.
  ///
  /// Only what the first pass found counts, so that links, backlinks and warnings tell the same.
  package func targets(of citations: [Citation], by id: Int) -> [CitationTable.Target] {
    var thread = CitationThread()
    return citations.map { citation in
      let cited = CitedDocument(citation, at: summaries[id].position)
      return target(of: thread.next(cited), by: id)
    }
  }

  /// What a field of a record means that takes documents, where it has no record.
  package func target(ofField text: String, by id: Int) -> CitationTable.Target {
    CitedDocument(field: text, at: summaries[id].position).map { target(of: $0, by: id) } ?? .none
  }

  private func target(of cited: CitedDocument, by id: Int) -> CitationTable.Target {
    let known = summaries[id].citations
    let targets = citations.targets(of: id)
    let same = known.indices.filter { $0 < targets.count && known[$0].mayBe(cited) }
    let exact = same.first { known[$0].date == cited.date }
    // Without a date it repeats what another text of the record cites with one.
    return (exact ?? (cited.date == nil && same.count == 1 ? same.first : nil))
      .map { targets[$0] } ?? .none
  }

  /// The record that a citation in a field means.
  func resolveCitation(_ mention: Mention, from file: String, by citing: Int?) -> Resolution {
    let found = index.resolve(mention, from: file, in: summaries.all, kinds)
    guard found == .missing, let cited = CitedDocument(field: mention.text, at: mention.position)
    else { return found }
    if let citing, case .record(let id) = target(of: cited, by: citing) { return .record(id) }
    switch citations.register.match(cited, by: citing, in: self) {
    case .record(let id, _): return .record(id)
    case .several(let ids): return .ambiguous(ids)
    case .none: return .missing
    }
  }

  /// The records that a record names by address, by file or as units.
  func namedRecords(_ id: Int?) -> [Int] {
    guard let id else { return [] }
    let file = files[summaries[id].file]
    return summaries[id].mentions.compactMap { mention in
      guard
        case .record(let other) = index.resolve(mention, from: file, in: summaries.all, kinds)
      else { return nil }
      return other
    }
  }
}
