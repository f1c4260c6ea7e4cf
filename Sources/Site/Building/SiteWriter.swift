import Reading
import Records
import Search
import Synchronization
import Workers

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
  static let sharedParts: [any SitePart] = [NotFoundPage(), Sitemap(), ThemeAssets()]

  /// What is made from the whole site in each language, besides the lists of each kind. A new list,
  /// feed or export has its place here.
  static let parts: [any SitePart] = [
    HomePage(), SearchPage(), RedirectPages(), AtomFeeds(),
    OpenSearchDescription(), DisclosurePages(), CompletenessPages(), FollowUpPages(),
    FollowUpSourcesPages(), TargetPages(),
    CalendarPages(), ReceptionPage(),
    UnrecordedPages(), CitingPages(), MapPages(), AboutPage(), AccessibilityPage(),
  ]

  /// The site and its files.
  package let read: ReadSite
  let memory: BuildMemory?
  private let published: (any EarlierFiles)?

  /// A writer for a site.
  /// - Parameters:
  ///   - memory: what earlier builds kept, and where this one keeps its own.
  ///   - published: the site that was published before; nil where nothing of it may stay.
  package init(
    _ read: ReadSite, knowing memory: BuildMemory? = nil, published: (any EarlierFiles)? = nil
  ) {
    self.read = read
    self.memory = memory
    self.published = published
  }

  /// Writes every file of the site but those that stay as they were published.
  /// - Returns: what was made of what, for the next build; nil where nobody keeps it.
  @discardableResult
  package func write(
    to output: @escaping Output, progress: @escaping @Sendable (Step) -> Void = { _ in },
    marks: BuildMarks = .none
  ) async throws -> PageMemory? {
    let site = read.site
    let units = UnitWords(site.catalog)
    async let remembered = remembered()
    let digests = memory == nil ? nil : try await SiteDigests(read, units: units)
    let key = memory?.key(of: read) ?? 0
    let earlier = earlier(await remembered, digests, key)
    marks.end(.digests)
    let (index, offline) = (IndexFiles(), OfflineSearch())
    let languages = [site] + site.translations
    let group = RecordGroup(
      pages: RecordPages(read), units: units, languages: languages, earlier: earlier,
      memory: memory, index: index, offline: offline, output: output)
    var kept = PageMemory()
    // Whoever writes the index takes the shares out of here, to let go of them piece by piece.
    let shares = Mutex<[SealedPart]>([])
    do {
      let groups = try await write(group, digests, progress)
      kept.pages = MadeList(groups.map { ($0.ids, $0.made) }, records: site.catalog.shownCount)
      kept.shares = groups.compactMap(\.kept)
      shares.withLock { $0 = groups.map(\.part) }
    }
    let shown = BuildMarks.Amount(records: site.catalog.shownCount)
    marks.end(.pages, shown)
    progress(.search)
    marks.begin(.index)
    let indexOutput = IndexOutput(
      keeping: { try earlier?.keep(ofIndex: $0, index, offline) == true },
      to: offline.keeping(index.output(over: output)))
    async let search = {
      let kept = try SearchExport.write(
        shares.withLock { exchange(&$0, with: []) }, of: site, jobs: read.source.jobs,
        over: earlier?.freshness.index, to: indexOutput)
      marks.end(.index, shown)
      return kept
    }()
    progress(.whole)
    marks.begin(.whole)
    let parts = try await writeParts(languages, names: digests?.names, earlier, to: output)
    marks.end(.whole)
    marks.begin(.attachments)
    let attachments = try await writeAttachments(earlier, to: output)
    marks.end(.attachments)
    let searchMemory = try await search
    try offline.write(site, to: output) { path in
      guard let bytes = try published?.bytes(of: path) else { throw DamagedSite(path: path) }
      return bytes
    }
    marks.end(.offline)
    guard let digests else { return nil }
    kept.key = key
    (kept.names, kept.digests, kept.kinds) = (digests.names, digests.records, digests.kinds)
    (kept.parts, kept.index, kept.attachments) = (parts, searchMemory, attachments)
    return kept
  }

  /// What an earlier build made; nil where nobody keeps it, or nothing of it may stay.
  private func remembered() async -> PageMemory? {
    memory == nil ? nil : published?.packedPages.flatMap(PageMemory.init(packed:))
  }

  private func earlier(
    _ pages: PageMemory?, _ digests: SiteDigests?, _ key: UInt64
  ) -> Earlier? {
    guard let digests, let published, let pages,
      let freshness = Freshness(pages, key: key, digests, on: read.site.day)
    else { return nil }
    return Earlier(freshness: freshness, files: published)
  }

  /// The second pass over the records, a group at a time on each core; the results are in the order
  /// of the groups.
  private func write(
    _ group: RecordGroup, _ digests: SiteDigests?, _ progress: @escaping @Sendable (Step) -> Void
  ) async throws -> [RecordGroup.Result] {
    let count = read.site.catalog.shownCount
    let groups = SearchGroups(read.files, records: count).files
    let batches = Batches(jobs: read.source.jobs, size: 1)
    var members = try await batches.map(count: groups.count) {
      $0.map { group.members(groups[$0], at: $0, digests) }
    }
    .flatMap(\.self)
    // What takes longest comes first, so that no core is left alone with it in the end.
    let last = members.partition { group.keptShare(of: $0) != nil }
    members[..<last].sort { $0.place < $1.place }
    let done = Mutex(0)
    return try await batches.map(count: members.count) { [members] in
      try $0.map { place in
        let result = try group.write(members[place])
        let records = done.withLock { done in
          done += result.ids.count
          return done
        }
        progress(.records(records, of: count))
        return result
      }
    }
    .flatMap(\.self).sorted { $0.place < $1.place }
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
