package import Vietnamese

/// A document that records cite and that has no record itself: what they say of it.
package struct UnrecordedDocument: Sendable, Hashable {
  /// The number in its most complete spelling.
  package var number: DocumentNumber
  /// What it is called in addresses, unique on the site.
  package var slug = ""
  /// The kinds that it is said to be, the most frequent first.
  package var kinds: [DocumentKind] = []
  /// The dates with which it is cited, the most frequent first.
  package var dates: [CivilDate] = []
  /// The bodies behind «của», the most frequent first.
  package var issuers: [String] = []
  /// The shown records that cite it, newest first.
  package var citing: [Int] = []
}

/// What the citations of all records mean.
package struct CitationTable: Sendable {
  /// What one citation means.
  package enum Target: Sendable, Hashable {
    /// A record.
    case record(Int)
    /// One of `unrecorded`.
    case unrecorded(Int)
    /// It cannot be told, or there is nothing to be said of it.
    case none
  }

  var allUnrecorded: [UnrecordedDocument] = []
  var register = CitationRegister()
  /// What all citations mean, those of each record in their order.
  var targets: [Target] = []
  /// For each record where its citations begin among them; at last their number.
  var starts: [Int] = []

  /// The documents without a record, in the order of their slugs.
  package var unrecorded: [UnrecordedDocument] {
    Reads.noteEverything()
    return allUnrecorded
  }

  /// Whether there is any; it decides about every list, and so is noted by none of them.
  package var hasUnrecorded: Bool { !allUnrecorded.isEmpty }

  /// The slug of a document that a citation of a record means, which is known from `targets(of:)`.
  package func slug(ofUnrecorded index: Int) -> String { allUnrecorded[index].slug }

  /// The records that a record cites, other than itself, each once.
  package func records(citedBy id: Int) -> [Int] {
    Reads.noteTies(of: id)
    var found: [Int] = []
    for case .record(let other) in own(id) where other != id && !found.contains(other) {
      found.append(other)
    }
    return found
  }

  /// What the citations of a record mean, in the order of its summary.
  package func targets(of id: Int) -> [Target] {
    Reads.noteTies(of: id)
    return Array(own(id))
  }

  /// What the citations of a record mean, without a note.
  func own(_ id: Int) -> ArraySlice<Target> {
    id + 1 < starts.count ? targets[starts[id]..<starts[id + 1]] : []
  }
}
