/// The file that tells deployment scripts what a publication changed.
///
/// One line a file, ordered by path: `+ path` for one that is new or changed, `- path` for one
/// that is gone. Empty when nothing changed.
package struct ChangedList: Sendable {
  private let place: FilePlace

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
    try folder.create("\(name).tmp", [UInt8]().span)
    try folder.remove("\(name).tmp")
  }

  /// Writes the file: it is there whole, or as it was.
  package func write(_ result: PublishingResult) throws(PublishingError) {
    // Opened again: it may lie in a folder that has been exchanged.
    try Folder(opening: place.folder).replace(place.name, Array(Self.text(of: result).utf8).span)
  }

  /// Whether bytes are a list, if an empty one.
  private static func isList(_ bytes: [UInt8]) -> Bool {
    bytes.split(separator: UInt8(ascii: "\n")).allSatisfy { line in
      line.starts(with: "+ ".utf8) || line.starts(with: "- ".utf8)
    }
  }

  private static func text(of result: PublishingResult) -> String {
    let lines = result.changed.map { ($0, "+ \($0)\n") } + result.gone.map { ($0, "- \($0)\n") }
    return lines.sorted { $0.0 < $1.0 }.map(\.1).joined()
  }
}
