import Diagnostics
package import Records
import Templates

/// The reference of a theme, as Markdown: what every template may use, made from the shapes that
/// templates are checked against, and what the theme offers to those that extend it.
package struct ThemeGuide {
  let theme: Theme
  let kinds: [Kind]

  /// The reference of a theme for a site with these kinds.
  package init(theme: Theme, kinds: KindTable) {
    self.theme = theme
    self.kinds = kinds.kinds
  }

  /// The whole text; ends with a line break.
  package var markdown: String {
    (pages + parts + [template, partials, tokens, words]).joined(separator: "\n\n") + "\n"
  }

  // MARK: What pages are given

  private var pages: [String] {
    var parts = [
      "### Every page", table(of: PageShapes.shared(words: []), at: "", leavingOut: ["t"]),
    ]
    // Pages that are given the same have one table.
    var templates: [ContextShape: [String]] = [:]
    for (name, shape) in PageShapes.own(kinds: kinds) where theme.templates.contains(name) {
      templates[shape, default: []].append(name)
    }
    let groups = templates.mapValues { $0.sorted() }.sorted { $0.value[0] < $1.value[0] }
    for (shape, names) in groups {
      parts.append("### " + names.map { "`\($0)`" }.joined(separator: ", "))
      parts += names.compactMap { ShapeWords.pages[$0] }
      parts.append(table(of: shape, at: ""))
    }
    return parts
  }

  /// The shapes that have a name, each with what it holds.
  private var parts: [String] {
    PageShapes.named.flatMap { part in
      ["### The part \(part.name)", table(of: part.shape, at: part.name + ".", isPart: true)]
    }
  }

  private func table(
    of shape: ContextShape, at path: String, leavingOut: Set<String> = [], isPart: Bool = false
  ) -> String {
    var rows = ["| name | what |", "| --- | --- |"]
    add(content(of: shape), at: path, shown: isPart ? "" : path, leavingOut, to: &rows)
    return rows.joined(separator: "\n")
  }

  /// A row for each name of an object, and below it for those inside; a part with a name of its own
  /// is told by that name.
  private func add(
    _ shape: ContextShape, at path: String, shown: String, _ leavingOut: Set<String> = [],
    to rows: inout [String]
  ) {
    guard case .object(let names) = shape else { return }
    for (name, inner) in names.sorted(by: { $0.key < $1.key }) where !leavingOut.contains(name) {
      let about = ShapeWords.names[path + name].map { ": \($0)" } ?? ""
      rows.append("| `\(shown)\(name)` | \(type(of: inner))\(about) |")
      if PageShapes.name(of: inner) ?? PageShapes.name(of: content(of: inner)) != nil { continue }
      let isList = if case .list = inner { true } else { false }
      let below = isList ? "\(name)[]." : "\(name)."
      add(content(of: inner), at: path + below, shown: shown + below, to: &rows)
    }
  }

  private func content(of shape: ContextShape) -> ContextShape {
    if case .list(let inner) = shape { inner } else { shape }
  }

  private func type(of shape: ContextShape) -> String {
    if let name = PageShapes.name(of: shape) { return "**\(name)**" }
    switch shape {
    case .text: return "text"
    case .html: return "*html*"
    case .flag: return "flag"
    case .list(let inner):
      return PageShapes.name(of: inner).map { "list of **\($0)**" } ?? "list"
    case .object: return "group"
    case .any: return "any name"
    case .templateName: return "name of a template"
    case .named(let name): return name
    }
  }

  // MARK: What a theme that extends this one may replace

  private var template: String {
    let rows = theme.templates.names.compactMap { name -> String? in
      let blocks = theme.templates.blocks(of: name)
      guard !blocks.isEmpty else { return nil }
      return "| `\(name)` | \(blocks.map { "`\($0)`" }.joined(separator: ", ")) |"
    }
    return "### Blocks\n\n| template | blocks that a heir may fill |\n| --- | --- |\n"
      + rows.joined(separator: "\n")
  }

  private var partials: String {
    let names = theme.templates.names.filter { $0.hasPrefix("partials/") }
    return "### Partials\n\n" + names.map { "`\($0.dropFirst(9))`" }.joined(separator: ", ")
  }

  private var tokens: String {
    let rows = StyleTokens(theme.styleSheet).all.map { token in
      "| `\(token.name)` | `\(token.values.joined(separator: "`, `"))` |"
    }
    return "### Tokens\n\n| token | values: by day, then where they differ |\n| --- | --- |\n"
      + rows.joined(separator: "\n")
  }

  private var words: String {
    let keys = theme.words(in: .vi).keys.map { "`\($0)`" }
    return "### Words\n\nUnder `t`: \(keys.joined(separator: ", "))."
  }
}
