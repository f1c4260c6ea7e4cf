import Reading
import Records
import Workers

/// What is made from the whole site, and the files that it publishes beside its pages.
extension SiteWriter {
  /// Lists, feeds and the other files of the whole site, each sort of them on a core of its own.
  ///
  /// `names` are those of all records; nil where nobody wants to know what is made of what.
  func writeParts(
    _ languages: [Site], names: [UInt64]?, _ earlier: Earlier?, to output: @escaping Output
  ) async throws -> [MadePart] {
    // Lists first: they take longest, and what is shorter fills the cores in the end.
    let lists: [any SitePart] = read.site.catalog.kinds.kinds.indices.map { ListPages(kind: $0) }
    let work =
      Self.sharedParts.map { ($0, languages[0]) }
      + languages.flatMap { language in (lists + Self.parts).map { ($0, language) } }
    return try await Batches(jobs: read.source.jobs, size: 1).map(count: work.count) { range in
      try range.map { place in
        if let part = earlier?.freshness.part(place), try earlier?.keep(part) == true {
          return part
        }
        let (part, site) = work[place]
        guard let names else {
          try part.write(site, to: site.output(over: output))
          return MadePart(rest: Made())
        }
        let maker = Maker(count: names.count, output: output)
        let pieces = Pieces(ofPart: place, by: maker, names: names, over: earlier)
        let rest = try maker.run {
          try maker.make {
            try pieces.run { try part.write(site, to: site.output(over: maker.output)) }
            return nil
          }
        }
        return MadePart(rest: rest, pieces: pieces.made)
      }
    }
    .flatMap(\.self)
  }

  /// Files that records name. Gives the marks of those that will not change unnoticed.
  func writeAttachments(
    _ earlier: Earlier?, to output: @escaping Output
  ) async throws -> [String: FileMark] {
    let content = read.source.content
    let named = read.site.catalog.publishedFiles
    let files = read.files.filter { named.contains($0.path) }
    // One at a time a core: each is in memory as a whole.
    _ = try await Batches(jobs: read.source.jobs, size: 1).map(count: files.count) { range in
      for file in files[range] {
        let path = ContentFile.publishedPath(of: file.path)
        if try earlier?.keep(attachment: file, at: path) == true { continue }
        let (bytes, _) = SourceReader.bytes(content + "/" + file.pathOnDisk, as: file.shownPath)
        guard let bytes else { throw ContentChanged(path: file.shownPath) }
        try output(path, bytes)
      }
    }
    guard let memory else { return [:] }
    return Dictionary(
      files.filter { $0.mark.isSettled(at: memory.started) }.map { ($0.path, $0.mark) },
      uniquingKeysWith: { first, _ in first })
  }
}
