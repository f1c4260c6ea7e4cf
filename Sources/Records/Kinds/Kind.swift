package import Diagnostics

/// A kind of record: its names, its fields, and which of them order, date and describe it.
/// Kinds are data: see the YAML files in `Sources/CBuiltin/kinds`.
package struct Kind: Sendable {
  /// What the catalog takes the records of a kind for.
  package enum Role: String, CaseIterable, Sendable {
    /// Bodies that other records name.
    case unit
    /// Documents that other records cite.
    case document
    /// Dated statements that nothing arose that would have to be disclosed.
    case nilStatement = "nil-statement"
  }

  /// What the records of a kind are to the timeline of a matter.
  package enum ThreadRole: String, CaseIterable, Sendable {
    /// A step: what it is tied to belongs to the same matter.
    case step
    /// It stands in the timelines of all that it is tied to, but ties them to one another no more
    /// than a plan of the year does.
    case end
    /// No timeline shows it.
    case none
  }

  /// What becomes of a record on its page when the time for which it is posted is over.
  package enum AfterPosting: String, CaseIterable, Sendable {
    /// It stays as it is.
    case keep
    /// Its redacted fields are taken out, the rest stays.
    case redact
    /// Only its title, its unit and its dates stay.
    case hide
  }

  /// Where one of the sorts of record that the law or the plans ask for has its home.
  package struct Home: Sendable {
    /// The row of the list of sorts in `docs/kinds.md`, from 1.
    package var row: Int
    /// What the row is about, and how it is told within the kind.
    package var what: Message
  }

  /// A field whose value may not change without a word: what it was at first, and the table that
  /// says when and why it changed.
  package struct History: Sendable {
    /// The field that holds what is true now.
    package var field: String
    /// The field that holds what was true at first.
    package var original: String
    /// The table of changes, with the columns `from`, `to` and `why`.
    package var changes: String
  }

  /// The English key.
  package var key: String
  /// The first folder of its content and the first part of its addresses.
  package var slug: String
  /// What one record is called.
  package var names: Message
  /// What several are called.
  package var plural: Message
  /// What the kind is, in a sentence.
  package var about: Message
  /// Its place among the doors of the home page, from 1; nil for none.
  package var door: Int?
  /// What the catalog takes it for.
  package var role: Role?
  /// What its records are to the timelines of matters.
  package var thread = ThreadRole.step
  /// Whether its new records are news: shown on the home page and in the feed of the whole site.
  package var isNews = true
  /// The field that dates a record in lists; nil for the publication or issue date.
  package var dateKey: String?
  /// The field that is shown as the state.
  package var stateKey: String
  /// Whether its records are for the inside only, unless they say otherwise.
  package var isInternal = false
  /// The item of Article 11 that its records discharge, unless they say otherwise: a key of the
  /// choice `disclosure-item`.
  package var disclosureItem: String?
  /// What becomes of its records after the time for which they are posted.
  package var afterPosting = AfterPosting.keep
  /// The fields that are taken out then, and never searched: lists of persons and the like.
  package var redacted: Set<String> = []
  /// Whether search engines are asked to leave its records out.
  package var isUnindexed = false
  /// The sorts of record that have their home in it.
  package var homes: [Home] = []
  /// Fields whose changes need a reason.
  package var histories: [History] = []
  /// What its records are to calendars.
  package var calendar = CalendarRules()
  /// Pairs of days of which the second must not be before the first, by their names.
  package var order: [(first: String, last: String)] = [] {
    didSet { findDates() }
  }
  /// The days on which answers, results and the like were added to its records, by their names.
  package var updates: [String] = [] {
    didSet { findDates() }
  }
  /// Every field, those of all kinds first.
  package var fields: FieldTable {
    didSet { findDates() }
  }
  /// Every place of a date in its records.
  package private(set) var dates: [DatePath] = []
  /// The pairs of days in `order`, and those of the posting.
  private(set) var orders: [(first: DatePath, last: DatePath)] = []
  /// The places of the days in `updates`.
  private(set) var updatePaths: [DatePath] = []

  /// The field that tells forms of the kind apart: `form`, else `type`.
  package var formKey: String? {
    ["form", "type"].first { key in
      fields.index(ofKey: key).map { fields.fields[$0].type == .choice } ?? false
    }
  }

  /// A kind with its names and fields; everything else is as most kinds have it.
  package init(key: String, slug: String, names: Message, fields: FieldTable) {
    self.key = key
    self.slug = slug
    self.names = names
    self.plural = names
    self.about = names
    self.stateKey = "status"
    self.fields = fields
    findDates()
  }

  private mutating func findDates() {
    let dates = DatePath.all(in: fields)
    self.dates = dates
    updatePaths = dates.filter { updates.contains($0.name) }
    orders = ([("posting.from", "posting.until")] + order).compactMap { first, last in
      guard let first = dates.first(where: { $0.name == first }),
        let last = dates.first(where: { $0.name == last })
      else { return nil }
      return (first, last)
    }
  }
}

/// The kinds of a site, in the order of their slugs.
package struct KindTable: Sendable {
  /// All kinds.
  package let kinds: [Kind]
  /// For each kind the place of the field that is shown as the state.
  let stateFields: [Int?]
  private let indexBySlug: [String: Int]

  /// The kinds of a site.
  package init(_ kinds: [Kind]) {
    self.kinds = kinds.sorted { $0.slug < $1.slug }
    stateFields = self.kinds.map { $0.fields.index(ofKey: $0.stateKey) }
    indexBySlug = Dictionary(
      self.kinds.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place of the kind with a slug.
  package func index(slug: String) -> Int? { indexBySlug[slug] }

  /// The kind with a slug.
  package subscript(slug slug: String) -> Kind? { indexBySlug[slug].map { kinds[$0] } }
}
