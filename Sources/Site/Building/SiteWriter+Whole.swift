import Reading
import Records

/// What is made from the whole site, and the files that it publishes beside its pages.
extension SiteWriter {
  /// Lists, feeds and the other files of the whole site, each sort of them on a core of its own.
  func writeParts(
    _ languages: [Site], _ earlier: Earlier?, to output: @escaping Output
  ) async throws -> [Made] {
    // Lists first: they take longest, and what is shorter fills the cores in the end.
    let lists: [any SitePart] = read.site.catalog.kinds.kinds.indices.map { ListPages(kind: $0) }
    let work =
      Self.sharedParts.map { ($0, languages[0]) }
      + languages.flatMap { language in (lists + Self.parts).map { ($0, language) } }
    let count = read.site.catalog.summaries.count
    return try await Batches(jobs: read.source.jobs, size: 1).map(count: work.count) { range in
      try range.map { place in
        if let made = earlier?.freshness.part(place), try earlier?.keep(made) == true {
          return made
        }
        let (part, site) = work[place]
        let maker = Maker(count: count, output: output)
        return try maker.run {
          try maker.make {
            try part.write(site, to: site.output(over: maker.output))
            return nil
          }
        }
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
