/// The names that some templates, and all that they include, ask of their contexts. What nobody asks
/// for need not be made.
package struct AskedNames: Sendable {
  private var names: Set<String> = []
  /// For each name those that stand right behind it in a path.
  private var inner: [String: Set<String>] = [:]
  /// The names at which a path ends: sections over them may ask for anything in them.
  private var last: Set<String> = []
  /// Whether a partial is chosen only when pages are rendered, so that nothing is known.
  private var isOpen = false

  fileprivate init() {}

  /// Whether a name is asked for.
  package func contains(_ name: String) -> Bool { isOpen || names.contains(name) }

  /// Whether a name is asked of what has another name.
  package func contains(_ name: String, in object: String) -> Bool {
    inner[object]?.contains(name) == true || (last.contains(object) && contains(name)) || isOpen
  }

  fileprivate mutating func add(_ template: Template) {
    for path in template.paths {
      let path = template.names[Int(path.start)..<Int(path.end)].map(\.text)
      names.formUnion(path)
      for (name, next) in zip(path, path.dropFirst()) { inner[name, default: []].insert(next) }
      if let name = path.last { last.insert(name) }
    }
    for inclusion in template.inclusions {
      if case .dynamic = inclusion.target { isOpen = true }
    }
  }
}

extension TemplateSet {
  /// Whether any template asks for a name, wherever.
  package func ask(for name: String) -> Bool {
    templates.contains { $0.names.contains { $0.text == name } }
  }

  /// What templates ask for; those that the set does not have ask for nothing.
  package func asked(by templates: [String]) -> AskedNames {
    var asked = AskedNames()
    var waiting = templates.compactMap { indices[$0] }
    var seen = Set(waiting)
    while let index = waiting.popLast() {
      asked.add(self.templates[index])
      for case .template(let next) in self.templates[index].inclusions.map(\.target)
      where seen.insert(next).inserted {
        waiting.append(next)
      }
    }
    return asked
  }
}
