package import Diagnostics
package import Vietnamese

/// What the person in charge of disclosure has to know on a day: what went and goes online, what is
/// late against which article, what was promised and not done, what is missing, what ends.
///
/// A value: `ReportSheet` words it for people, `ReportJSON` writes it for programs. Unlike the site
/// it knows drafts and records that wait for their day, and marks them.
package struct DisclosureReport: Sendable {
  /// The name of the site.
  package var title: Message?
  /// The unit to which it is limited, with what lies below it.
  package var unit: Named?
  /// The day.
  package var today: CivilDate
  /// How many days it looks back, the day itself included, and how many days ahead; 1 or more.
  package var days: Int
  /// How many internal records it leaves out.
  package var internalOmitted = 0

  /// Records that were published in the days past, newest first.
  package var published: [Dated] = []
  /// Records that will be published in the days ahead, soonest first.
  package var scheduled: [Dated] = []
  /// How many will be published later than that.
  package var scheduledLater = 0
  /// Drafts of which no day ahead is told: without a day, or with one that is past.
  package var drafts: [Dated] = []

  /// Duties that are not done and late, most days first.
  package var overdue: [Duty] = []
  /// Duties done late, or not for long enough, within the last 30 days; newest first.
  package var late: [Duty] = []
  /// Duties that come due in the days ahead, soonest first.
  package var due: [Duty] = []

  /// Commitments that are late, by lead unit, most days first. Questions are in `missing`.
  package var promisesLate: [Promised] = []
  /// Commitments due in the days ahead, soonest first.
  package var promisesDue: [Promised] = []
  /// Commitments that are told as done, with nothing to prove it.
  package var promisesUnproven: [Promised] = []

  /// Targets not met in the current or the last period, and those whose period ends soon.
  package var targetsOverdue: [TargetGap] = []
  package var targetsEnding: [TargetGap] = []

  /// What is not there.
  package var missing = Missing()

  /// Postings that end in the days ahead, and that ended in the days past; lists of persons first.
  package var postingsEnding: [Posted] = []
  package var postingsEnded: [Posted] = []

  /// Events in the days ahead, and later ones that have to be announced by then.
  package var events: [Event] = []

  /// Records that were replaced or withdrawn in the days past, newest first.
  package var changes: [Change] = []

  /// Years of which no holidays are known, though times in working days reach them.
  package var yearsWithoutHolidays: [Int] = []

  /// A report of nothing yet.
  init(title: Message?, unit: Named?, today: CivilDate, days: Int) {
    self.title = title
    self.unit = unit
    self.today = today
    self.days = days
  }

  /// The first of the days past, and the last of the days ahead.
  package var first: CivilDate { today.adding(days: 1 - days) }
  package var last: CivilDate { today.adding(days: days) }

  /// How many matters are late: duties, commitments, answers.
  package var lateCount: Int { overdue.count + promisesLate.count + missing.answers.count }
}
