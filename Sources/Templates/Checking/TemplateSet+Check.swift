package import Diagnostics

extension TemplateSet {
  /// Every name in a template, its partials, parents and blocks that no context can offer.
  ///
  /// `stack` is what `render` will be given, the outermost first. Names are looked up as they are when
  /// rendering: in the innermost section first, then further out. `named` spells out the shapes that
  /// `.named` means. Problems come back sorted, each once.
  package func check(
    _ name: String, offering stack: [ContextShape], named: [String: ContextShape] = [:]
  ) -> [Diagnostic] {
    guard let index = indices[name] else {
      let nearest = nearestName(to: name, among: indices.keys)
      return [TemplateProblem.noTemplate(name, nearest: nearest).diagnostic(at: nil)]
    }
    var checker = TemplateChecker(set: self, stack: stack, named: named)
    checker.check(template: index)
    return checker.diagnostics.sorted()
  }
}
