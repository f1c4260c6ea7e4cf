/// Records that belong to one matter: plan → dialogue → project → inspection → remedy.
///
/// Two records are tied when one names the other in a field, whichever of the two does. A plan, or any
/// record with many ties, stands in every thread that touches it, but none goes on through it:
/// otherwise everything of a commune would be one matter.
package struct Thread: Sendable {
  /// The most ties that a record may have for a thread to go on through it.
  package static let hub = 6
  /// The most records that a thread shows.
  package static let limit = 24

  /// For each record those with which it is tied.
  let links: [[Int]]
  /// For each record whether no thread goes on through it.
  let isEnd: [Bool]

  /// The threads of records that are tied so: for each record those that name it and that it names,
  /// and whether no thread goes on through it.
  init(links: [[Int]], isEnd: [Bool]) {
    self.links = links
    self.isEnd = zip(links, isEnd).map { $0.count > Self.hub || $1 }
  }

  /// The members of the thread of a record, itself included, ascending by id; the nearest where
  /// there are too many. Empty when it stands alone.
  package func members(of id: Int) -> [Int] {
    Reads.noteTies(of: id)
    guard id < links.count, !links[id].isEmpty else { return [] }
    var found = [id]
    var seen: Set<Int> = [id]
    var next = 0
    while next < found.count, found.count < Self.limit {
      let member = found[next]
      next += 1
      Reads.noteTies(of: member)
      // An end has a thread of its own ties, and ends all others.
      if member != id, isEnd[member] || isEnd[id] { continue }
      for other in links[member] where seen.insert(other).inserted { found.append(other) }
    }
    return found.prefix(Self.limit).sorted()
  }
}

extension Catalog {
  /// Whether a record may stand in a thread.
  func hasThread(_ id: Int) -> Bool {
    isShown(id) && kinds.kinds[summaries.all[id].kind].thread != .none
  }

  /// Ties records of which one names the other in a field; a pair may come more than once.
  mutating func tieThreads(_ pairs: some Sequence<(Int, Int)>) {
    var links = [[Int]](repeating: [], count: shownCount)
    for (one, other) in pairs {
      links[one].append(other)
      links[other].append(one)
    }
    for id in links.indices where links[id].count > 1 { links[id] = Set(links[id]).sorted() }
    thread = Thread(
      links: links,
      isEnd: links.indices.map { kinds.kinds[summaries.all[$0].kind].thread == .end })
  }
}
