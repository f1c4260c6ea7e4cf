package import Diagnostics

/// The templates of a theme, read once and rendered many times, from any number of tasks.
///
/// The language is Mustache as the official specification describes it, with inheritance
/// (`{{<layout}}{{$title}}…{{/title}}{{/layout}}`) and dynamic names (`{{>*card}}`), without
/// lambdas. `{{name}}` escapes `& " ' < >`.
package struct TemplateSet: Sendable {
  /// Templates larger than this, in bytes, are refused.
  static let largestTemplate = 1 << 20

  var templates: [Template] = []
  /// The same, ready to be rendered.
  private(set) var ready: [ReadyTemplate] = []
  private(set) var indices: [String: Int] = [:]

  /// Reads all templates. A name is what `{{>name}}` says: `record`, `partials/head`.
  ///
  /// What is wrong comes back sorted: syntax, names of partials, parents and blocks that do not
  /// exist, templates that include themselves without end. A template with a syntax error renders
  /// as nothing.
  package static func parse(
    _ sources: [String: SourceText]
  ) -> (templates: TemplateSet, diagnostics: [Diagnostic]) {
    var set = TemplateSet()
    var diagnostics: [Diagnostic] = []
    for (name, source) in sources.sorted(by: { $0.key < $1.key }) {
      set.indices[name] = set.templates.count
      guard source.bytes.count <= largestTemplate else {
        diagnostics.append(tooLarge(source))
        var template = Template(source: source)
        template.isBroken = true
        set.templates.append(template)
        continue
      }
      let compiler = TemplateCompiler(source)
      set.templates.append(compiler.template)
      diagnostics += compiler.diagnostics
    }
    diagnostics += set.link()
    var paths = 0
    for (index, template) in set.templates.enumerated() {
      set.ready.append(ReadyTemplate(template, at: index, firstPath: paths))
      paths += template.paths.count
    }
    return (set, diagnostics.sorted())
  }

  /// The names of the templates, sorted.
  package var names: [String] { indices.keys.sorted() }

  /// Whether there is a template of this name.
  package func contains(_ name: String) -> Bool { indices[name] != nil }

  /// The names of the blocks that a heir of a template may fill, in their order; each once.
  package func blocks(of name: String) -> [String] {
    guard let index = indices[name] else { return [] }
    var seen = Set<String>()
    return templates[index].blocks.map(\.name.text).filter { seen.insert($0).inserted }
  }

  private static func tooLarge(_ source: SourceText) -> Diagnostic {
    let limit = largestTemplate >> 20
    return Diagnostic(
      .tooLarge, at: Place(file: source.file), vi: "khuôn lớn hơn \(limit) MB",
      en: "the template is larger than \(limit) MB")
  }
}
