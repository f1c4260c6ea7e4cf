package import Diagnostics
package import Records
import Templates
package import Vietnamese

/// Everything that pages are made from: settings, catalog, theme, the day of the build.
///
/// A class since it never changes and every context holds it: to pass it on costs one count, not one
/// for each of its members.
package final class Site: Sendable {
  /// What `site.yaml` says.
  package let settings: SiteSettings
  /// All records and what ties them together.
  package let catalog: Catalog
  /// Templates, words and files of the look.
  package let theme: Theme
  /// The day of the build, for what is made alike on every day, or told of by a digest.
  let day: CivilDate
  /// The language of the pages; others of the same records are in `translations`.
  package let language: Language
  /// The same site in its other languages, each below a folder of its own.
  package let translations: [Site]
  /// For whom it is built.
  package let audience: Audience
  /// The addresses of the theme's files, with fingerprints.
  package let assets: AssetTable
  /// The sizes in bytes of the files that records name, by path below the content folder.
  let fileSizes: [String: Int]
  private let board: TargetBoard
  /// What was promised and how far it was kept, today.
  let followUp: FollowUp
  /// The words of the interface.
  let words: Words
  /// How values are written for readers.
  let wording: Wording
  /// The kind whose folder holds the pages of documents without a record; nil where the site has no
  /// such kind, or its theme no such page.
  let documents: Kind?
  /// For each duty the record of the document that it rests on, if the site shows it.
  let dutyDocuments: [Int?]
  /// The unit that answers for the site.
  let owner: Int?
  /// Where it stands what the site is: its own page if it has one, else the one that is made for it.
  let aboutAddress: String
  /// For each kind what entries of lists tell of it.
  let kindValues: [TemplateValue]
  /// What search calls the states of records.
  let searchStates: SearchStates
  /// Whether any of its records is an invented example.
  let hasIllustrations: Bool
  /// Whether any of its records says in which language it is.
  let hasTongues: Bool
  /// The kinds whose records stand on a map, by their places.
  let mappedKinds: [Int]
  /// What the site draws on its maps besides its records.
  let outline: MapOutline
  /// What all pages of one depth have in common.
  let surroundings: PageSurroundings
  /// What the pages of records show of them.
  let shownOfRecords = ShownOfRecords()

  /// A site to be written; `results` are those of the targets of the catalog, in their order.
  init(
    settings: SiteSettings, catalog: Catalog, theme: Theme, today: CivilDate,
    audience: Audience = .public, fileSizes: [String: Int] = [:],
    results: [TargetResult] = [], outline: MapOutline = MapOutline(),
    namesIntegrity: Bool = false
  ) {
    self.audience = audience
    self.settings = settings
    self.theme = theme
    day = today
    self.fileSizes = fileSizes
    language = settings.language
    self.catalog = catalog.told(in: settings.language, main: settings.language)
    assets = AssetTable(theme, namesIntegrity: namesIntegrity)
    board = TargetBoard(catalog, on: today, results: results)
    followUp = FollowUp(catalog, on: today)
    words = theme.words(in: settings.language)
    wording = Wording(language: settings.language)
    kindValues = Self.kindValues(catalog, wording)
    searchStates = SearchStates(catalog.kinds.kinds)
    documents = Self.documents(catalog, theme)
    dutyDocuments = catalog.duties.rules.map { rule in
      Self.shown(
        Mention(.citation, rule.document, at: .init(line: 1), field: "legal-basis"), catalog)
    }
    owner = settings.owner.flatMap { name in
      Self.shown(Mention(.unit, name, at: .init(line: 1), field: "owner"), catalog)
    }
    let summaries = catalog.summaries
    hasIllustrations = summaries.indices.contains { summaries[$0].isIllustration }
    hasTongues = summaries.indices.contains { summaries[$0].language != nil }
    mappedKinds = Self.mappedKinds(catalog, theme)
    self.outline = outline
    let about = Self.shown(
      Mention(.link, "/\(Routes.ownAbout)/", at: .init(line: 1), field: "about"), catalog)
    aboutAddress = about.map { catalog.summaries[$0].address } ?? Routes.about
    surroundings = PageSurroundings(navigation: Self.navigation(settings, catalog, wording))
    translations = []
  }

  /// The same site in one of its languages, leading to those in others; what is counted, measured and
  /// drawn is shared.
  private init(_ site: Site, in language: Language, translations: [Site] = []) {
    self.language = language
    self.translations = translations
    (settings, theme, day) = (site.settings, site.theme, site.day)
    catalog =
      language == site.language
      ? site.catalog : site.catalog.told(in: language, main: settings.language)
    (words, wording) = (site.theme.words(in: language), Wording(language: language))
    (audience, assets, fileSizes) = (site.audience, site.assets, site.fileSizes)
    (board, followUp, hasIllustrations) = (site.board, site.followUp, site.hasIllustrations)
    (hasTongues, mappedKinds, outline) = (site.hasTongues, site.mappedKinds, site.outline)
    (documents, dutyDocuments, owner) = (site.documents, site.dutyDocuments, site.owner)
    (aboutAddress, searchStates) = (site.aboutAddress, site.searchStates)
    kindValues = Self.kindValues(catalog, wording)
    surroundings = PageSurroundings(navigation: Self.navigation(settings, catalog, wording))
  }

  /// The size in bytes of a file that a record names; nil where it is not there.
  func size(ofFile path: String, namedBy id: Int) -> Int? {
    Reads.noteTies(of: id)
    return fileSizes[path]
  }

  /// The day of the build. What asks for it is made anew on every day; what is the same for longer is
  /// better asked of `standing`, `dutyOutcomes` or `hasCome`.
  package var today: CivilDate {
    Reads.note(days: day...day)
    return day
  }

  /// Whether a day has come.
  func hasCome(_ other: CivilDate) -> Bool {
    Reads.note(days: other <= day ? .from(other) : .before(other))
    return other <= day
  }

  /// Whether a day is over.
  func isOver(_ other: CivilDate) -> Bool { hasCome(other.adding(days: 1)) }

  /// How a record stands to the duties that bind it.
  func dutyOutcomes(of id: Int) -> [DutyOutcome] {
    let outcomes = catalog.dutyOutcomes(of: id, on: day)
    for outcome in outcomes { Reads.note(days: outcome.days(around: day)) }
    return outcomes
  }

  /// The targets of the site and how far they are met today. How they came out rests on records
  /// everywhere.
  var targets: TargetBoard {
    if hasTargets {
      Reads.noteEverything()
      Reads.note(days: day...day)
    }
    return board
  }

  /// Whether any record sets a target.
  var hasTargets: Bool { !board.items.isEmpty }

  /// The site with those of its other languages, as its settings name them.
  package var inAllLanguages: Site {
    let others = settings.languages.filter { $0 != settings.language }
    return others.isEmpty
      ? self : Site(self, in: language, translations: others.map { Site(self, in: $0) })
  }

  private static func kindValues(_ catalog: Catalog, _ wording: Wording) -> [TemplateValue] {
    catalog.kinds.kinds.map { kind in
      ["key": .text(kind.key), "title": .text(wording.text(kind.names))]
    }
  }

  private static func documents(_ catalog: Catalog, _ theme: Theme) -> Kind? {
    guard theme.templates.contains("unrecorded"), theme.templates.contains("list-unrecorded") else {
      return nil
    }
    return catalog.kinds.kinds.first { $0.role == .document }
  }

  private static func shown(_ mention: Mention, _ catalog: Catalog) -> Int? {
    guard case .record(let id) = catalog.resolve(mention, from: ""), catalog.isShown(id) else {
      return nil
    }
    return id
  }
}
