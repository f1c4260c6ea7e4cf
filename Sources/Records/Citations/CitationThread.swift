import Vietnamese

/// Follows the citations of one record in their order, so that what is cited without its date means
/// the one that was cited last with a date.
package struct CitationThread {
  private var last: [String: CitedDocument] = [:]

  /// A thread that begins.
  package init() {}

  /// The citation with the date of the one that it repeats.
  package mutating func next(_ cited: CitedDocument) -> CitedDocument {
    var cited = cited
    let key = cited.key
    if cited.date != nil {
      last[key] = cited
    } else if let before = last[key], cited.mayBe(before) {
      cited.date = before.date
      cited.complete(from: before)
    }
    return cited
  }
}
