import Diagnostics
import Reading
import Records

/// What `theme.yaml` says: which theme it extends and which style sheets it has.
struct ThemeManifest {
  private(set) var extends: String?
  /// Where that is written.
  private(set) var extendsPlace: Place?
  private(set) var styleSheets: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  private static let names = ["name", "title", "version", "extends", "stylesheets"]

  init(_ source: SourceText) {
    let (documents, problems) = YAMLReader.documents(in: source)
    diagnostics = problems
    guard case .mapping(let fields)? = documents.first?.content else { return }
    for field in fields {
      switch (field.name, field.value.content) {
      case ("extends", .scalar(let name)):
        extends = name
        extendsPlace = source.place(field.value.position)
      case ("stylesheets", .list(let items)):
        styleSheets = items.compactMap {
          if case .scalar(let name) = $0.content { name } else { nil }
        }
      case (let name, _) where !Self.names.contains(name):
        diagnostics.append(
          Diagnostic(
            .unknownKey, at: source.place(field.namePosition),
            vi: "theme.yaml không có mục «\(name)»", en: "theme.yaml has no ‘\(name)’",
            mend: Message(
              vi: "các mục: " + Self.names.joined(separator: ", "),
              en: "it has: " + Self.names.joined(separator: ", "))))
      default: break
      }
    }
  }
}
