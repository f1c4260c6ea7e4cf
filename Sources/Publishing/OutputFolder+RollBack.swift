extension OutputFolder {
  /// Goes back to the publication before the one that is seen; called again, forward to it.
  ///
  /// Instead of `write` and `publish`, to be called once.
  /// - Parameter isOwing: as for `publish`.
  /// - Returns: nil when there is none to go back to.
  package func rollBack(owing isOwing: Bool = false) throws(PublishingError) -> PublishingResult? {
    guard let exchange = way as? Exchange,
      let (previous, plan) = try exchange.prepareReturn(
        at: now, owing: isOwing, isFingerprinted: isFingerprinted)
    else { return nil }
    let result = result(of: plan)
    try exchange.takeBack(previous, plan)
    return result
  }
}

extension Exchange {
  /// Exchanges what is seen with the publication before, which is ready for it.
  fileprivate func takeBack(_ previous: PublishedTree, _ plan: Plan) throws(PublishingError) {
    try state.parent.exchange(state.name, with: "previous", in: state.folder)
    handOver(plan, to: previous)
    _ = try? state.folder.remove(StateFolder.returning)
  }

  /// Makes the publication before ready to be seen again; nil when there is none.
  func prepareReturn(
    at now: Int, owing isOwing: Bool = false, isFingerprinted: (String) -> Bool
  ) throws(PublishingError) -> (PublishedTree, Plan)? {
    // What is seen was put in the place of the publication before, which is not kept then.
    if try live.isMovedInPlace { return nil }
    guard let previous = try state.publication("previous"), previous.label == label,
      let manifest = previous.manifest
    else { return nil }
    let earlier = live.site
    var claims = Claims(over: earlier.files.count)
    Manifest.compare(manifest, earlier) { back, now in
      guard let back else { return }
      let entry = manifest.files[back].entry
      if let now, earlier.files[now].entry == entry { return claims.keep(now, 0) }
      claims.add(manifest.path(back), Claim(entry: entry, standing: .staged))
    }
    var plan = try Plan(claims, over: live, at: now, isFingerprinted: isFingerprinted)
    try plan.findForeignFiles()
    plan.addFormerFiles(of: previous, at: now)
    plan.addOwed(isOwing: isOwing)
    // From here on the folder may hold what belongs to others; see `recover`.
    try state.folder.create(StateFolder.returning, [UInt8]().span)
    try prepare(previous, toReturn: plan)
    return (previous, plan)
  }

  private func prepare(
    _ previous: PublishedTree, toReturn plan: Plan
  ) throws(PublishingError) {
    let matching = Matching(of: plan.manifest, in: previous.site)
    try previous.drop(matching.others, except: plan.isWanted)
    // First, so that what comes now is known to be ours even if this is as far as it gets.
    try previous.note(plan.former)
    try OwedChanges.note(plan.owed, in: previous.notes)
    for file in plan.staying { try previous.take(file.path, from: live, inode: file.inode) }
    try previous.take(plan.foreign, from: live)
    // What comes back is newer to caches than what it replaces.
    for path in plan.site.staged {
      guard case .file(let facts) = try live.root.look(at: path) else { continue }
      previous.root.touch(path, after: facts.changed)
    }
    try previous.noteExchange()
    previous.resemble(live)
    try previous.root.flushFileSystem()
  }
}
