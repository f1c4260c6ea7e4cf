import Diagnostics
import Hashing
import Vietnamese

/// Finds what every record names: fills in units, then backlinks, and reports what is not there.
struct MentionCheck: Sendable {
  let catalog: Catalog

  /// What some records name, and what is wrong with it.
  struct Finds: Sendable {
    /// For each record the others that it names, each once.
    var named: [[Int]] = []
    /// The first of these records.
    var first: Int
    /// For each record a digest of what its names mean.
    var meanings: [UInt64] = []
    /// The files that records name.
    var files: [(record: Int, path: String)] = []
    /// Shown records and others that they name in their fields, of kinds that have threads.
    var threads: [(Int, Int)] = []
    /// What means nothing, or nothing certain, as far as that can be told already.
    var unclear: [MentionProblems.Unclear] = []
  }

  /// Fills in the units of records.
  func tieUnits(_ tied: inout Catalog) {
    let all = catalog.summaries.all
    for id in all.indices { tied.units[id] = all[id].unit.flatMap(catalog.shownUnit) }
  }

  /// What some records name, when it is known what citations mean.
  func finds(of ids: Range<Int>) -> Finds {
    let all = catalog.summaries.all
    var finds = Finds(first: ids.lowerBound)
    finds.named.reserveCapacity(ids.count)
    finds.meanings.reserveCapacity(ids.count)
    var meaning = Digest()
    for id in ids {
      let file = catalog.files[all[id].file]
      let (isShown, hasThread) = (catalog.isShown(id), catalog.hasThread(id))
      var named = catalog.citations.records(citedBy: id)
      for mention in all[id].mentions {
        let resolution = catalog.resolve(mention, from: file, by: id)
        meaning.add(resolution, catalog.names)
        switch resolution {
        case .record(let other):
          if other != id, !named.contains(other) { named.append(other) }
        case .file(let path): finds.files.append((id, path))
        case .page: break
        case .ambiguous, .missing, .outside:
          finds.unclear.append(.init(mention: mention, resolution: resolution, record: id))
        }
        guard hasThread, mention.sort != .link, mention.sort != .unit else { continue }
        // Of the records of a file the first one speaks for all, where a number is cited.
        let isOwn = mention.sort != .citation || all[id].ordinal == 0
        if case .record(let other) = isOwn ? resolution : catalog.resolve(mention, from: file),
          other != id, catalog.hasThread(other)
        {
          finds.threads.append((id, other))
        }
      }
      finds.named.append(isShown ? named : [])
      for mention in all[id].unitFacts?.named ?? [] {
        meaning.add(catalog.resolve(mention, from: file, by: id), catalog.names)
      }
      finds.meanings.append(meaning.take())
    }
    return finds
  }

  /// Fills in backlinks, published files and threads; gives the problems.
  static func tie(_ finds: [Finds], into catalog: inout Catalog) -> [Diagnostic] {
    for some in finds {
      catalog.meanings += some.meanings
      for (id, path) in some.files {
        catalog.filesByRecord[id, default: []].append(path)
        if catalog.isShown(id) { catalog.namedFiles.insert(path) }
      }
      for (id, named) in zip(some.first..., some.named) {
        for other in named { catalog.backlinks[other].append(id) }
      }
    }
    // Newest first.
    for id in catalog.backlinks.all.indices { catalog.backlinks[id].reverse() }
    catalog.tieThreads(finds.lazy.flatMap(\.threads))
    var problems = MentionProblems(catalog)
    return problems.problems(finds.flatMap(\.unclear))
  }
}

extension Digest {
  /// Adds what a name means; `names` are those of all records, by which they are told.
  fileprivate mutating func add(_ resolution: Resolution, _ names: [UInt64]) {
    switch resolution {
    case .record(let id): add(names[id])
    case .file(let path): add(path)
    case .page(let address): add(address)
    case .ambiguous(let ids): add(ids.map { names[$0] })
    case .missing: add(1)
    case .outside: add(2)
    }
  }
}
