import Diagnostics
import Vietnamese

/// Ties citations to records, gathers the documents that have none, and reports what does not agree.
struct CitationTie {
  private let catalog: Catalog
  private let register: CitationRegister
  private var targets: [[CitationTable.Target]]
  private var mentions: [UnrecordedMention] = []
  private var dates = CitedDates()
  private var problems: CitationProblems

  /// Fills in the table of citations of a catalog.
  static func tie(_ catalog: inout Catalog) -> [Diagnostic] {
    var tie = CitationTie(catalog)
    for id in catalog.summaries.all.indices { tie.match(id) }
    let unrecorded = tie.gather()
    catalog.citations.register = tie.register
    catalog.citations.targets = tie.targets
    catalog.citations.allUnrecorded = unrecorded
    return tie.problems.found + tie.dates.problems(tie.problems).sorted()
  }

  private init(_ catalog: Catalog) {
    self.catalog = catalog
    register = CitationRegister(catalog)
    targets = Array(repeating: [], count: catalog.summaries.all.count)
    problems = CitationProblems(catalog)
  }

  private mutating func match(_ id: Int) {
    let catalog = catalog
    for (place, cited) in catalog.summaries.all[id].citations.enumerated() {
      let match = register.match(cited, by: id) { catalog.namedRecords(id) }
      switch match {
      case .record(let other, let date):
        targets[id].append(.record(other))
        if let date, other != id {
          problems.contradiction(cited, date, of: other, in: id)
        } else if catalog.summaries.all[other].issued == nil, other != id {
          dates.add(cited, of: .record(other), in: id)
        }
        if other != id { problems.mismatch(cited, in: id) }
      case .several(let ids):
        targets[id].append(.none)
        if !cited.isNamed { problems.ambiguous(cited, ids, in: id) }
      case .none:
        targets[id].append(.none)
        problems.mismatch(cited, in: id)
        if catalog.isShown(id) {
          mentions.append(
            UnrecordedMention(
              citing: id, place: place, cited: cited, origin: register.origin(of: cited, by: id)))
        }
      }
    }
  }

  /// The documents without a record, each with its slug.
  private mutating func gather() -> [UnrecordedDocument] {
    let groups = UnrecordedGroups(mentions, catalog, register).groups
    var found: [(document: UnrecordedDocument, mentions: [UnrecordedMention])] = []
    for group in groups {
      let document = group.document(catalog)
      for mention in group.mentions where document.kinds.isEmpty {
        problems.unknownKind(mention.cited, in: mention.citing)
      }
      if group.tellsSomething { found.append((document, group.mentions)) }
    }
    found.sort { $0.document.slug < $1.document.slug }
    for (index, entry) in found.enumerated() {
      for mention in entry.mentions {
        targets[mention.citing][mention.place] = .unrecorded(index)
        dates.add(mention.cited, of: .unrecorded(index), in: mention.citing)
      }
    }
    return found.map(\.document)
  }
}
