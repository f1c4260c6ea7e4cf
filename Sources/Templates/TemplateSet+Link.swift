import Diagnostics

extension TemplateSet {
  /// Ties partials and parents to their templates and says what is tied wrongly.
  mutating func link() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for index in templates.indices {
      for number in templates[index].inclusions.indices {
        let inclusion = templates[index].inclusions[number]
        guard case .missing = inclusion.target else { continue }
        if let target = indices[inclusion.name] {
          templates[index].inclusions[number].target = .template(target)
        } else {
          let problem = TemplateProblem.noTemplate(
            inclusion.name, nearest: nearestTemplate(to: inclusion.name))
          diagnostics.append(problem.diagnostic(at: place(inclusion, in: index)))
        }
      }
    }
    return diagnostics + endlessInclusions() + unknownArguments()
  }

  /// The folder of the parts that pages share.
  static var partials: String { "partials/" }

  /// The template that a misspelt name most likely means: one writes `entry` for `partials/entry`, or
  /// the suffix of its file.
  func nearestTemplate(to name: String) -> String? {
    let suffix = ".mustache"
    let bare = name.hasSuffix(suffix) ? String(name.dropLast(suffix.count)) : name
    if let exact = [bare, Self.partials + bare].first(where: { indices[$0] != nil }) {
      return exact
    }
    let partials = indices.keys.filter { $0.hasPrefix(Self.partials) }
    return nearestName(to: bare, among: indices.keys)
      ?? nearestName(to: bare, among: partials.map { String($0.dropFirst(Self.partials.count)) })
      .map { Self.partials + $0 }
  }

  private func place(_ inclusion: Template.Inclusion, in index: Int) -> Place {
    templates[index].source.place(of: inclusion.nameRange)
  }

  // MARK: Templates that include themselves each time they are rendered

  private func endlessInclusions() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var isDone = Array(repeating: false, count: templates.count)
    for start in templates.indices where !isDone[start] {
      // Depth first without recursion: the chain of templates, each with its next inclusion.
      var chain: [(template: Int, next: Int)] = [(start, 0)]
      while let (index, next) = chain.last {
        guard next < templates[index].inclusions.count else {
          isDone[index] = true
          chain.removeLast()
          continue
        }
        chain[chain.count - 1].next += 1
        let inclusion = templates[index].inclusions[next]
        guard inclusion.isCertain, case .template(let target) = inclusion.target else { continue }
        if let first = chain.firstIndex(where: { $0.template == target }) {
          let names = chain[first...].map { name(of: $0.template) } + [name(of: target)]
          diagnostics.append(
            TemplateProblem.includesItself(names).diagnostic(at: place(inclusion, in: index)))
        } else if !isDone[target] {
          chain.append((target, 0))
        }
      }
    }
    return diagnostics
  }

  private func name(of index: Int) -> String {
    indices.first { $0.value == index }?.key ?? templates[index].source.file
  }

  // MARK: Blocks that are given to a parent which has no place for them

  private func unknownArguments() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for index in templates.indices {
      for inclusion in templates[index].inclusions where !inclusion.arguments.isEmpty {
        guard case .template(let target) = inclusion.target, let known = blocks(within: target)
        else { continue }
        for argument in inclusion.arguments where !known.contains(argument.name.text) {
          let problem = TemplateProblem.noBlock(
            argument.name.text, parent: inclusion.name,
            nearest: nearestName(to: argument.name.text, among: known))
          diagnostics.append(
            problem.diagnostic(at: templates[index].source.place(of: argument.tag)))
        }
      }
    }
    return diagnostics
  }

  /// The names of the blocks that a template shows, itself or through others; nil when that is not
  /// known before it is rendered.
  private func blocks(within start: Int) -> Set<String>? {
    var names: Set<String> = []
    var seen: Set<Int> = [start]
    var open = [start]
    while let index = open.popLast() {
      if templates[index].isBroken { return nil }
      names.formUnion(templates[index].blocks.map(\.name.text))
      for inclusion in templates[index].inclusions {
        guard case .template(let target) = inclusion.target else { return nil }
        if seen.insert(target).inserted { open.append(target) }
      }
    }
    return names
  }
}
