/// How many records a site shows, and how many it has that it does not show, and why.
package struct RecordCount: Hashable, Sendable {
  /// Those that the site shows.
  package var shown = 0
  /// Drafts.
  package var drafts = 0
  /// Those that wait for their day.
  package var waiting = 0
  /// Those for the inside of the office, on the public site.
  package var inside = 0

  /// No records.
  package init() {}
}

extension Catalog {
  /// How many records there are.
  package var recordCount: RecordCount {
    var count = RecordCount()
    count.shown = shownCount
    for summary in summaries.all[shownCount...] {
      if summary.isDraft {
        count.drafts += 1
      } else if summary.isInternal {
        count.inside += 1
      } else {
        count.waiting += 1
      }
    }
    return count
  }
}
