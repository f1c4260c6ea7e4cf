import Hashing

/// Finds the places of files in a manifest by their paths, in whatever order they are asked for.
struct PathIndex: Sendable {
  private let slots: HashSlots

  init(of manifest: Manifest) {
    var slots = HashSlots(for: manifest.files.count)
    for (place, file) in manifest.files.enumerated() {
      slots.add(place, ContentHash(of: manifest.text.span.extracting(file.range)).value)
    }
    self.slots = slots
  }

  /// The place of a path in the manifest that this is the index of; nil when it is not there.
  func place(of path: String, in manifest: Manifest) -> Int? {
    slots.place(of: ContentHash(of: path.utf8.span).value) { manifest.order($0, to: path) == 0 }
  }
}
