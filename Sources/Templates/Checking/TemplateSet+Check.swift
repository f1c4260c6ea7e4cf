package import Diagnostics

extension TemplateSet {
  /// The templates that write nothing but white space, each with its place; partials may.
  package var blank: [(name: String, place: Place)] {
    indices.sorted { $0.key < $1.key }.filter { name, index in
      !name.hasPrefix(Self.partials) && !templates[index].isBroken
        && templates[index].instructions.allSatisfy { instruction in
          guard case .text(let start, let end, _) = instruction else { return false }
          return templates[index].source.bytes[Int(start)..<Int(end)].allSatisfy { $0 <= 0x20 }
        }
    }
    .map { ($0.key, Place(file: templates[$0.value].source.file)) }
  }

  /// The templates that are not among some names, and that none of these includes, each with its place.
  /// Where a partial is chosen only when pages are rendered, it may be any.
  package func unused(beside roots: [String]) -> [(name: String, place: Place)] {
    var waiting = roots.compactMap { indices[$0] }
    var used = Set(waiting)
    var isOpen = false
    while let index = waiting.popLast() {
      for inclusion in templates[index].inclusions {
        switch inclusion.target {
        case .template(let next): if used.insert(next).inserted { waiting.append(next) }
        case .dynamic: isOpen = true
        default: break
        }
      }
    }
    return indices.sorted { $0.key < $1.key }.filter { name, index in
      !used.contains(index) && !(isOpen && name.hasPrefix(Self.partials))
    }
    .map { ($0.key, Place(file: templates[$0.value].source.file)) }
  }

  /// Every name in a template, its partials, parents and blocks that no context can offer.
  ///
  /// `stack` is what `render` will be given, the outermost first. Names are looked up as they are when
  /// rendering: in the innermost section first, then further out. `named` spells out the shapes that
  /// `.named` means. Problems come back sorted, each once.
  ///
  /// Text that is written as if it were HTML is reported too, except in the templates `raw`, which write
  /// something else.
  package func check(
    _ name: String, offering stack: [ContextShape], named: [String: ContextShape] = [:],
    raw: Set<String> = []
  ) -> [Diagnostic] {
    guard let index = indices[name] else {
      let nearest = nearestTemplate(to: name)
      return [TemplateProblem.noTemplate(name, nearest: nearest).diagnostic(at: nil)]
    }
    var checker = TemplateChecker(set: self, stack: stack, named: named, raw: raw)
    checker.check(template: index)
    return checker.diagnostics.sorted()
  }
}
