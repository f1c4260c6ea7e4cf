package import Diagnostics
package import Records
package import Vietnamese

extension DisclosureReport {
  /// Something by its name and its address, without slashes around it.
  package struct Named: Sendable, Hashable {
    package var title: String
    package var address: String
  }

  /// Whether the site shows a record.
  package enum Visibility: Sendable, Hashable {
    case shown
    /// It waits for its day.
    case scheduled(CivilDate)
    case draft
  }

  /// A record, and where staff find it.
  package struct Entry: Sendable {
    package var title: String
    package var number: String?
    package var address: String
    /// The kind, by its key and in words.
    package var kind: String
    package var kindName: Message
    package var unit: Named?
    package var visibility: Visibility
    package var isInternal: Bool
    /// The file and the line.
    package var place: Place
  }

  /// A record at a day of its own: that of its publication.
  package struct Dated: Sendable {
    package var record: Entry
    package var date: CivilDate?
  }

  /// How a record stands to a duty.
  package struct Duty: Sendable {
    package var record: Entry
    package var key: String
    package var names: Message
    package var article: Message
    package var document: String
    package var verdict: DutyOutcome.Verdict
    package var due: CivilDate
    /// The day on which it was done; nil while it is not.
    package var done: CivilDate?
    /// The day ahead for which it is planned.
    package var planned: CivilDate?
    package var daysLate: Int
    /// Whether it did not last long enough, by as many days, rather than came late.
    package var isTooShort: Bool
    /// What to write.
    package var mend: Mend?
  }

  /// What staff do to a record so that a duty is fulfilled.
  package enum Mend: Sendable, Hashable {
    /// Take the mark of a draft away, and give the day of publication.
    case publish
    /// Publish before the day that is planned.
    case publishEarlier(CivilDate)
    /// Give the day on which it was done, in a field, which may stand in a group or table.
    case date(field: String, within: String?, act: String)
    /// Let it last at least through a day, in a field.
    case last(through: CivilDate, field: String, within: String?)
  }

  /// Something that was promised in a record.
  package struct Promised: Sendable {
    package var record: Entry
    package var text: String
    /// Whether an answer to a question was promised.
    package var isQuestion: Bool
    /// The lead unit, where it is one of the site.
    package var unit: Named?
    /// Who does it otherwise.
    package var who: String?
    package var due: CivilDate?
    package var done: CivilDate?
    /// Days since the due date; negative before it.
    package var daysLate: Int
    package var place: Place
  }

  /// A target that units have not met in a period.
  package struct TargetGap: Sendable {
    package var record: Entry
    package var text: String
    package var code: String?
    package var period: Period
    package var per: Frequency
    package var due: CivilDate
    package var units: [Named]
    package var place: Place
  }

  /// What is not there.
  package struct Missing: Sendable {
    /// Items of the law with neither a record nor a statement that nothing arose.
    package var items: [Items] = []
    /// The law that names the items: the article and the document.
    package var basis: (article: Message, document: String)?
    /// Communes without a plan of disclosure for the current year.
    package var plans: [Named] = []
    /// Dialogues that were held, without a day on which the result was announced.
    package var results: [Dated] = []
    /// Events whose day is past though their state says that they are to come.
    package var outcomes: [Dated] = []
    /// Questions and petitions that were to be answered by now.
    package var answers: [Promised] = []
    /// Projects under construction without a supervision board.
    package var boards: [Entry] = []
    /// Records that do not tell when they were published.
    package var dates: [Entry] = []
    /// The list of what was disclosed in the last period that ended.
    package var list: List?
  }

  /// The items that a commune lacks in a period.
  package struct Items: Sendable {
    package var commune: Named
    package var period: Period
    package var per: Frequency
    /// Whether the period lasts, and so may still bring them.
    package var isOpen: Bool
    /// The items, with their numbers in the article from 1.
    package var items: [(number: Int, key: String, names: Message)]
  }

  /// A list of what was disclosed, which the site makes.
  package struct List: Sendable {
    package var period: Period
    package var per: Frequency
    package var address: String
    package var count: Int
  }

  /// A record whose posting ends.
  package struct Posted: Sendable {
    package var record: Entry
    package var until: CivilDate
    /// Whether something is taken out of its page then: lists of persons and the like.
    package var isRedacted: Bool
    package var places: [String]
  }

  /// Something that takes place.
  package struct Event: Sendable {
    package var record: Entry
    package var time: TimeSpan
    package var state: String
    package var stateName: Message
    /// Whether it has to be confirmed, and the last days of the notices that are to be given before.
    package var isProvisional: Bool
    package var notices: [Notice]
  }

  /// A notice that is to be given before an event.
  package struct Notice: Sendable {
    package var names: Message
    package var article: Message
    package var document: String
    package var due: CivilDate
  }

  /// A record that was replaced or withdrawn.
  package struct Change: Sendable {
    package var record: Entry
    package var date: CivilDate
    /// What took its place; nil where it was withdrawn.
    package var successor: Named?
  }
}
