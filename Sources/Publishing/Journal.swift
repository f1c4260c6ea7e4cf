import Hashing

/// The steps from the old site to the new one where files are moved one by one, written down
/// before the first is taken, so that a build killed in the middle is finished by the next one.
/// Every step may be taken twice.
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
    guard var reader = SealedText.reader(of: text, format: Self.format) else { return nil }
    while !reader.isAtEnd {
      guard let step = reader.step() else { return nil }
      steps.append(step)
    }
  }

  /// The text to keep.
  var text: [UInt8] {
    var text = SealedText(format: Self.format)
    for step in steps {
      switch step {
      case .place(let path, let staged):
        text.append(word: "place")
        text.append(word: staged)
        text.append(last: path)
      case .remove(let path, let entry):
        text.append(word: "remove")
        text.append(path.utf8.span, entry)
      }
    }
    return text.sealed()
  }

  /// Takes some of the steps, in order.
  /// - Returns: the files that were to be removed but that somebody has changed since.
  func take(
    _ steps: ArraySlice<Step>, _ root: borrowing Folder, next: borrowing Folder
  ) throws(PublishingError) -> [String] {
    var kept: [String] = []
    for step in steps {
      switch step {
      case .place(let path, let staged):
        if try next.move(staged, to: path, in: root) { continue }
        // Its folder is missing, or it was moved before the build was killed.
        try root.makeFolders(above: path)
        _ = try next.move(staged, to: path, in: root)
      case .remove(let path, let entry):
        switch try root.look(at: path) {
        case .missing:
          // It may have gone before the build was killed, and its folders not yet.
          root.removeEmptyFolders(above: path)
          continue
        case .blocked, .folder: continue
        case .file, .other: break
        }
        guard try root.holds(path, entry) else {
          kept.append(path)
          continue
        }
        try root.remove(path)
        root.removeEmptyFolders(above: path)
      }
    }
    return kept
  }
}

extension SealedText.Reader {
  fileprivate mutating func step() -> Journal.Step? {
    switch word() {
    case "place":
      guard let staged = word(), OutputPath.isUsable(staged), let path = path() else { return nil }
      return .place(path, staged: staged)
    case "remove": return file().map { .remove($0.path, $0.entry) }
    default: return nil
    }
  }
}

extension Folder {
  /// Whether a file still holds what was written.
  func holds(_ path: String, _ entry: Manifest.Entry) throws(PublishingError) -> Bool {
    guard case .file(let facts) = try look(at: path), facts.size == entry.size,
      let bytes = try read(path)
    else { return false }
    return ContentHash(of: bytes.span) == entry.hash
  }
}
