package import Diagnostics
package import Vietnamese

/// What the whole site needs to know of one record once its file is closed again.
package struct Summary: Sendable {
  // A large site holds a hundred thousand: what is large comes first, so that no room is left between.
  /// The place of its kind in the table of kinds.
  package var kind: Int
  /// The place of its file among the content files.
  package var file: Int
  /// Its place among the records of that file.
  package var ordinal: Int
  /// The address below the root, without slashes around it.
  package var address: String
  /// The title; the address where it is missing.
  package var title: String
  /// Its title and summary in English, where it has them beside its own.
  @Rare package var english: EnglishWords?
  /// The document number as shown.
  package var number: DocumentNumber?
  /// The issuing or responsible unit, as written.
  package var unit: String?
  /// From when to when it takes place, for kinds that are dated by a time.
  @Rare package var time: TimeSpan?
  /// What calendars need of it, for kinds that are dated by a time.
  @Rare package var calendar: CalendarFacts?
  /// At most 200 characters of plain text.
  package var abstract: String
  /// Everything that it names and that must be found.
  package var mentions: [Mention]
  /// The files that it named before its content was taken out or its posting was over: none of them
  /// is a table of records.
  @Rare package var removedMentions: [Mention]?
  /// The documents that its texts and fields cite by their numbers, each once.
  package var citations: [CitedDocument] = []
  /// The loose keys of numbers that it cites as its original does, right or wrong.
  package var citationsAsWritten: [String] = []
  /// What tells it from other documents of its number; only where it has one.
  @Rare package var document: DocumentFacts?
  /// Earlier addresses, which lead here.
  package var aliases: [Alias]
  /// What only units have.
  @Rare package var unitFacts: UnitFacts?
  /// Answers and days that rules may ask for.
  package var facts = RecordFacts()
  /// Where it is and what it costs; nil where it says neither.
  @Rare package var figures: RecordFigures?
  /// What was promised in it.
  package var commitments: [Commitment] = []
  /// The targets that it sets.
  package var targets: [TargetRow] = []
  /// The results of targets that it tells.
  package var statements: [StatedResult] = []
  /// The days between which it is posted.
  package var posting = Posting()
  /// What the latest change was.
  @Rare package var changeNote: String?
  /// The record that takes its place, as written.
  @Rare package var replacedBy: Mention?
  /// The day on which it was issued.
  package var issued: CivilDate?
  /// The day on which it was or will be published.
  package var published: CivilDate?
  /// The day that dates it in lists.
  package var date: CivilDate?
  /// The day of the latest change that it tells of.
  package var changed: CivilDate?
  /// The latest day on which an answer, a result or the like was added to it.
  package var updated: CivilDate?
  /// The day on which it was withdrawn.
  package var withdrawn: CivilDate?
  /// Where it begins in the file.
  package var position: Position
  /// The place of its state among the answers of the state field.
  package var state: Int?
  /// The language of its words where it says so; nil for that of the site.
  package var language: Language?
  /// Whether the abstract is gone once the time of its posting is over.
  package var abstractIsRedacted = false
  /// Whether that time is over on the day of the build, and so what its kind redacts is gone.
  package internal(set) var isPostingOver = false
  /// Not to be shown before it is finished.
  package var isDraft = false
  /// For the inside only.
  package var isInternal = false
  /// An invented example.
  package var isIllustration = false

  /// A summary with what every record has.
  package init(
    kind: Int, file: Int, ordinal: Int, position: Position, address: String, title: String,
    abstract: String = "", mentions: [Mention] = [], aliases: [Alias] = []
  ) {
    self.kind = kind
    self.file = file
    self.ordinal = ordinal
    self.position = position
    self.address = address
    self.title = title
    self.abstract = abstract
    self.mentions = mentions
    self.aliases = aliases
  }
}

/// What lists tell of a record, in English; its own words stand in for what is nil.
package struct EnglishWords: Sendable, Hashable {
  /// The title.
  package var title: String?
  /// The summary.
  package var summary: String?
}

/// Something that a record names: a unit, a record, a document, a file, the target of a link.
package struct Mention: Sendable, Hashable {
  /// What sort of thing is named, and so how it is found and what happens when it is not.
  package enum Sort: Sendable, Hashable {
    /// A unit, which must exist.
    case unit
    /// A record of certain kinds (of any when empty), which must exist.
    case record(kinds: [String])
    /// A document, which may have no record.
    case citation
    /// A file, which must exist.
    case attachment
    /// A relative link in the text, to a record or a file, which must exist.
    case link
  }

  // What is large comes first, so that no room is left between.
  /// What sort of thing it is.
  package var sort: Sort
  /// What is written.
  package var text: String
  /// The key of the field, of a column `field.column`; empty in the text.
  package var field: String
  /// Where it is written.
  package var position: Position
  /// Whether it is gone once the time of the record's posting is over.
  package var isRedacted = false

  /// Something named at a place.
  package init(_ sort: Sort, _ text: String, at position: Position, field: String) {
    self.sort = sort
    self.text = text
    self.position = position
    self.field = field
  }
}

extension Mention.Sort {
  /// What a text names that proves something: a file, a document by its number, or else a record.
  package static func evidence(_ text: String) -> Mention.Sort {
    if RelativePath.isFile(text) { return .attachment }
    return DocumentNumber.parse(text) == nil ? .record(kinds: []) : .citation
  }
}

extension Mention {
  /// The path below the content folder that is meant when the text is a path; nil when it leads
  /// out of there.
  package func path(from file: String) -> String? {
    RelativePath.resolve(sort == .link ? Self.linked(text) : text, from: file)
  }

  /// What a link leads to, without the part of the page and the query, percent-encoding undone.
  static func linked(_ destination: String) -> String {
    PercentEncoding.decoded(String(destination.prefix { $0 != "#" && $0 != "?" }))
  }
}

/// An earlier address of a record.
package struct Alias: Sendable, Hashable {
  /// The address, without slashes around it.
  package var address: String
  /// Where it is written.
  package var position: Position

  /// An earlier address.
  package init(_ address: String, at position: Position) {
    self.address = address
    self.position = position
  }
}

/// What the tree of units needs of a unit.
package struct UnitFacts: Sendable, Hashable {
  /// Short and former names under which it is also found.
  package var otherNames: [String] = []
  /// The unit above, as written.
  package var parent: String?
  /// The units into which it was merged, as written.
  package var mergedInto: [String] = []
  /// The units that became it, as written.
  package var mergedFrom: [String] = []
  /// The first day on which it existed.
  package var from: CivilDate?
  /// The last day on which it existed.
  package var until: CivilDate?
  /// Whether it is a commune, ward or special zone: what citizens look for first.
  package var isCommune = false
  /// Whether it is of the whole country.
  package var isCentral = false
  /// Whether it is a place, in which other units lie, rather than a body.
  package var isTerritory = false
  /// When it receives citizens.
  package var receptions: [ReceptionHours] = []
  /// Where the parent is written.
  package var parentPosition: Position?
  /// Where the successor is written.
  package var mergedIntoPosition: Position?

  /// Facts to be filled in.
  package init() {}
}
