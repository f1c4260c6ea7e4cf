import Hashing
import Reading
import Records
import Search

/// The second pass over the files of one share of the search index: pages are made or stay, and the
/// share is filled or taken from the memory.
struct RecordGroup {
  let pages: RecordPages
  let units: UnitWords
  let languages: [Site]
  let earlier: Earlier?
  let memory: BuildMemory?
  let index: IndexFiles
  let offline: OfflineSearch
  let output: Output

  /// The files of a group.
  struct Members: Sendable {
    /// The place of the group among all.
    let place: Int
    /// The places of the files.
    let files: [Int]
    /// A digest of everything that the share of the index is made from; nil where nobody keeps it.
    let digest: UInt64?
  }

  /// What became of a group.
  struct Result: Sendable {
    /// The place of the group among all.
    let place: Int
    /// The records, and what was made of each.
    var ids: [Int] = []
    var made = MadeList()
    /// The share of the search index.
    var part: SealedPart
    /// Where the share is kept, if it is.
    var kept: PageMemory.SearchShare?

    fileprivate mutating func add(_ made: Made, of id: Int) {
      ids.append(id)
      self.made.append(made)
    }
  }

  /// The files with these places, which are the group at `place`.
  func members(_ files: [Int], at place: Int, _ digests: SiteDigests?) -> Members {
    let ids = files.map(pages.shown(inFile:))
    return Members(
      place: place, files: files,
      digest: digests.map { digest(ofMembers: files, ids, $0) })
  }

  /// Where the share of a group is kept, if it has still just these members.
  func keptShare(of members: Members) -> PageMemory.SearchShare? {
    members.digest.flatMap { earlier?.freshness.share(members.place, members: $0) }
  }

  /// Makes the pages of a group.
  func write(_ members: Members) throws -> Result {
    let files = members.files
    let ids = files.map(pages.shown(inFile:))
    let staying = try staying(files, ids)
    if let share = keptShare(of: members),
      let bytes = memory?.store.open(share.name),
      let part = try? SealedPart(encoded: bytes, hash: share.hash),
      let texts = try texts(of: ids.joined().filter { staying[$0] == nil })
    {
      var nobody: SearchExport?
      var result = Result(place: members.place, part: part, kept: share)
      try make(files, ids, staying, texts, &nobody, into: &result)
      return result
    }
    var export: SearchExport? = SearchExport(site: pages.site, units: units)
    var result = Result(place: members.place, part: SealedPart())
    try make(files, ids, staying, [:], &export, into: &result)
    if let part = export?.sealed() { result.part = part }
    export = nil
    if let memory, let digest = members.digest {
      let encoded = try result.part.encoded()
      let share = PageMemory.SearchShare(members: digest, hash: encoded.hash)
      memory.store.keep(encoded.bytes, as: share.name)
      // From now on its postings and what hits show are on the disk, not in memory.
      if let bytes = memory.store.open(share.name) { result.part = result.part.moved(to: bytes) }
      result.kept = share
    }
    return result
  }

  /// Tells the members in their order, the text of each, what hits show of it, and the names of its
  /// unit.
  private func digest(
    ofMembers files: [Int], _ ids: [[Int]], _ digests: SiteDigests
  ) -> UInt64 {
    var digest = Digest()
    for (file, ids) in zip(files, ids) {
      for id in ids {
        digest.add(digests.names[id])
        digest.add(pages.text(ofFile: file))
        digest.add(digests.records[id * 2])
        digest.add(pages.site.catalog.units[id].map { digests.records[$0 * 2] } ?? 0)
      }
    }
    return digest.take()
  }

  /// Lets the files of the words of records stay whose pages are made anew, though no word of them
  /// has changed; nil where that cannot be.
  private func texts(of ids: [Int]) throws -> [Int: String]? {
    guard let earlier else { return nil }
    var texts: [Int: String] = [:]
    for id in ids {
      guard let text = earlier.freshness.text(of: id),
        try earlier.keep(text: text, with: [], index, offline)
      else { return nil }
      texts[id] = text
    }
    return texts
  }

  /// The records whose pages stay, with what was made of them.
  private func staying(_ files: [Int], _ ids: [[Int]]) throws -> [Int: Made] {
    guard let earlier else { return [:] }
    var staying: [Int: Made] = [:]
    for (file, ids) in zip(files, ids) {
      let source = pages.text(ofFile: file)
      for id in ids {
        guard let made = earlier.freshness.pages(of: id, source: source),
          try earlier.keep(made, index, offline)
        else { continue }
        staying[id] = made
      }
    }
    return staying
  }

  /// Makes all other pages, and fills the share with all records, if there is one to be filled; else
  /// the words of each record are in `texts`.
  private func make(
    _ files: [Int], _ ids: [[Int]], _ staying: [Int: Made], _ texts: [Int: String],
    _ export: inout SearchExport?, into result: inout Result
  ) throws {
    let maker = Maker(count: pages.site.catalog.summaries.count, output: output)
    let outputs = languages.map { ($0, $0.output(over: maker.output)) }
    let indexOutput = offline.keeping(index.output(over: output))
    try maker.run {
      for (file, ids) in zip(files, ids) where !ids.isEmpty {
        if export == nil, ids.allSatisfy({ staying[$0] != nil }) {
          for id in ids { if let made = staying[id] { result.add(made, of: id) } }
          continue
        }
        let content = try pages.read(file: file)
        for id in ids {
          if let made = staying[id] {
            if export != nil {
              let record = pages.record(id, in: content)
              _ = export?.add(id, record, text: pages.searchedText(id, record))
            }
            result.add(made, of: id)
            continue
          }
          let made = try maker.make(for: id, source: pages.text(ofFile: file)) {
            let record = pages.record(id, in: content)
            let text = try pages.write(id, record, to: outputs)
            guard let words = export?.add(id, record, text: text) else { return texts[id] }
            try indexOutput(words.path, words.bytes)
            return words.path
          }
          result.add(made, of: id)
        }
      }
    }
  }
}
