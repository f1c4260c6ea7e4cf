/// Hands out names that are unique within one text.
struct UniqueIDs {
  private var taken: Set<String> = []
  private var counts: [String: Int] = [:]

  /// The name itself the first time, then with `-2`, `-3` …; `muc` stands for an empty one.
  mutating func next(for name: String) -> String {
    let name = name.isEmpty ? "muc" : name
    if taken.insert(name).inserted { return name }
    var count = counts[name, default: 1]
    var id = name
    repeat {
      count += 1
      id = "\(name)-\(count)"
    } while !taken.insert(id).inserted
    counts[name] = count
    return id
  }
}
