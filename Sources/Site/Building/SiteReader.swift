package import Diagnostics
package import Reading
package import Records
import Vietnamese

/// Reads a site: settings, kinds, theme, then the first pass over the records.
package struct SiteReader {
  /// Where the site is.
  package let source: SiteSource
  private(set) var diagnostics: [Diagnostic] = []
  private var settingsText: SourceText?
  private let marks: BuildMarks

  /// A reader for a site.
  package init(_ source: SiteSource, marks: BuildMarks = .none) {
    self.source = source
    self.marks = marks
  }

  /// The site, nil when it is too broken to have pages, and every problem, sorted.
  package static func read(
    _ source: SiteSource, marks: BuildMarks = .none
  ) async throws -> (site: ReadSite?, diagnostics: [Diagnostic]) {
    var reader = SiteReader(source, marks: marks)
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
    var settings: SiteSettings?
    var builder: CatalogBuilder
    var findings: ContentPass.Findings
    var catalog: Catalog
  }

  /// Reads it; every problem is noted.
  mutating func content() async throws -> Content {
    let (walked, problems) = ContentWalk.files(in: source.content, named: source.contentName)
    diagnostics += problems
    marks.end(.walk, .init(files: walked.count))
    let kinds = kinds(walked)
    let settings = settings()
    let survey = ContentSurvey(of: walked, named: source.contentName, kinds: kinds)
    let batches = Batches(jobs: source.jobs)
    let pass = ContentPass(root: source.content, kinds: kinds, batches: batches)
    var findings = try await pass.run(survey)
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
    let count = findings.summaries.count
    let (catalog, ties) = builder.build(findings.takeSummaries())
    diagnostics += SourceLines(root: source.content, files: findings.files).fill(ties)
    diagnostics += PublishedFiles.collisions(findings.files, catalog)
    if let settings, let settingsText {
      diagnostics +=
        SettingsCheck(settings: settings, source: settingsText, catalog: catalog)
        .problems
    }
    marks.end(.catalog, .init(records: count))
    return Content(settings: settings, builder: builder, findings: findings, catalog: catalog)
  }

  /// The maps to which texts and the navigation may link: of kinds with a record that has a place on
  /// one.
  private static func maps(_ kinds: KindTable, _ summaries: [Summary]) -> Set<String> {
    let mapped = Set(
      summaries.lazy.filter {
        $0.figures != nil && $0.withdrawn == nil && !$0.isDraft && !$0.isInternal
      }
      .map(\.kind))
    return Set(mapped.map { kinds.kinds[$0] }.filter { $0.role == nil }.map { Routes.map($0) })
  }

  private mutating func read() async throws -> ReadSite? {
    let content = try await content()
    guard let settings = content.settings else { return nil }
    let (findings, catalog) = (content.findings, content.catalog)
    let (theme, faults) = ThemeReader.read(settings.theme, in: source.themes)
    // A theme that is not there at all lacks everything; once is enough.
    let lacks = faults.isEmpty ? ThemeCheck.missing(in: theme) : faults
    // What has no file of its own is a matter of the line that names the theme.
    let line = settingsText?.place(settings.themePosition ?? Position(line: 1))
    diagnostics += lacks.map { fault in
      var fault = fault
      fault.place = fault.place ?? line
      return fault
    }
    if faults.isEmpty { diagnostics += untranslated(theme, settings) }
    marks.end(.theme)
    let outline = outline(settings)
    let results = try await measure(catalog, on: content.builder.today)
    marks.end(.targets)
    let sizes = Dictionary(
      findings.files.map { ($0.path, $0.size) }, uniquingKeysWith: { first, _ in first })
    let site = Site(
      settings: settings, catalog: catalog, theme: theme, today: content.builder.today,
      audience: source.audience,
      fileSizes: sizes.filter { catalog.publishedFiles.contains($0.key) },
      results: results, outline: outline, namesIntegrity: source.namesIntegrity)
    return ReadSite(site: site.inAllLanguages, files: findings.files, source: source)
  }

  /// The words that a theme lacks in a language of the site but has in another.
  private func untranslated(_ theme: Theme, _ settings: SiteSettings) -> [Diagnostic] {
    let keys = Set(theme.strings.values.flatMap(\.keys)).sorted()
    return settings.languages.flatMap { language -> [Diagnostic] in
      let words = theme.strings[language]
      let missing = keys.filter { words?.has($0) != true }
      if missing.isEmpty { return [] }
      let file = "strings.\(language).yaml"
      let some = missing.prefix(5).joined(separator: ", ") + (missing.count > 5 ? ", …" : "")
      let line = settings.languagesPosition ?? settings.themePosition ?? Position(line: 1)
      return [
        Diagnostic(
          .untranslated, at: theme.stringsPlace[language] ?? settingsText?.place(line),
          vi: "giao diện thiếu \(missing.count) mục chữ trong «\(file)»: \(some)",
          en: "the theme lacks \(missing.count) words in ‘\(file)’: \(some)",
          mend: Message(
            vi: "thêm các mục ấy vào \(file) của giao diện, hoặc bỏ «\(language)» khỏi «languages»",
            en: "add them to \(file) of the theme, or leave ‘\(language)’ out of ‘languages’"),
          severity: words == nil ? .error : .warning)
      ]
    }
  }

  /// What maps draw below the records; empty where the settings name nothing, or nothing readable.
  private mutating func outline(_ settings: SiteSettings) -> MapOutline {
    guard let path = settings.outline, let settingsText else { return MapOutline() }
    let line = settingsText.place(settings.outlinePosition ?? Position(line: 1))
    guard path.hasPrefix(ContentSurvey.mapsFolder + "/"), !path.contains("..") else {
      diagnostics.append(.outlineElsewhere(path, at: line))
      return MapOutline()
    }
    let file = source.content + "/" + path
    guard SourceReader.exists(file) else {
      diagnostics.append(.outlineMissing(path, at: line))
      return MapOutline()
    }
    let (text, problems) = SourceReader.read(file, as: source.contentName + "/" + path)
    diagnostics += problems
    guard let text else { return MapOutline() }
    let reader = OutlineReader(text)
    diagnostics += reader.problems
    return reader.outline
  }

  /// How far the targets are met, each measured on a core of its own.
  private func measure(_ catalog: Catalog, on today: CivilDate) async throws -> [TargetResult] {
    let score = TargetScore(catalog, on: today)
    return try await Batches(jobs: source.jobs, size: 1).map(count: catalog.targets.count) {
      $0.map { score.result(of: catalog.targets[$0]) }
    }
    .flatMap(\.self)
  }

  private mutating func kinds(_ walked: [WalkedFile]) -> KindTable {
    var reader = BuiltinKinds.reader()
    for (value, text) in data(in: ContentSurvey.kindsFolder, walked) {
      reader.read(value, in: text)
    }
    diagnostics += reader.diagnostics
    return reader.table
  }

  private mutating func duties(
    _ walked: [WalkedFile], _ kinds: KindTable
  ) -> (DutyTable, DisclosureRule) {
    var reader = BuiltinKinds.dutyReader()
    var rule = BuiltinKinds.disclosureRule()
    for (value, text) in data(in: ContentSurvey.dutiesFolder, walked) {
      if DisclosureRule.isMeant(by: value) {
        diagnostics += rule.read(value, in: text)
      } else {
        reader.read(value, in: text)
      }
    }
    var days = BuiltinKinds.workingDaysReader()
    for (value, text) in data(in: ContentSurvey.workingDaysFolder, walked) {
      days.read(value, in: text)
    }
    let (table, problems) = DutyTable.make(reader.rules, kinds, days.calendar)
    diagnostics += reader.diagnostics + days.diagnostics + problems
    diagnostics += rule.problems(in: kinds)
    return (table, rule)
  }

  /// What the YAML files of a folder of data say, item by item, each with its file.
  private mutating func data(
    in folder: String, _ walked: [WalkedFile]
  ) -> [(value: RawValue, text: SourceText)] {
    var items: [(RawValue, SourceText)] = []
    for file in walked where file.path.hasPrefix(folder + "/") {
      guard ["yaml", "yml"].contains(RelativePath.suffix(of: file.path)) else { continue }
      let (text, problems) = SourceReader.read(source.content + "/" + file.path, as: file.file)
      diagnostics += problems
      guard let text else { continue }
      let (values, faults) = YAMLReader.documents(in: text)
      diagnostics += faults
      for value in values {
        if case .list(let several) = value.content {
          items += several.map { ($0, text) }
        } else {
          items.append((value, text))
        }
      }
    }
    return items
  }

  private mutating func settings() -> SiteSettings? {
    let name = source.contentName + "/" + ContentSurvey.settingsFile
    let (text, problems) = SourceReader.read(
      source.content + "/" + ContentSurvey.settingsFile, as: name)
    guard let text, let kind = BuiltinKinds.settings() else {
      diagnostics += problems.isEmpty ? [missingSettings(name)] : problems
      return nil
    }
    settingsText = text
    let (records, faults) = YAMLReader.records(in: text)
    diagnostics += problems + faults
    guard let raw = records.first else {
      if faults.isEmpty { diagnostics.append(missingSettings(name)) }
      return nil
    }
    let (record, mistakes) = RecordReader(kind: kind, source: text).read(raw)
    diagnostics += mistakes
    var settings = SiteSettings(record)
    if let prefix = source.prefix { settings.move(below: prefix) }
    return settings
  }

  private func missingSettings(_ name: String) -> Diagnostic {
    Diagnostic(
      .settings, at: Place(file: name), vi: "thiếu cấu hình của website",
      en: "the settings of the site are missing",
      mend: Message(
        vi: "viết ít nhất «tieu-de: …» và «dia-chi-web: https://…/»",
        en: "write at least ‘title: …’ and ‘base-url: https://…/’"))
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

/// A site that has been read, and the files that its pages are made from.
package struct ReadSite: Sendable {
  /// The site.
  package let site: Site
  /// The content files.
  package let files: [ContentFile]
  /// Where it was read from.
  package let source: SiteSource
}

extension Diagnostic {
  /// An outline that the settings name and that is not there.
  fileprivate static func outlineMissing(_ path: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .outline, at: place, vi: "không có tệp «\(path)» trong thư mục nội dung",
      en: "there is no file ‘\(path)’ in the content folder",
      mend: Message(
        vi: "chép tệp GeoJSON vào đó, hoặc bỏ dòng này",
        en: "put the GeoJSON file there, or leave the line out"))
  }

  /// An outline outside of its folder.
  fileprivate static func outlineElsewhere(_ path: String, at place: Place) -> Diagnostic {
    let folder = ContentSurvey.mapsFolder
    return Diagnostic(
      .outline, at: place, vi: "tệp đường ranh giới «\(path)» không nằm trong thư mục \(folder)/",
      en: "the outline ‘\(path)’ is not in the folder \(folder)/",
      mend: Message(
        vi: "chuyển tệp vào content/\(folder)/ và viết «ranh-gioi: \(folder)/ranh-gioi.geojson»",
        en: "move it into content/\(folder)/ and write ‘outline: \(folder)/outline.geojson’"))
  }
}
