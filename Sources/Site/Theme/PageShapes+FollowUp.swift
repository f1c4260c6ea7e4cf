import Templates

/// What the pages of commitments hold.
extension PageShapes {
  /// How many commitments stand how: «12 việc: 3 quá hạn, 5 đã xong».
  static let tally: ContextShape = [
    "total": link, "allURL": .text, "parts": .list(part), "alternative": .text,
    "counts": .list(["title": .text, "tone": .text, "url": .text]),
  ]

  /// A list of commitments.
  static let followUp: ContextShape = [
    "about": .text, "sourcesURL": .text, "tally": tally, "kept": bars,
    "groups": .list(["id": .text, "title": .text, "count": .text, "table": table]),
  ]

  /// The list of the records that hold them.
  static let followUpSources: ContextShape = [
    "about": .text, "sources": .list(tallied),
  ]

  private static let tallied: ContextShape = {
    guard case .object(var names) = entry else { return entry }
    names["tally"] = tally
    return .object(names)
  }()
}
