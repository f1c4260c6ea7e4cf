/// The plan of one publication, made and checked before anything changes.
struct Switch {
  var journal = Journal()
  var manifest = Manifest()
  var result = PublishingResult()
  /// Folders to make, those above before those inside.
  var newFolders: [String] = []

  /// - Throws: when a name is file and folder at once, or somebody else's file is in the way.
  init(
    from output: OutputFolder, claims: [String: OutputFolder.Claim]
  ) throws(PublishingError) {
    let paths = claims.keys.sorted()
    var folders: Set<String> = []
    var placed: [(turn: Turn, step: Journal.Step)] = []
    for path in paths {
      guard let claim = claims[path] else { continue }
      result.bytes += claim.entry.size
      if !claim.isForeign { manifest.files[path] = claim.entry }
      for folder in OutputPath.folders(above: path) {
        if claims[folder] != nil {
          throw PublishingError(.fileAndFolder, at: output.shown(folder))
        }
        if claim.staged != nil { folders.insert(folder) }
      }
      if let staged = claim.staged {
        placed.append((Turn(of: path), .place(path, staged: staged)))
        result.written += 1
        result.bytesWritten += claim.entry.size
      } else {
        result.unchanged += 1
      }
    }
    let gone = output.earlier.files.filter { claims[$0.key] == nil }
    let inTheWay = try Self.inTheWay(
      of: placed, in: folders, gone: gone, output: output, newFolders: &newFolders)
    journal.steps = inTheWay.sorted().compactMap { path in gone[path].map { .remove(path, $0) } }
    for turn in Turn.allCases {
      journal.steps += placed.lazy.filter { $0.turn == turn }.map(\.step)
    }
    for path in gone.keys.sorted() where !inTheWay.contains(path) {
      if let entry = gone[path] { journal.steps.append(.remove(path, entry)) }
    }
  }

  /// The files of the earlier build that must go before a new file can take its place: a file
  /// where a folder is needed now, or the files of a folder where a file is needed.
  private static func inTheWay(
    of placed: [(turn: Turn, step: Journal.Step)], in folders: Set<String>,
    gone: [String: Manifest.Entry], output: OutputFolder, newFolders: inout [String]
  ) throws(PublishingError) -> Set<String> {
    var found: Set<String> = []
    for folder in folders.sorted() {
      switch try output.root.look(at: folder) {
      case .folder: continue
      case .missing: newFolders.append(folder)
      case .blocked: continue  // By one that was found above it; made when its turn comes.
      case .file:
        guard let entry = gone[folder], try output.root.holds(folder, entry) else {
          throw PublishingError(.foreign, at: output.shown(folder))
        }
        found.insert(folder)
      case .other: throw PublishingError(.foreign, at: output.shown(folder))
      }
    }
    for case (_, .place(let path, _)) in placed {
      guard try output.root.look(at: path) == .folder else { continue }
      try clear(path, gone: gone, output: output, found: &found)
    }
    return found
  }

  /// Finds that everything in a folder is ours and gone, or throws at what is not.
  private static func clear(
    _ folder: String, gone: [String: Manifest.Entry], output: OutputFolder,
    found: inout Set<String>
  ) throws(PublishingError) {
    let names = try Folder(opening: folder, in: output.root).names()
    if names.isEmpty { throw PublishingError(.foreign, at: output.shown(folder)) }
    for name in names.sorted() {
      let path = "\(folder)/\(name)"
      if try output.root.look(at: path) == .folder {
        try clear(path, gone: gone, output: output, found: &found)
      } else if let entry = gone[path], try output.root.holds(path, entry) {
        found.insert(path)
      } else {
        throw PublishingError(.foreign, at: output.shown(path))
      }
    }
  }
}
