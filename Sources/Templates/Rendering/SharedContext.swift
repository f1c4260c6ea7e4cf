/// A context around many pages, in which the names of all templates have been looked up already.
///
/// It costs as many values as the templates have tags. A class, so that pages share it.
package final class SharedContext: Sendable {
  /// For each path of each template what it means here; nil where the context does not have its first
  /// name.
  private let values: [TemplateValue?]
  /// The templates of the set, as they are rendered in it.
  let templates: [ReadyTemplate]
  /// What comes out alike in all pages.
  let stretches: [Stretch]

  fileprivate init(_ object: TemplateObject, for set: TemplateSet) {
    let stack = ContextStack([.object(object)])
    values = set.ready.flatMap { template in
      template.paths.indices.map { path in
        template.paths[path].isDot ? nil : stack.value(of: path, in: template)
      }
    }
    templates = set.ready
    stretches = []
  }

  fileprivate init(_ context: SharedContext, for set: TemplateSet) {
    var finder = StretchFinder(set, context)
    values = context.values
    templates = set.ready.map { ReadyTemplate($0, finder.instructions(of: $0)) }
    stretches = finder.stretches
  }

  /// What a path of a template means here.
  func value(of path: Int, in template: ReadyTemplate) -> TemplateValue? {
    values[template.firstPath + path]
  }

  /// Whether the first name of a path is one of the context.
  func has(_ path: Int, of template: ReadyTemplate) -> Bool {
    value(of: path, in: template) != nil
  }
}

extension TemplateSet {
  /// Looks up all names of the templates in a context, for `render`.
  package func shared(_ object: TemplateObject) -> SharedContext {
    SharedContext(object, for: self)
  }

  /// The same context for many more pages: what comes out alike in all of them is rendered here, once.
  /// It costs about as much as a few pages do, and the text of the templates once more.
  package func settled(_ context: SharedContext) -> SharedContext {
    SharedContext(context, for: self)
  }
}
