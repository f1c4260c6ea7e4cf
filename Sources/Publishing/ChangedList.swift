/// The file that tells deployment scripts what a publication changed.
///
/// One line a file, ordered by path: `+ path` for one that is new or changed, `- path` for one
/// that is gone. Empty when nothing changed.
package struct ChangedList: Sendable {
  private let folder: String
  private let name: String

  /// Makes sure, before anything is published, that the file can be written; one that is there
  /// stays until `write`.
  package init(path: String) throws(PublishingError) {
    let above = OutputPath.folder(above: path)
    folder = above.map { $0.isEmpty ? "/" : $0 } ?? "."
    name = above.map { String(path.dropFirst($0.count + 1)) } ?? path
    let folder = try Folder(opening: folder)
    if name.isEmpty { throw PublishingError(.badPath, at: path) }
    if try folder.look(at: name) == .folder {
      throw PublishingError(.system(.write, code: SystemFault.folderInTheWay), at: path)
    }
    try folder.create("\(name).tmp", [UInt8]().span)
    try folder.remove("\(name).tmp")
  }

  /// Writes the file: it is there whole, or as it was.
  package func write(_ result: PublishingResult) throws(PublishingError) {
    // Opened again: it may lie in a folder that has been exchanged.
    try Folder(opening: folder).replace(name, Array(Self.text(of: result).utf8).span)
  }

  private static func text(of result: PublishingResult) -> String {
    let lines = result.changed.map { ($0, "+ \($0)\n") } + result.gone.map { ($0, "- \($0)\n") }
    return lines.sorted { $0.0 < $1.0 }.map(\.1).joined()
  }
}
