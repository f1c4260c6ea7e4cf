package import Diagnostics
import Hashing
import Reading
package import Records
import Vietnamese
import Workers

/// Reads a site: settings, kinds, theme, then the first pass over the records.
package struct SiteReader {
  /// Where the site is.
  package let source: SiteSource
  /// Every problem so far, in the order in which it was met.
  var diagnostics: [Diagnostic] = []
  /// The text of the settings, once it is read: what is wrong with them is told at its lines.
  var settingsText: SourceText?
  private let marks: BuildMarks
  private let memory: BuildMemory?
  private let stamp: SourceStamp?

  /// A reader for a site.
  /// - Parameter stamp: what was just taken of its sources, which then are not looked for again.
  package init(
    _ source: SiteSource, of stamp: SourceStamp? = nil, knowing memory: BuildMemory? = nil,
    marks: BuildMarks = .none
  ) {
    self.source = source
    self.stamp = stamp
    self.memory = memory
    self.marks = marks
  }

  /// The site, nil when it is too broken to have pages, and every problem, sorted.
  package static func read(
    _ source: SiteSource, of stamp: SourceStamp? = nil, knowing memory: BuildMemory? = nil,
    marks: BuildMarks = .none
  ) async throws -> (site: ReadSite?, diagnostics: [Diagnostic]) {
    var reader = SiteReader(source, of: stamp, knowing: memory, marks: marks)
    let site = try await reader.read()
    return (site, reader.diagnostics.sorted())
  }

  /// The kinds of a site, the built-in ones and its own.
  package static func kinds(_ source: SiteSource) -> (kinds: KindTable, diagnostics: [Diagnostic]) {
    var reader = SiteReader(source)
    let walk = ContentWalk.files(in: source.content, named: source.contentName)
    let kinds = reader.kinds(walk.files)
    return (kinds, reader.diagnostics)
  }

  /// The content of a site: all but the theme.
  struct Content {
    var builder: CatalogBuilder
    var findings: ContentPass.Findings
    var catalog: Catalog
    /// The digest of what is neither record nor attachment; 0 where nobody keeps anything.
    var surroundings: UInt64
  }

  /// Reads it; every problem is noted. Its settings are read already, as far as they can be used.
  mutating func content(_ settings: SiteSettings?) async throws -> Content {
    let (walked, problems) =
      stamp.map { ($0.content, []) }
      ?? ContentWalk.files(in: source.content, named: source.contentName)
    diagnostics += problems
    marks.end(.walk, .init(files: walked.count))
    let surroundings = memory.map { _ in Surroundings(of: source, walked) }
    let batches = Batches(jobs: source.jobs)
    async let remembered = remembered(surroundings, files: walked.count, batches)
    let kinds = kinds(walked)
    let survey = ContentSurvey(of: walked, named: source.contentName, kinds: kinds)
    let known = try await remembered
    let pass = ContentPass(root: source.content, kinds: kinds, batches: batches, knowing: known)
    var findings = try await pass.run(survey)
    // Already now: whoever mends an error builds again soon.
    if let memory {
      try await known?.keep(
        findings, now: memory.started, in: batches, as: memory.store.keep(_:as:))
    }
    for place in findings.details.indices { findings.details[place]?.packed = [] }
    diagnostics += findings.diagnostics
    marks.end(.check, findings.amount)
    let today = source.isTodayGiven ? source.today : settings?.now ?? source.today
    var builder = CatalogBuilder(
      kinds: kinds, files: findings.files.map(\.path), attachments: findings.attachments,
      today: today, showsDrafts: source.showsDrafts, pages: Routes.linked,
      isReserved: Routes.isReserved)
    builder.pages.formUnion(Self.maps(kinds, findings.summaries))
    builder.targetPages = [Routes.targets]
    (builder.duties, builder.disclosureRule) = duties(walked, kinds)
    builder.audience = source.audience
    builder.subpages = Routes.noticePages
    builder.sheetPage = settings?.sheets == SiteSettings.Sheets.none ? nil : Routes.sheet
    builder.sheetsAreOfAll = settings?.sheets == .all
    builder.measured = settings?.measured ?? []
    let (files, root) = (findings.files, source.content)
    builder.records = { RecordFile(files[$0], below: root, kinds: kinds).records }
    let count = findings.summaries.count
    let (catalog, ties) = try await builder.build(findings.takeSummaries(), in: batches)
    let types = try await attachmentTypes(findings.files, in: catalog, batches)
    diagnostics += SourceLines(root: source.content, files: findings.files).fill(
      ties + types + PublishedFiles.aliases(findings.files, catalog))
    diagnostics += PublishedFiles.collisions(findings.files, catalog)
    if let settings, let settingsText {
      diagnostics +=
        SettingsCheck(settings: settings, source: settingsText, catalog: catalog)
        .problems
    }
    marks.end(.catalog, .init(records: count))
    return Content(
      builder: builder, findings: findings, catalog: catalog,
      surroundings: surroundings?.all ?? 0)
  }

  /// What an earlier build found in the files; nil where nobody keeps anything.
  private func remembered(
    _ surroundings: Surroundings?, files: Int, _ batches: Batches
  ) async throws -> FileMemory? {
    guard let memory, let surroundings else { return nil }
    return try await memory.files(of: surroundings, source, count: files, in: batches)
  }

  /// What is wrong with the bytes of the files that are published. Those that were sound are not opened
  /// again.
  private func attachmentTypes(
    _ files: [ContentFile], in catalog: Catalog, _ batches: Batches
  ) async throws -> [Diagnostic] {
    let name = "attachments"
    let how = memory?.how ?? ""
    let known = SoundAttachments(memory?.store.bytes(of: name), by: how)
    let (problems, sound) = try await AttachmentType.problems(
      files, below: source.content, in: catalog, batches: batches, knowing: known,
      now: memory?.started ?? 0)
    if sound != known { memory?.store.keep(sound.bytes(by: how), as: name) }
    return problems
  }

  /// The maps to which texts and the navigation may link: of kinds with a record that has a place on
  /// one.
  private static func maps(_ kinds: KindTable, _ summaries: [Summary]) -> Set<String> {
    Set(
      summaries.mappedKinds.map { kinds.kinds[$0] }.filter { $0.role == nil }.map { Routes.map($0) }
    )
  }

  private mutating func read() async throws -> ReadSite? {
    let (settings, themes) = (settings(), source.themes)
    // Beside the records: much of what ties these is done by one core.
    async let read = settings.map { ThemeReader.read($0.theme, in: themes) }
    let content = try await content(settings)
    guard let settings, let (theme, faults) = await read else { return nil }
    let (findings, catalog) = (content.findings, content.catalog)
    // A theme that is not there at all lacks everything; once is enough.
    let lacks =
      faults.hasErrors
      ? faults
      : faults + ThemeCheck.missing(in: theme) + ThemeCheck.blank(in: theme)
        + ThemeCheck.unsayable(in: theme)
        + ThemeCheck.unused(in: theme, kinds: catalog.kinds.kinds)
    // What has no file of its own is a matter of the line that names the theme.
    let line = settingsText?.place(settings.themePosition ?? Position(line: 1))
    diagnostics += lacks.map { fault in
      var fault = fault
      fault.place = fault.place ?? line
      return fault
    }
    if !faults.hasErrors { diagnostics += untranslated(theme, settings) }
    marks.end(.theme)
    let outline = outline(settings)
    let results = try await measure(catalog, on: content.builder.today)
    marks.end(.targets)
    let published = catalog.publishedFiles
    let sizes = Dictionary(
      findings.files.lazy.filter { published.contains($0.path) }.map { ($0.path, $0.size) },
      uniquingKeysWith: { first, _ in first })
    let site = Site(
      settings: settings, catalog: catalog, theme: theme, today: content.builder.today,
      audience: source.audience,
      fileSizes: sizes, results: results, outline: outline,
      namesIntegrity: source.namesIntegrity)
    return ReadSite(
      site: site.inAllLanguages, files: findings.files, source: source,
      surroundings: content.surroundings, texts: findings.details.map { $0?.text },
      summaryDigests: SummaryDigests(findings.details.lazy.map { $0?.digests ?? [] }))
  }

  /// How far the targets are met, each measured on a core of its own.
  private func measure(_ catalog: Catalog, on today: CivilDate) async throws -> [TargetResult] {
    let score = TargetScore(catalog, on: today)
    return try await Batches(jobs: source.jobs, size: 1).map(count: catalog.targets.count) {
      $0.map { score.result(of: catalog.targets[$0]) }
    }
    .flatMap(\.self)
  }
}

extension ContentPass.Findings {
  /// Gives the summaries away, which the catalog keeps in its own order: twice would be too many.
  fileprivate mutating func takeSummaries() -> [Summary] {
    defer { summaries = [] }
    return summaries
  }

  /// How much the pass has read.
  fileprivate var amount: BuildMarks.Amount {
    files.reduce(into: BuildMarks.Amount(records: summaries.count)) { amount, file in
      guard file.purpose != .attachment else { return }
      amount.files += 1
      amount.bytes += file.size
    }
  }
}
