import Diagnostics
import Reading

/// Gives problems that were found without their files at hand the names and lines of those files.
struct SourceLines {
  let root: String
  let files: [ContentFile]

  /// The problems, each with the shown path of its file and the line of its source.
  func fill(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !diagnostics.isEmpty else { return [] }
    // Few of all files have problems.
    let named = Set(diagnostics.flatMap { [$0.place].compactMap(\.self) + $0.related }.map(\.file))
    let byPath = Dictionary(
      files.lazy.filter { named.contains($0.path) }.map { ($0.path, $0) },
      uniquingKeysWith: { first, _ in first })
    var sources: [String: SourceText] = [:]
    return diagnostics.map { diagnostic in
      var filled = diagnostic
      filled.place = diagnostic.place.map { fill($0, byPath, &sources) }
      filled.related = diagnostic.related.map { fill($0, byPath, &sources) }
      return filled
    }
  }

  private func fill(
    _ place: Place, _ byPath: [String: ContentFile], _ sources: inout [String: SourceText]
  ) -> Place {
    guard let file = byPath[place.file] else { return place }
    guard let position = place.position else { return Place(file: file.shownPath) }
    if sources[file.path] == nil {
      sources[file.path] =
        SourceReader.read(root + "/" + file.pathOnDisk, as: file.shownPath).source
    }
    return sources[file.path]?.place(position) ?? Place(file: file.shownPath, position: position)
  }
}
