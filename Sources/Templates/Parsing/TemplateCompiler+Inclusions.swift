import Diagnostics

extension TemplateCompiler {
  /// A partial or a parent, followed by the blocks it is given.
  mutating func emitInclusion(_ index: Int, _ scope: Scope) {
    let tag = tags[index]
    let inclusion = template.inclusions.count
    template.inclusions.append(
      Template.Inclusion(
        name: tag.name, target: tag.isDynamic ? .dynamic(path(tag)) : .missing,
        indentation: relative(layout.indentation(ofInclusion: index), scope),
        isCertain: scope.isCertain, nameRange: tag.nameStart..<tag.nameStart + tag.name.utf8.count))
    emitWithBody { compiler in
      if tag.kind == .parent { compiler.emitArguments(of: index, to: inclusion) }
    } as: {
      .include(Int32(inclusion), end: $0)
    }
  }

  /// The blocks directly inside a parent; everything else there is passed over.
  private mutating func emitArguments(of parent: Int, to inclusion: Int) {
    let end = pairs.partner[parent] ?? parent
    var index = parent + 1
    while index < end {
      let tag = tags[index]
      switch tag.kind {
      case .block:
        let name = TemplateName(tag.name)
        if let first = template.inclusions[inclusion].arguments.first(where: { $0.name == name }) {
          report(.blockTwice(tag.name), tag.range, related: [first.tag])
        }
        let start = template.instructions.count
        emitBlock(index)
        template.inclusions[inclusion].arguments.append(
          (name, start..<template.instructions.count, tag.range))
      case .comment, .delimiters, .close: break
      default: report(.ignoredInParent(tag.spelling), tag.range)
      }
      index = (pairs.partner[index] ?? index) + 1
    }
  }

  private mutating func report(
    _ problem: TemplateProblem, _ range: Range<Int>, related: [Range<Int>] = []
  ) {
    guard diagnostics.count < TagScanner.mostProblems else { return }
    let source = template.source
    diagnostics.append(
      problem.diagnostic(at: source.place(of: range), related: related.map(source.place)))
  }
}
