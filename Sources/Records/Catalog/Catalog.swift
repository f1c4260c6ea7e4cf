import Diagnostics

/// All records of a site and what ties them together, made from summaries.
///
/// Shown records come first, in the order of their ids: the rank by (date, address), a pure function
/// of the content. Records that are not shown (drafts, internal, not yet due) follow, so that a
/// reference to one of them is no error, only no link.
package struct Catalog: Sendable {
  /// The kinds of the site.
  package let kinds: KindTable
  /// The paths of the content files, below the content folder.
  package let files: [String]
  /// The records; the first `shownCount` are shown.
  package internal(set) var summaries: Summaries
  private let countOfShown: Int
  /// For each record the unit that issued it or answers for it, nil where none is named or the
  /// site does not show it.
  package internal(set) var units: NotedList<Int?>
  var namedFiles: Set<String> = []
  /// For each record those that name it, newest first, each once.
  package internal(set) var backlinks: NotedList<[Int]>
  /// For each record the units directly below it; empty for all that are not units.
  package internal(set) var children: NotedList<[Int]>

  /// For each unit the commune that it belongs to, other than itself.
  package internal(set) var communes = Others()
  /// For each unit the one above it.
  package internal(set) var parents = Others()
  /// The units whose records the site holds, with all below them; empty for all.
  package internal(set) var measured: Set<Int> = []
  var allTargets: [Target] = []
  /// The commitments of all shown records.
  package internal(set) var promises = Promises()
  var promisesByRecord: [Int: Range<Int>] = [:]
  /// What the law asks of records.
  package internal(set) var duties: DutyTable
  /// Which records belong to one matter.
  package internal(set) var thread = Thread(links: [], isEnd: [])
  /// Who must disclose the items of the law.
  package internal(set) var disclosureRule = DisclosureRule()
  /// For each replaced record the one that took its place.
  package internal(set) var successor = Others()

  /// What records cite by number.
  package internal(set) var citations = CitationTable()

  var index: CatalogIndex

  /// For each record the hash of its address.
  var names: [UInt64] = []
  /// For each record a digest of what it names, and the files among that, by path: their sizes are
  /// known to others.
  var meanings: [UInt64] = []
  var filesByRecord: [Int: [String]] = [:]

  /// How many records the site shows.
  package var shownCount: Int {
    Reads.noteEverything()
    return countOfShown
  }

  /// The files that shown records name, by path below the content folder; no other is published.
  package var publishedFiles: Set<String> {
    Reads.noteEverything()
    return namedFiles
  }

  /// The targets of all shown records.
  package var targets: [Target] {
    Reads.noteEverything()
    return allTargets
  }

  /// The ids of the shown records of a kind, newest first.
  package func records(ofKind kind: Int) -> [Int] {
    Reads.note(kind: kind)
    return index.byKind[kind].reversed()
  }

  /// The ids of the shown records of a unit, newest first; those of a commune's bodies are its own.
  package func records(ofUnit unit: Int) -> [Int] {
    Reads.noteTies(of: unit)
    return (index.byUnit[unit] ?? []).reversed()
  }

  /// The units that merged into a unit.
  package func merged(into unit: Int) -> [Int] {
    Reads.noteTies(of: unit)
    return index.predecessors[unit] ?? []
  }

  /// The kind of a record.
  package func kind(of id: Int) -> Kind { kinds.kinds[summaries[id].kind] }

  /// The state of a record.
  package func state(of id: Int) -> Field.Choice? {
    guard let state = summaries[id].state, let field = kinds.stateFields[summaries[id].kind] else {
      return nil
    }
    return kinds.kinds[summaries[id].kind].fields.fields[field].choices[state]
  }

  /// Whether the site shows a record.
  package func isShown(_ id: Int) -> Bool {
    Reads.note(id)
    return id < countOfShown
  }

  /// The record at an address.
  package func record(at address: String) -> Int? {
    Reads.noteEverything()
    return index.byAddress[address]
  }

  /// The ids of the records of one file, ascending.
  package func records(ofFile file: Int) -> [Int] { Array(index.byFile[file]) }

  /// The record that a text means which is written in a file; by the record with the id `citing`,
  /// or else by the first one of the file: documents of one number are told apart by who cites them.
  package func resolve(_ mention: Mention, from file: String, by citing: Int? = nil) -> Resolution {
    noteLookUp(of: mention, from: file, by: citing)
    if mention.sort == .citation {
      return resolveCitation(mention, from: file, by: citing ?? index.byPath[file])
    }
    return index.resolve(mention, from: file, in: summaries.all, kinds)
  }
}

extension Catalog {
  /// A catalog of records in their order, of which so many are shown, not yet tied.
  init(
    kinds: KindTable, files: [String], summaries: [Summary], shownCount: Int, duties: DutyTable,
    index: CatalogIndex, names: [UInt64]
  ) {
    self.init(
      kinds: kinds, files: files, summaries: Summaries(all: summaries), countOfShown: shownCount,
      units: NotedList(all: Array(repeating: nil, count: summaries.count)),
      backlinks: NotedList(all: Array(repeating: [], count: summaries.count), areTies: true),
      children: NotedList(all: Array(repeating: [], count: summaries.count), areTies: true),
      duties: duties, index: index, names: names)
  }

  /// Notes that a name was looked up: by the record that names it, whose digest tells what its names
  /// mean, where that is known.
  private func noteLookUp(of mention: Mention, from file: String, by citing: Int?) {
    guard let reads = Reads.current?.standing, !reads.isOfEverything else { return }
    let naming = citing ?? reads.owner ?? index.byPath[file]
    guard let naming else { return Reads.noteEverything() }
    let all = summaries.reading(naming)
    guard files[all[naming].file] == file, all[naming].names(mention) else {
      return Reads.noteEverything()
    }
    Reads.noteTies(of: naming)
  }
}

extension Summary {
  /// What a record names and may be asked for.
  var named: [Mention] { mentions + (unitFacts?.named ?? []) }

  /// Whether a record names something.
  fileprivate func names(_ mention: Mention) -> Bool {
    let isSame = { (other: Mention) in other.sort == mention.sort && other.text == mention.text }
    return mentions.contains(where: isSame) || unitFacts != nil && named.contains(where: isSame)
  }
}

extension UnitFacts {
  /// The units that a unit names.
  var named: [Mention] {
    ([parent].compactMap(\.self) + mergedInto + mergedFrom).map {
      Mention(.unit, $0, at: Position(line: 1), field: "")
    }
  }
}

/// What a mention turned out to be.
package enum Resolution: Sendable, Hashable {
  /// The record with this id.
  case record(Int)
  /// A file of the content folder, by its path there.
  case file(String)
  /// A page of the site itself, such as a list, by its address.
  case page(String)
  /// Several records, which only an address tells apart.
  case ambiguous([Int])
  /// Nothing that is there.
  case missing
  /// A path that leaves the content folder.
  case outside
}
