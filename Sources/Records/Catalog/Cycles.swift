/// Rings in what names one another.
enum Cycles {
  /// Each cycle once, from the member that comes first among those that lead into it.
  ///
  /// A walk without recursion: a chain may be as long as a hostile author likes.
  static func all(in links: [Int: [Int]], by comesBefore: (Int, Int) -> Bool) -> [[Int]] {
    var done = Set<Int>()
    var found: [[Int]] = []
    for start in links.keys.sorted(by: comesBefore) {
      var path: [(id: Int, next: Int)] = done.contains(start) ? [] : [(start, 0)]
      var depths = [start: 0]
      while let (id, next) = path.last {
        guard let targets = links[id], next < targets.count else {
          path.removeLast()
          depths[id] = nil
          done.insert(id)
          continue
        }
        path[path.count - 1].next += 1
        let target = targets[next]
        if let depth = depths[target] {
          found.append(path[depth...].map(\.id))
        } else if !done.contains(target) {
          depths[target] = path.count
          path.append((target, 0))
        }
      }
    }
    return found
  }
}
