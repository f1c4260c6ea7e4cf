/// Records that belong to one matter: plan → dialogue → project → inspection → remedy.
///
/// Two records are tied when one names the other in a field, whichever of the two does. A record with
/// many ties, such as the plan of a year, stands in every thread that touches it, but none goes on
/// through it: otherwise everything of a commune would be one matter.
package struct Thread: Sendable {
  /// The most ties that a record may have for a thread to go on through it.
  package static let hub = 8
  /// The most records that a thread shows.
  package static let limit = 40

  private let links: [[Int]]

  /// The threads of records that are tied so: for each record those that name it and that it names.
  init(links: [[Int]]) {
    self.links = links
  }

  /// The members of the thread of a record, itself included, ascending by id; the nearest where
  /// there are too many. Empty when it stands alone.
  package func members(of id: Int) -> [Int] {
    guard id < links.count, !links[id].isEmpty else { return [] }
    var found = [id]
    var seen: Set<Int> = [id]
    var next = 0
    while next < found.count, found.count < Self.limit {
      let member = found[next]
      next += 1
      if member == id || links[member].count <= Self.hub {
        // Of a hub only its own ties belong to its thread.
        if member != id, links[id].count > Self.hub { continue }
        for other in links[member] where seen.insert(other).inserted {
          found.append(other)
        }
      }
    }
    return found.prefix(Self.limit).sorted()
  }
}

extension Catalog {
  /// Ties the records that name one another in their fields.
  mutating func tieThreads() {
    var links = [Set<Int>](repeating: [], count: shownCount)
    for id in 0..<shownCount where kind(of: id).isThreaded {
      let summary = summaries[id]
      for mention in summary.mentions where mention.sort != .link && mention.sort != .unit {
        guard case .record(let other) = resolve(mention, from: files[summary.file]),
          other != id, isShown(other), kind(of: other).isThreaded
        else { continue }
        links[id].insert(other)
        links[other].insert(id)
      }
    }
    thread = Thread(links: links.map { $0.sorted() })
  }
}
