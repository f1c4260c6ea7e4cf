extension StateFolder {
  /// The file that says that folders are being exchanged to go back, so that the publication
  /// before may hold what belongs to others.
  static let returning = "returning"

  /// Finishes, or throws away, what a build left that was killed.
  ///
  /// A tree in `next` whose number is lower than that of the tree that is seen was seen before:
  /// the switch is done and the rest follows. Any other was not finished.
  func recover(_ live: PublishedTree) throws(PublishingError) {
    if try folder.look(at: Self.returning) != .missing {
      if let previous = try tree("previous") { handOver(previous, to: live) }
      try folder.remove(Self.returning)
    }
    guard try folder.look(at: "next") != .missing else { return }
    if let next = try tree("next"), let number = next.number, number < live.number ?? 0 {
      handOver(next, to: live)
      try retire(next)
    } else {
      try throwAway("next")
    }
  }

  /// The tree that was seen before, in `next` since the switch, becomes the one to go back to.
  func retire(_ earlier: PublishedTree) throws(PublishingError) {
    if earlier.manifest == nil { return try throwAway("next") }
    if try folder.look(at: "previous") != .missing {
      try throwAway("spare")
      try folder.move("previous", to: "spare")
    }
    try folder.move("next", to: "previous")
  }

  /// A tree in here as it is, whole or not; nil when there is none, or its notes are torn.
  func tree(_ name: String) throws(PublishingError) -> PublishedTree? {
    if try folder.look(at: name) != .folder { return nil }
    do throws(PublishingError) {
      return try PublishedTree(Folder(opening: name, in: folder))
    } catch {
      // What the system does not give now it may give later: then it is no reason to throw a tree away.
      if case .damagedNotes = error.reason { return nil }
      throw error
    }
  }

  /// An earlier publication in here; nil when there is none, or none that is whole.
  func publication(_ name: String) throws(PublishingError) -> PublishedTree? {
    guard let tree = try tree(name), tree.number != nil, tree.manifest != nil else { return nil }
    return tree
  }

  private func handOver(_ earlier: PublishedTree, to live: PublishedTree) {
    guard let listing = try? earlier.listing() else { return }
    earlier.handOver(
      listing.foreign, to: live, isNewer: false, isOurs: { live.entry($0) != nil })
  }
}
