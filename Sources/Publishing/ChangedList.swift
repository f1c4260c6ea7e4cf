import Hashing

/// The file that tells deployment scripts what a publication changed.
///
/// One line a file, ordered by path: `+ path` for one that is new or changed, `- path` for one
/// that is gone. Empty when nothing changed. What earlier publications owe (`OwedChanges`) is in it too.
package struct ChangedList: Sendable {
  private let place: FilePlace
  /// The name that it has before it is whole: one that nobody else gives to anything in a folder of
  /// theirs, and always the same, so that the next build clears away what one left that was killed.
  private let unfinished: String

  /// Makes sure, before anything is published, that the file can be written, and that it replaces
  /// nothing but such a list; one that is there stays until `write`.
  package init(path: String) throws(PublishingError) {
    place = FilePlace(path)
    let name = place.name
    let folder = try Folder(opening: place.folder)
    if name.isEmpty { throw PublishingError(.badPath, at: path) }
    switch try folder.look(at: name) {
    case .missing: break
    case .file where Self.isList(try folder.read(name) ?? []): break
    case .folder:
      throw PublishingError(.system(.write, code: SystemFault.folderInTheWay), at: path)
    // A record, a page, a device.
    case .file, .other, .blocked: throw PublishingError(.noList, at: path)
    }
    unfinished = ".congkhai-list-\(ContentHash(of: name.utf8.span).hexadecimal).tmp"
    try folder.write(unfinished, [UInt8]().span)
    try folder.remove(unfinished)
  }

  /// Writes the file: it is there whole, or as it was. Then nothing is owed any more.
  package func write(
    _ result: PublishingResult, of output: OutputFolder? = nil
  ) throws(PublishingError) {
    // Opened again: it may lie in a folder that has been exchanged.
    let folder = try Folder(opening: place.folder)
    do throws(PublishingError) {
      try folder.replace(
        place.name, Array(Self.text(of: result).utf8).span, by: unfinished)
    } catch {
      _ = try? folder.remove(unfinished)
      throw error
    }
    try output?.settleOwed()
  }

  /// Whether bytes are a list, if an empty one.
  private static func isList(_ bytes: [UInt8]) -> Bool {
    bytes.split(separator: UInt8(ascii: "\n")).allSatisfy { line in
      line.starts(with: "+ ".utf8) || line.starts(with: "- ".utf8)
    }
  }

  private static func text(of result: PublishingResult) -> String {
    let changed = Set(result.changed + result.owedChanged)
    let gone = Set(result.gone + result.owedGone).subtracting(changed)
    let lines = changed.map { ($0, "+ \($0)\n") } + gone.map { ($0, "- \($0)\n") }
    return lines.sorted { $0.0 < $1.0 }.map(\.1).joined()
  }
}
