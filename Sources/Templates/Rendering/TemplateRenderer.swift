/// Renders one template of a set into bytes.
struct TemplateRenderer {
  static let deepest = 200
  static let mostInclusions = 200_000

  private let set: TemplateSet
  private let templates: [ReadyTemplate]
  let shared: SharedContext?
  var contexts: ContextStack
  var output: TemplateOutput
  private var frames = BlockFrames()
  var depth = 0
  var inclusions = 0
  /// What the output depends on, where that is asked for.
  var dependence: Dependence?

  init(
    set: TemplateSet, shared: SharedContext?, contexts: ContextStack,
    output: consuming TemplateOutput
  ) {
    self.set = set
    templates = shared?.templates ?? set.ready
    self.shared = shared
    self.contexts = contexts
    self.output = output
  }

  /// Renders a template after what was written before.
  mutating func run(template index: Int) {
    let template = templates[index]
    run(template.instructions.indices, of: template)
  }

  /// All that was written.
  consuming func finish() -> [UInt8] { output.finish() }

  mutating func run(_ range: Range<Int>, of template: ReadyTemplate) {
    guard depth < Self.deepest else {
      dependence?.open()
      return
    }
    depth += 1
    defer { depth -= 1 }
    var next = range.lowerBound
    while next < range.upperBound {
      let body = next + 1
      next = body
      var instruction = template.instructions[body - 1]
      if case .ready(let number) = instruction {
        if let end = show(stretch: Int(number)) {
          next = end
          continue
        }
        instruction = template.plain[body - 1]
      }
      switch instruction {
      case .ready: break
      case .text(let start, let end, let startsLine):
        output.write(template.source, Int(start)..<Int(end), startsLine: startsLine)
      case .value(let path, let raw):
        output.write(value(template, path), raw: raw)
      case .section(let path, let end):
        next = Int(end)
        open(value(template, path), body..<next, of: template)
      case .inverted(let path, let end):
        next = Int(end)
        if !value(template, path).opensSection { run(body..<next, of: template) }
      case .block(let block, let end):
        next = Int(end)
        show(Int(block), body..<next, of: template)
      case .include(let inclusion, let end):
        next = Int(end)
        include(template, Int(inclusion))
      }
    }
  }

  private mutating func value(_ template: ReadyTemplate, _ path: Int32) -> TemplateValue {
    contexts.value(of: Int(path), in: template) ?? sharedValue(template, Int(path)) ?? .missing
  }

  private mutating func open(
    _ value: TemplateValue, _ body: Range<Int>, of template: ReadyTemplate
  ) {
    switch value {
    case .list(let items):
      for item in items {
        contexts.push(item)
        run(body, of: template)
        contexts.pop()
      }
    // A flag has neither names nor text, so `.` goes on meaning what it meant outside.
    case .flag(true): run(body, of: template)
    default:
      guard value.opensSection else { return }
      contexts.push(value)
      run(body, of: template)
      contexts.pop()
    }
  }

  private mutating func include(_ template: ReadyTemplate, _ number: Int) {
    guard let target = target(of: template.inclusions[number].target, template),
      inclusions < Self.mostInclusions
    else {
      dependence?.open()
      return
    }
    inclusions += 1
    let givesBlocks = !template.inclusions[number].arguments.isEmpty
    if givesBlocks { frames.push(template.index, number) }
    indent(by: template.inclusions[number].indentation) { $0.run(template: target) }
    if givesBlocks { frames.pop() }
  }

  private mutating func target(
    of target: Template.Inclusion.Target, _ template: ReadyTemplate
  ) -> Int? {
    switch target {
    case .template(let index): return index
    case .dynamic(let path):
      guard case .text(let name) = value(template, path) else { return nil }
      return set.indices[name]
    case .missing: return nil
    }
  }

  private mutating func show(_ number: Int, _ body: Range<Int>, of template: ReadyTemplate) {
    // What stands there is for those to say who include the template.
    dependence?.open()
    let argument = frames.argument(for: template.blocks[number].name, in: set.templates)
    indent(by: template.blocks[number].indentation) { renderer in
      if let argument {
        let inner = renderer.frames.enter(argument)
        renderer.run(argument.body, of: renderer.templates[argument.template])
        renderer.frames.leave(to: inner)
      } else {
        renderer.run(body, of: template)
      }
    }
  }

  private mutating func indent(
    by indentation: [UInt8], _ body: (inout TemplateRenderer) -> Void
  ) {
    if indentation.isEmpty { return body(&self) }
    output.indentation += indentation
    body(&self)
    output.indentation.removeLast(indentation.count)
  }
}
