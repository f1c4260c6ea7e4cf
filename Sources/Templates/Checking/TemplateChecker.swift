import Diagnostics

/// Walks a template as `TemplateRenderer` does, but over shapes and into every branch.
struct TemplateChecker {
  /// How often a template may occur in the chain of inclusions that is being walked: once more than
  /// needed to meet the names of a template that includes itself in both of its settings.
  private static let mostRepeats = 2
  /// Templates that include each other many times over would be walked for ever.
  private static let mostInclusions = 20_000
  /// More problems than this are not looked for.
  private static let mostProblems = 500

  private let set: TemplateSet
  /// Templates that write something else than HTML, and so may write text as it is.
  private let rawTemplates: Set<Int>
  private var lookup: ShapeStack
  private var chain: [Int] = []
  private var frames = BlockFrames()
  private var inclusions = 0
  private(set) var diagnostics: Set<Diagnostic> = []

  init(
    set: TemplateSet, stack: [ContextShape], named: [String: ContextShape], raw: Set<String>
  ) {
    self.set = set
    rawTemplates = Set(raw.compactMap { set.indices[$0] })
    lookup = ShapeStack(shapes: stack, named: named)
  }

  mutating func check(template index: Int) {
    guard inclusions < Self.mostInclusions, diagnostics.count < Self.mostProblems,
      chain.count(where: { $0 == index }) < Self.mostRepeats
    else { return }
    inclusions += 1
    chain.append(index)
    walk(index, set.templates[index].instructions.indices)
    chain.removeLast()
  }

  private mutating func walk(_ index: Int, _ range: Range<Int>) {
    let template = set.templates[index]
    var next = range.lowerBound
    while next < range.upperBound {
      let body = next + 1
      next = body
      switch template.instructions[body - 1] {
      case .text, .ready: break
      case .value(let path, let isRaw):
        switch find(path, template) {
        case .object, .list: report(.notText(template.spelling(of: path)), path, template)
        case .text where isRaw && !rawTemplates.contains(index):
          report(.rawText(template.spelling(of: path)), path, template)
        default: break
        }
      case .section(let path, let end):
        next = Int(end)
        open(find(path, template), index, body..<next)
      case .inverted(let path, let end):
        next = Int(end)
        _ = find(path, template)
        walk(index, body..<next)
      case .block(let block, let end):
        next = Int(end)
        show(template.blocks[Int(block)], index, body..<next)
      case .include(let inclusion, let end):
        next = Int(end)
        include(template, index, Int(inclusion))
      }
    }
  }

  private mutating func open(_ shape: ContextShape, _ index: Int, _ body: Range<Int>) {
    switch shape {
    case .flag: return walk(index, body)
    case .list(let item): lookup.shapes.append(item)
    default: lookup.shapes.append(shape)
    }
    walk(index, body)
    lookup.shapes.removeLast()
  }

  private mutating func include(_ template: Template, _ index: Int, _ number: Int) {
    let inclusion = template.inclusions[number]
    if !inclusion.arguments.isEmpty { frames.push(index, number) }
    switch inclusion.target {
    case .template(let target): check(template: target)
    case .dynamic(let path): checkChoices(find(path, template), path, template)
    case .missing: break
    }
    if !inclusion.arguments.isEmpty { frames.pop() }
  }

  private mutating func checkChoices(
    _ shape: ContextShape, _ path: Int32, _ template: Template
  ) {
    switch shape {
    case .templateName(let names):
      for name in names {
        if let target = set.indices[name] {
          check(template: target)
        } else {
          let nearest = set.nearestTemplate(to: name)
          report(.noTemplate(name, nearest: nearest), path, template)
        }
      }
    case .text, .any: break
    default: report(.notText(template.spelling(of: path)), path, template)
    }
  }

  private mutating func show(_ block: Template.Block, _ index: Int, _ body: Range<Int>) {
    guard let argument = frames.argument(for: block.name, in: set.templates) else {
      return walk(index, body)
    }
    let inner = frames.enter(argument)
    walk(argument.template, argument.body)
    frames.leave(to: inner)
  }

  /// The shape of a path; a name that nothing offers is reported, and then stands for anything.
  private mutating func find(_ path: Int32, _ template: Template) -> ContextShape {
    let place = template.paths[Int(path)]
    let names = template.names[Int(place.start)..<Int(place.end)].map(\.text)
    switch lookup.find(names) {
    case .found(let shape): return shape
    case .unknown(let part, let candidates):
      let start = Int(place.offset) + names[..<part].reduce(0) { $0 + $1.utf8.count + 1 }
      let problem = TemplateProblem.unknownName(
        names[part], nearest: nearestName(to: names[part], among: candidates))
      let range = start..<start + names[part].utf8.count
      diagnostics.insert(problem.diagnostic(at: template.source.place(of: range)))
      return .any
    }
  }

  private mutating func report(_ problem: TemplateProblem, _ path: Int32, _ template: Template) {
    let start = Int(template.paths[Int(path)].offset)
    let range = start..<start + template.spelling(of: path).utf8.count
    diagnostics.insert(problem.diagnostic(at: template.source.place(of: range)))
  }
}

extension Template {
  /// A path as it stands in the source.
  func spelling(of path: Int32) -> String {
    let path = paths[Int(path)]
    guard path.start < path.end else { return "." }
    return names[Int(path.start)..<Int(path.end)].map(\.text).joined(separator: ".")
  }
}
