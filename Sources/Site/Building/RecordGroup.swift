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

  /// What became of a group.
  struct Result: Sendable {
    /// What was made of each record, by its id.
    var made: [(id: Int, made: Made)] = []
    /// The share of the search index.
    var part: IndexPart
    /// Where the share is kept, if it is.
    var kept: PageMemory.SearchShare?
  }

  /// Makes the pages of the files with these places, which are the group at `place`.
  func write(_ files: [Int], at place: Int, digests: SiteDigests?) throws -> Result {
    let ids = files.map(pages.shown(inFile:))
    let members = digests.map { Self.members(ids.joined(), $0) }
    let staying = try staying(files, ids)
    if staying.count == ids.reduce(0, { $0 + $1.count }), let members,
      let share = earlier?.freshness.share(place, members: members),
      let bytes = memory?.store.bytes(of: share.name), let part = try? IndexPart(encoded: bytes)
    {
      return Result(
        made: staying.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, part: part,
        kept: share)
    }
    var export = SearchExport(site: pages.site, units: units)
    let made = try make(files, ids, staying, &export)
    var result = Result(made: made, part: export.sealed())
    if let memory, let members {
      let bytes = result.part.encoded()
      let name = "search-\(ContentHash(of: bytes.span).hexadecimal)"
      memory.store.keep(bytes, as: name)
      result.kept = .init(members: members, name: name)
    }
    return result
  }

  private static func members(_ ids: some Sequence<Int>, _ digests: SiteDigests) -> UInt64 {
    var digest = Digest()
    for id in ids { digest.add(digests.names[id]) }
    return digest.take()
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

  /// Makes all other pages, and fills the share with all records.
  private func make(
    _ files: [Int], _ ids: [[Int]], _ staying: [Int: Made], _ export: inout SearchExport
  ) throws -> [(id: Int, made: Made)] {
    let maker = Maker(count: pages.site.catalog.summaries.count, output: output)
    let outputs = languages.map { ($0, $0.output(over: maker.output)) }
    let indexOutput = offline.keeping(index.output(over: output))
    var all: [(id: Int, made: Made)] = []
    try maker.run {
      for (file, ids) in zip(files, ids) where !ids.isEmpty {
        let content = try pages.read(file: file)
        for id in ids {
          if let made = staying[id] {
            let record = pages.record(id, in: content)
            _ = export.add(id, record, text: pages.searchedText(id, record))
            all.append((id, made))
            continue
          }
          let made = try maker.make(for: id, source: pages.text(ofFile: file)) {
            let record = pages.record(id, in: content)
            let text = try pages.write(id, record, to: outputs)
            let words = export.add(id, record, text: text)
            try indexOutput(words.path, words.bytes)
            return words.path
          }
          all.append((id, made))
        }
      }
    }
    return all
  }
}
