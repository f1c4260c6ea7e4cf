internal import Workers

/// How a tree that nobody sees becomes what a plan wants: it is the one of some publication before, and
/// only what differs is done. Where nothing is done its folders stay marked.
struct Preparation {
  /// The marks of its folders in which nothing was done, by their numbers in the new site.
  var marks: [FileTime?] { standing.marks }

  private let next: PublishedTree
  private let live: PublishedTree
  private let plan: Plan
  private let matching: Matching
  /// The places of the files that were new in `live`: `next` may have others of the same bytes.
  private let staged: Set<Int>
  private var standing: StandingFolders

  /// - Parameters:
  ///   - next: the tree; it has all files of the plan that were made anew.
  ///   - live: the tree that is seen, which has the others.
  ///   - marks: those of the folders of `next` that are as they were marked; empty for none.
  init(of next: PublishedTree, from live: PublishedTree, _ plan: Plan, marks: [FileTime?]) {
    self.next = next
    self.live = live
    self.plan = plan
    matching = Matching(of: plan.manifest, in: next.site)
    let paths = live.stagedPaths()
    staged = Set((paths ?? []).compactMap(plan.manifest.place))
    // Where it is not known what was new, nothing can be trusted to be the same.
    standing = StandingFolders(of: plan.manifest, matching, marks: paths == nil ? [] : marks)
  }

  /// Does all of it.
  mutating func run() throws(PublishingError) {
    try next.drop(matching.others, except: plan.isWanted)
    try takeSite()
    for place in matching.others { standing.forget(above: next.site.path(place)) }
    for key in next.former.files.keys { standing.forget(above: key.path) }
    try takeStaying()
    try next.take(plan.foreign, from: live)
    for path in plan.foreign.paths { standing.forget(above: path) }
    next.resemble(live)
  }

  /// Takes over the files of the new site that stay as they are seen.
  private mutating func takeSite() throws(PublishingError) {
    let (site, inodes) = (plan.manifest, plan.site.inodes)
    let taken = placesToTake()
    let isNew = next.manifest == nil
    try Workers().each(taken.count, batch: 256) { [next, live] index throws(PublishingError) in
      let place = taken[index]
      guard let inode = inodes[place], !isNew
      else { return try next.takeAnew(site.path(place), from: live) }
      try next.take(site.path(place), from: live, inode: inode)
    }
    for place in taken { standing.forget(site.files[place].folder) }
    for place in site.files.indices where inodes[place] == nil {
      standing.forget(site.files[place].folder)
    }
  }

  /// Which files that stay are to be looked at: not those that the tree has already, in a folder that
  /// stands, and that were no others in between.
  private func placesToTake() -> [Int] {
    let (site, earlier) = (plan.manifest, next.site)
    return site.files.indices.filter { place in
      if plan.site.inodes[place] == nil { return false }
      guard let there = matching.places[place], standing.contains(site.files[place].folder),
        !staged.contains(place)
      else { return true }
      return earlier.files[there].entry != site.files[place].entry
    }
  }

  /// Takes over what stays of earlier publications for a time.
  private mutating func takeStaying() throws(PublishingError) {
    let staying = plan.staying
    let isTaken = try Workers().map(staying.count, batch: 64) {
      [next, live] place throws(PublishingError) in
      try next.take(staying[place].path, from: live, inode: staying[place].inode)
    }
    for (file, _) in zip(staying, isTaken).filter(\.1) { standing.forget(above: file.path) }
  }
}
