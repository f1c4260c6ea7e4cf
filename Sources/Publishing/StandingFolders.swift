/// The folders of a tree that is being prepared in which nothing was done since they were marked.
struct StandingFolders {
  /// Their marks by their numbers in the new site; nil for the others.
  private(set) var marks: [FileTime?]
  private let site: Manifest

  /// - Parameters:
  ///   - site: what is to be in the tree.
  ///   - matching: where that was in the tree when its folders were marked.
  ///   - marks: those of the folders that stood then, by their numbers there; empty for none.
  init(of site: Manifest, _ matching: Matching, marks: [FileTime?]) {
    self.site = site
    self.marks = matching.folders.map { number in
      number.flatMap { marks.isEmpty ? nil : marks[$0] }
    }
  }

  /// Whether the folder with a number is one of them.
  func contains(_ folder: Int32) -> Bool { marks[Int(folder)] != nil }

  /// Something is done in a folder, and perhaps in those above it.
  mutating func forget(_ folder: Int32) {
    var number = Int(folder)
    while number > 0 {
      marks[number] = nil
      number = site.folders.above(number)
    }
  }

  /// Something is done at a path.
  mutating func forget(above path: String) {
    for folder in OutputPath.folders(above: path) {
      if let number = site.number(ofFolder: folder) { return forget(Int32(number)) }
    }
  }
}
