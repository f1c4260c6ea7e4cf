import Hashing

/// Finds the places of files in a manifest by their paths, in whatever order they are asked for.
struct PathIndex: Sendable {
  /// Half of the hash of a path, and its place from 1 on; 0 where nothing is. A path stands where
  /// the end of its hash says, or behind that, at the first free slot.
  private var slots: [UInt64]

  init(of manifest: Manifest) {
    var size = 2
    while size < manifest.files.count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for (place, file) in manifest.files.enumerated() {
      let hash = ContentHash(of: manifest.text.span.extracting(file.range)).value
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = (hash >> 32) << 32 | UInt64(place + 1)
    }
  }

  /// The place of a path in the manifest that this is the index of; nil when it is not there.
  func place(of path: String, in manifest: Manifest) -> Int? {
    let hash = ContentHash(of: path.utf8.span).value
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let place = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] >> 32 == hash >> 32, manifest.order(place, to: path) == 0 { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}
