import Diagnostics
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
    /// The files that shown ones name.
    var files: Set<String> = []
    /// Shown records and others that they name in their fields, of kinds that have threads.
    var threads: [(Int, Int)] = []
    var problems: [Diagnostic] = []
  }

  /// Fills in the units of records.
  func tieUnits(_ tied: inout Catalog) {
    let all = catalog.summaries.all
    // A name means one unit, whoever writes it, and many write the same.
    var known: [String: Int?] = [:]
    for id in all.indices {
      guard let unit = all[id].unit else { continue }
      if let found = known[unit] {
        tied.units[id] = found
        continue
      }
      let mention = Mention(.unit, unit, at: all[id].position, field: "unit")
      var found: Int?
      if case .record(let other) = catalog.resolve(mention, from: catalog.files[all[id].file]),
        catalog.isShown(other)
      {
        found = other
      }
      known[unit] = .some(found)
      tied.units[id] = found
    }
  }

  /// What some records name, when it is known what citations mean.
  func finds(of ids: Range<Int>) -> Finds {
    let all = catalog.summaries.all
    var finds = Finds(first: ids.lowerBound)
    finds.named.reserveCapacity(ids.count)
    for id in ids {
      let file = catalog.files[all[id].file]
      let (isShown, hasThread) = (catalog.isShown(id), catalog.hasThread(id))
      var named = catalog.citations.records(citedBy: id)
      for mention in all[id].mentions {
        let resolution = catalog.resolve(mention, from: file, by: id)
        if case .file(let path) = resolution, isShown { finds.files.insert(path) }
        if case .record(let other) = resolution {
          if other != id, !named.contains(other) { named.append(other) }
        } else if let problem = problem(mention, resolution, id) {
          finds.problems.append(problem)
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
    }
    return finds
  }

  /// Fills in backlinks, published files and threads; gives the problems.
  static func tie(_ finds: [Finds], into catalog: inout Catalog) -> [Diagnostic] {
    for some in finds {
      catalog.namedFiles.formUnion(some.files)
      for (id, named) in zip(some.first..., some.named) {
        for other in named { catalog.backlinks[other].append(id) }
      }
    }
    // Newest first.
    for id in catalog.backlinks.all.indices { catalog.backlinks[id].reverse() }
    catalog.tieThreads(finds.lazy.flatMap(\.threads))
    return finds.flatMap(\.problems)
  }
}
