/// The candidate that a misspelt name most likely means: at most a third of its letters away (one
/// letter is always allowed), the first in byte order among equals; nil when none is near.
func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.utf8)
  var best: (name: String, distance: Int)?
  for candidate in candidates.sorted() where candidate != name {
    let distance = editDistance(wanted, Array(candidate.utf8))
    if distance <= max(1, wanted.count / 3), distance < best?.distance ?? Int.max {
      best = (candidate, distance)
    }
  }
  return best?.name
}

/// How many letters to add, drop, change or swap with the neighbour (Damerau 1964, restricted).
private func editDistance(_ one: [UInt8], _ other: [UInt8]) -> Int {
  var before: [Int] = []
  var previous = Array(0...other.count)
  for i in one.indices {
    var row = [i + 1]
    for j in other.indices {
      let change = previous[j] + (one[i] == other[j] ? 0 : 1)
      var cost = min(change, previous[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
        cost = min(cost, before[j - 1] + 1)
      }
      row.append(cost)
    }
    (before, previous) = (previous, row)
  }
  return previous[other.count]
}
