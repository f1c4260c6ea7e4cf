import Vietnamese

/// The candidate that a misspelt name most likely means: at most a third of its letters away (one
/// letter is always allowed), the first in byte order among equals; nil when none is near.
func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.utf8)
  var best: (name: String, distance: Int)?
  for candidate in candidates.sorted() where candidate != name {
    let distance = Spelling.distance(wanted, Array(candidate.utf8))
    if distance <= max(1, wanted.count / 3), distance < best?.distance ?? Int.max {
      best = (candidate, distance)
    }
  }
  return best?.name
}
