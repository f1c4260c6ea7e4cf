internal import Synchronization
internal import Workers

extension OutputFolder {
  /// Switches from the earlier site to this one.
  ///
  /// Everything that could go wrong is tried or checked before anything that is seen changes:
  /// names that are file and folder at once, somebody else's files in the way, room for the
  /// folders and for the notes. When the site is as it was nothing is touched.
  ///
  /// To be called once.
  /// - Parameter isOwing: whether a list of changes is to tell what changed; `settleOwed` once it does.
  package func publish(owing isOwing: Bool = false) throws(PublishingError) -> PublishingResult {
    do throws(PublishingError) {
      standing.stop()
      // Looking through the earlier tree takes both cores as soon as the plan is made.
      var (listing, plan) = try Workers().both {
        () throws(PublishingError) -> Result<Listing, PublishingError> in
        Result { () throws(PublishingError) in try live.listing(knowing: live.marks()) }
      } _: {
        () throws(PublishingError) -> Plan in
        try self.plan()
      }
      if plan.changesNothing {
        way.discard()
        try forgetFormerFiles(plan)
        return result(of: plan)
      }
      try plan.takeForeignFiles(of: listing.get())
      plan.addOwed(isOwing: isOwing)
      let result = result(of: plan)
      try way.publish(plan)
      return result
    } catch {
      way.discard()
      throw error
    }
  }

  /// What a plan does, and what is owed of those before.
  func result(of plan: Plan) -> PublishingResult {
    var result = plan.result
    addOwed(to: &result, site: plan.manifest)
    return result
  }

  /// What is to be done, from all that was written.
  func plan() throws(PublishingError) -> Plan {
    let (claims, failure) = state.withLock { ($0.claims, $0.failure) }
    if let failure { throw failure }
    return try Plan(claims, over: live, at: now, isFingerprinted: isFingerprinted)
  }

  /// Removes what stayed of earlier publications when its time is over, even if the site itself
  /// stays as it is: nothing refers to it any more.
  private func forgetFormerFiles(_ plan: Plan) throws(PublishingError) {
    if plan.former == live.former { return }
    for path in plan.gone.orderedPaths { live.forget(path) }
    try live.note(plan.former)
  }
}
