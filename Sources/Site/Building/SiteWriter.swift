import Reading
import Records

/// Writes a site that has been read: the second pass over the records, then what is made from the
/// whole.
package struct SiteWriter: Sendable {
  /// The steps of the work, in their order, for whoever shows progress.
  package enum Step: Sendable {
    /// Pages of records, as many as are done, of how many.
    case records(Int, of: Int)
    /// The search index.
    case search
    /// Lists, feeds and the other files of the whole site.
    case whole
  }

  /// What is made from the whole site once for all its languages.
  private static let sharedParts: [any SitePart] = [NotFoundPage(), Sitemap(), ThemeAssets()]

  /// What is made from the whole site in each language, besides the lists of each kind. A new list,
  /// feed or export has its place here.
  private static let parts: [any SitePart] = [
    HomePage(), SearchPage(), RedirectPages(), AtomFeeds(),
    OpenSearchDescription(), DisclosurePages(), CompletenessPages(), FollowUpPages(),
    FollowUpSourcesPages(), TargetPages(),
    CalendarPages(), ReceptionPage(),
    UnrecordedPages(), CitingPages(), MapPages(), AboutPage(), AccessibilityPage(),
  ]

  /// The site and its files.
  package let read: ReadSite

  /// A writer for a site.
  package init(_ read: ReadSite) {
    self.read = read
  }

  /// Writes every file of the site.
  package func write(
    to output: @escaping Output, progress: @escaping @Sendable (Step) -> Void = { _ in },
    marks: BuildMarks = .none
  ) async throws {
    let site = read.site
    let pages = RecordPages(site: site, root: read.source.content, files: read.files)
    let languages = ([site] + site.translations).map { ($0, $0.output(over: output)) }
    let batches = Batches(jobs: read.source.jobs)
    let count = read.files.count
    let units = UnitWords(site.catalog)
    let offline = OfflineSearch()
    let indexOutput = offline.keeping(SearchExport.output(over: output))
    let shares = SearchShares()
    _ = try await batches.map(count: count) { range in
      var share = shares.take() ?? SearchExport(site: site, units: units, output: indexOutput)
      for file in range {
        try pages.write(file: file, to: languages) { id, record, text in
          try share.add(id, record, text: text)
        }
      }
      shares.give(consume share)
      progress(.records(range.upperBound, of: count))
    }
    let shown = BuildMarks.Amount(records: site.catalog.shownCount)
    marks.end(.pages, shown)
    progress(.search)
    marks.begin(.index)
    async let index: Void = {
      try SearchExport.write(shares.all, of: site, jobs: read.source.jobs, to: indexOutput)
      marks.end(.index, shown)
    }()
    progress(.whole)
    marks.begin(.whole)
    // Lists first: they take longest, and what is shorter fills the cores in the end.
    let lists: [any SitePart] = site.catalog.kinds.kinds.indices.map { ListPages(kind: $0) }
    let work =
      Self.sharedParts.map { ($0, languages[0]) }
      + languages.flatMap { language in (lists + Self.parts).map { ($0, language) } }
    _ = try await Batches(jobs: read.source.jobs, size: 1).map(count: work.count) { range in
      for (part, (site, output)) in work[range] { try part.write(site, to: output) }
    }
    marks.end(.whole)
    marks.begin(.attachments)
    try await writeAttachments(to: output)
    marks.end(.attachments)
    try await index
    try offline.write(site, to: output)
    marks.end(.offline)
  }

  private func writeAttachments(to output: @escaping Output) async throws {
    let content = read.source.content
    let files = read.files.filter { read.site.catalog.publishedFiles.contains($0.path) }
    // One at a time a core: each is in memory as a whole.
    _ = try await Batches(jobs: read.source.jobs, size: 1).map(count: files.count) { range in
      for file in files[range] {
        let (bytes, _) = SourceReader.bytes(content + "/" + file.pathOnDisk, as: file.shownPath)
        guard let bytes else { throw ContentChanged(path: file.shownPath) }
        try output(ContentFile.publishedPath(of: file.path), bytes)
      }
    }
  }
}

/// The files of the theme, under names with fingerprints.
private struct ThemeAssets: SitePart {
  func write(_ site: Site, to output: Output) throws {
    for (path, bytes) in site.assets.files.sorted(by: { $0.key < $1.key }) {
      try output(path, bytes)
    }
  }
}
