import Diagnostics
import Vietnamese

/// Ties citations to records, gathers the documents that have none, and reports what does not agree.
///
/// The citations of a record mean what they mean whatever others cite, and so do those of a number:
/// both may be worked on by several cores.
struct CitationTie: Sendable {
  private let catalog: Catalog
  private let register: CitationRegister

  /// What the citations of some records mean.
  struct Matches: Sendable {
    /// For each record how many citations it has.
    fileprivate(set) var counts: [Int] = []
    /// What they mean, of all these records one after the other.
    fileprivate(set) var targets: [CitationTable.Target] = []
    /// Those that no record answers, by the shares of their numbers.
    fileprivate(set) var unrecorded = [[UnrecordedMention]](
      repeating: [], count: CitationTie.shares.count)
    /// Those of records that do not tell their date.
    fileprivate(set) var undated: [(record: Int, citation: CitationPlace)] = []
    fileprivate(set) var problems: CitationProblems
  }

  /// The shares into which numbers are split, so that each may be worked on alone.
  static let shares = 0..<32

  /// Ties the citations of a catalog whose units are known.
  init(_ catalog: Catalog, _ register: CitationRegister) {
    self.catalog = catalog
    self.register = register
  }

  /// What the citations of some records mean.
  func matches(of ids: Range<Int>) -> Matches {
    var found = Matches(problems: CitationProblems(catalog))
    found.counts.reserveCapacity(ids.count)
    for id in ids {
      let citations = catalog.summaries.all[id].citations
      found.counts.append(citations.count)
      for place in citations.indices {
        match(citations[place], CitationPlace(citing: id, place: place), into: &found)
      }
    }
    return found
  }

  private func match(
    _ cited: CitedDocument, _ citation: CitationPlace, into found: inout Matches
  ) {
    let id = citation.citing
    switch register.match(cited, by: id, in: catalog) {
    case .record(let other, let date):
      found.targets.append(.record(other))
      if other == id { return }
      if let date {
        found.problems.contradiction(cited, date, of: other, in: id)
      } else if catalog.summaries.all[other].issued == nil {
        found.undated.append((other, citation))
      }
      found.problems.mismatch(cited, in: id)
    case .several(let ids):
      found.targets.append(.none)
      if !cited.isNamed { found.problems.ambiguous(cited, ids, in: id) }
    case .none:
      found.targets.append(.none)
      found.problems.mismatch(cited, in: id)
      if catalog.isShown(id) {
        let share = Int(UInt(bitPattern: cited.key.hashValue) % UInt(Self.shares.count))
        found.unrecorded[share].append(
          UnrecordedMention(
            citation: citation, key: cited.key,
            told: .init(cited, from: register.origin(of: cited, by: id))))
      }
    }
  }

  /// The documents without a record whose numbers are of a share, in no order.
  func documents(ofShare share: Int, _ matches: [Matches]) -> [FoundDocument] {
    UnrecordedGroups(catalog, register).documents(matches.flatMap { $0.unrecorded[share] })
  }

  /// Fills in the table of citations of the catalog; gives the problems.
  func tie(
    _ matches: [Matches], _ documents: [[FoundDocument]], into catalog: inout Catalog
  ) -> [Diagnostic] {
    let documents = FoundDocument.named(documents.flatMap(\.self))
    var table = CitationTable()
    table.register = register
    table.targets = matches.flatMap(\.targets)
    table.starts = matches.lazy.flatMap(\.counts).reduce(into: [0]) { starts, count in
      starts.append(starts[starts.count - 1] + count)
    }
    for document in documents where document.isTold {
      for citation in document.citations {
        table.targets[table.starts[citation.citing] + citation.place] =
          .unrecorded(table.allUnrecorded.count)
      }
      table.allUnrecorded.append(document.document)
    }
    catalog.citations = table
    return matches.flatMap(\.problems.found) + unknownKinds(documents)
      + differingDates(matches, documents)
  }

  private func unknownKinds(_ documents: [FoundDocument]) -> [Diagnostic] {
    var problems = CitationProblems(catalog)
    for document in documents.filter(\.document.kinds.isEmpty).sorted(by: FoundDocument.isBefore) {
      for citation in document.citations {
        problems.unknownKind(catalog[citation], in: citation.citing)
      }
    }
    return problems.found
  }

  private func differingDates(_ matches: [Matches], _ documents: [FoundDocument]) -> [Diagnostic] {
    let dates = CitedDates(catalog: catalog, problems: CitationProblems(catalog))
    let byRecord = Dictionary(grouping: matches.lazy.flatMap(\.undated), by: \.record)
    let ofRecords = byRecord.values.flatMap { dates.problems(of: $0.map(\.citation)) }
    return (ofRecords + documents.flatMap(\.differingDates)).sorted()
  }
}
