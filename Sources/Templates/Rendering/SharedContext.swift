/// A context around many pages, in which the names of all templates have been looked up already.
///
/// It costs as many values as the templates have tags. A class, so that pages share them.
package final class SharedContext: Sendable {
  /// For each path of each template what it means here; nil where the context does not have its first
  /// name.
  private let values: [TemplateValue?]

  fileprivate init(_ object: TemplateObject, for templates: [ReadyTemplate]) {
    let stack = ContextStack([.object(object)])
    values = templates.flatMap { template in
      template.paths.map { $0.isDot ? nil : stack.value(of: $0, in: template.names) }
    }
  }

  /// What a path of a template means here.
  func value(of path: Int, in template: ReadyTemplate) -> TemplateValue? {
    values[template.firstPath + path]
  }
}

extension TemplateSet {
  /// Looks up all names of the templates in a context, for `render`.
  package func shared(_ object: TemplateObject) -> SharedContext {
    SharedContext(object, for: ready)
  }
}
