import Diagnostics

/// Renders one template of a set into bytes.
struct TemplateRenderer {
  private static let deepest = 200
  private static let mostInclusions = 200_000

  private let set: TemplateSet
  private var contexts: ContextStack
  private var output: TemplateOutput
  private var frames = BlockFrames()
  private var depth = 0
  private var inclusions = 0

  init(set: TemplateSet, contexts: ContextStack, output: consuming TemplateOutput) {
    self.set = set
    self.contexts = contexts
    self.output = output
  }

  /// Renders a template after what was written before.
  mutating func run(template index: Int) {
    let template = set.templates[index]
    run(template.instructions.indices, of: template, index)
  }

  /// All that was written.
  consuming func finish() -> [UInt8] { output.finish() }

  private mutating func run(_ range: Range<Int>, of template: borrowing Template, _ index: Int) {
    guard depth < Self.deepest else { return }
    depth += 1
    defer { depth -= 1 }
    var next = range.lowerBound
    while next < range.upperBound {
      let body = next + 1
      next = body
      switch template.instructions[body - 1] {
      case .text(let start, let end, let startsLine):
        output.write(template.source.bytes, Int(start)..<Int(end), startsLine: startsLine)
      case .value(let path, let raw):
        output.write(value(template, path), raw: raw)
      case .section(let path, let end):
        next = Int(end)
        open(value(template, path), body..<next, of: template, index)
      case .inverted(let path, let end):
        next = Int(end)
        if !value(template, path).opensSection { run(body..<next, of: template, index) }
      case .block(let block, let end):
        next = Int(end)
        show(Int(block), body..<next, of: template, index)
      case .include(let inclusion, let end):
        next = Int(end)
        include(template, index, Int(inclusion))
      }
    }
  }

  private func value(_ template: borrowing Template, _ path: Int32) -> TemplateValue {
    let path = template.paths[Int(path)]
    return contexts.value(of: template.names[Int(path.start)..<Int(path.end)])
  }

  private mutating func open(
    _ value: TemplateValue, _ body: Range<Int>, of template: borrowing Template, _ index: Int
  ) {
    switch value {
    case .list(let items):
      for item in items {
        contexts.push(item)
        run(body, of: template, index)
        contexts.pop()
      }
    // A flag has neither names nor text, so `.` goes on meaning what it meant outside.
    case .flag(true): run(body, of: template, index)
    default:
      guard value.opensSection else { return }
      contexts.push(value)
      run(body, of: template, index)
      contexts.pop()
    }
  }

  private mutating func include(_ template: borrowing Template, _ index: Int, _ number: Int) {
    let inclusion = template.inclusions[number]
    guard let target = target(of: inclusion, template), inclusions < Self.mostInclusions else {
      return
    }
    inclusions += 1
    if !inclusion.arguments.isEmpty { frames.push(index, number) }
    output.indentation += inclusion.indentation
    run(template: target)
    output.indentation.removeLast(inclusion.indentation.count)
    if !inclusion.arguments.isEmpty { frames.pop() }
  }

  private func target(
    of inclusion: Template.Inclusion, _ template: borrowing Template
  ) -> Int? {
    switch inclusion.target {
    case .template(let index): return index
    case .dynamic(let path):
      guard case .text(let name) = value(template, path) else { return nil }
      return set.indices[name]
    case .missing: return nil
    }
  }

  private mutating func show(
    _ number: Int, _ body: Range<Int>, of template: borrowing Template, _ index: Int
  ) {
    let block = template.blocks[number]
    output.indentation += block.indentation
    if let argument = frames.argument(for: block.name, in: set.templates) {
      let inner = frames.enter(argument)
      run(argument.body, of: set.templates[argument.template], argument.template)
      frames.leave(to: inner)
    } else {
      run(body, of: template, index)
    }
    output.indentation.removeLast(block.indentation.count)
  }
}
