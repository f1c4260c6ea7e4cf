/// What publications changed that no list of changes has told yet: noted with the site before it is seen,
/// and forgotten when the list is written. A script that copies what the list names misses nothing then,
/// though a build was killed, or the list could not be written.
///
/// As text, one line a path.
enum OwedChanges {
  /// The name of the note.
  static let name = "owed"
  private static let format: StaticString = "congkhai owed 1"

  /// The paths that are owed with a tree; nil where nothing is.
  static func paths(in notes: borrowing Folder) -> Set<String>? {
    guard let text = try? notes.read(name),
      var reader = SealedText.reader(of: text, format: format)
    else { return nil }
    var paths: Set<String> = []
    while !reader.isAtEnd {
      guard let path = reader.path() else { return nil }
      paths.insert(path)
    }
    return paths
  }

  /// Notes paths with a tree; none for nil.
  static func note(_ paths: Set<String>?, in notes: borrowing Folder) throws(PublishingError) {
    guard let paths else {
      try notes.remove(name)
      return
    }
    var text = SealedText(format: format)
    for path in paths.sorted() { text.append(last: path) }
    try notes.create(name, text.sealed().span)
  }
}

extension Plan {
  /// Works out what is owed once this plan is carried out: nothing where nobody has asked for a list.
  /// - Parameter isOwing: whether this build has been asked for one.
  mutating func addOwed(isOwing: Bool) {
    let earlier = OwedChanges.paths(in: live.notes)
    if earlier == nil, !isOwing { return }
    owed = (earlier ?? []).union(site.staged).union(gone.keys.map(\.path))
  }
}

extension OutputFolder {
  /// Adds to a result what is owed of earlier publications.
  func addOwed(to result: inout PublishingResult, site: Manifest) {
    guard let owed = OwedChanges.paths(in: live.notes) else { return }
    result.owedChanged = owed.filter(site.contains).sorted()
    result.owedGone = owed.filter { !site.contains($0) }.sorted()
  }

  /// Forgets what is owed, once a list of changes tells it.
  package func settleOwed() throws(PublishingError) {
    // Opened again: the folder may have been exchanged.
    let root = try Folder(opening: live.root.shown)
    try Folder(opening: OutputPath.notes, in: root).remove(OwedChanges.name)
  }
}
