/// The steps from the old site to the new one, written down before the first is taken, so that
/// a build killed in the middle is finished by the next one. Every step may be taken twice.
///
/// As text, one line a step: `place STAGED PATH` or `remove HASH SIZE PATH`.
struct Journal: Equatable {
  enum Step: Hashable {
    /// A staged file takes its place, over the file of an earlier build if there is one.
    case place(String, staged: String)
    /// A file of the earlier build goes if it is still as it was written, and so do the folders
    /// that it leaves empty.
    case remove(String, Manifest.Entry)
  }

  var steps: [Step] = []

  private static let format: StaticString = "congkhai journal 1"

  init() {}

  /// The journal in its text, or nil when the text is damaged.
  init?(text: [UInt8]) {
    guard let lines = SealedText.lines(of: text, format: Self.format) else { return nil }
    for line in lines {
      guard let step = Step(line: line) else { return nil }
      steps.append(step)
    }
  }

  /// The text to keep.
  var text: [UInt8] {
    var text = SealedText(format: Self.format)
    for step in steps {
      switch step {
      case .place(let path, let staged): text.append(line: "place \(staged) \(path)")
      case .remove(let path, let entry): text.append(line: "remove \(entry.line(path))")
      }
    }
    return text.sealed()
  }

  /// Takes some of the steps, in order.
  func take(
    _ steps: ArraySlice<Step>, _ root: borrowing Folder, next: borrowing Folder
  ) throws(PublishingError) -> (removed: Int, kept: [String]) {
    var removed = 0
    var kept: [String] = []
    for step in steps {
      switch step {
      case .place(let path, let staged):
        if try next.move(staged, to: path, in: root) { continue }
        // Its folder is missing, or it was moved before the build was killed.
        for folder in OutputPath.folders(above: path).reversed() { try root.makeFolder(folder) }
        _ = try next.move(staged, to: path, in: root)
      case .remove(let path, let entry):
        switch try root.look(at: path) {
        case .missing, .blocked, .folder: continue
        case .file, .other: break
        }
        guard try root.holds(path, entry) else {
          kept.append(path)
          continue
        }
        if try root.remove(path) { removed += 1 }
        for folder in OutputPath.folders(above: path) where !root.removeFolder(folder) { break }
      }
    }
    return (removed, kept)
  }
}

extension Journal.Step {
  fileprivate init?(line: Substring) {
    let parts = line.split(separator: " ", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    if parts[0] == "remove" {
      guard let (path, entry) = Manifest.Entry.read(line: parts[1]) else { return nil }
      self = .remove(path, entry)
      return
    }
    let names = parts[1].split(separator: " ", maxSplits: 1).map(String.init)
    guard parts[0] == "place", names.count == 2, names.allSatisfy(OutputPath.isUsable) else {
      return nil
    }
    self = .place(names[1], staged: names[0])
  }
}

extension Folder {
  /// Whether a file still holds what was written.
  func holds(_ path: String, _ entry: Manifest.Entry) throws(PublishingError) -> Bool {
    guard try look(at: path) == .file(size: entry.size), let bytes = try read(path) else {
      return false
    }
    return ContentHash(of: bytes.span) == entry.hash
  }
}
