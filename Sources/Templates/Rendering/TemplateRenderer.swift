import Diagnostics

/// Renders one template of a set into bytes.
struct TemplateRenderer {
  private static let deepest = 200
  private static let mostInclusions = 1_000_000

  private let set: TemplateSet
  private var stack: [TemplateValue]
  private var out: [UInt8] = []
  /// How much of `out` the caller had already written.
  private var begin = 0
  /// What stands before each line of the template, from partials and blocks around it.
  private var indentation: [UInt8] = []
  private var frames = BlockFrames()
  private var depth = 0
  private var inclusions = 0

  init(set: TemplateSet, stack: [TemplateValue]) {
    self.set = set
    self.stack = stack
  }

  mutating func render(template index: Int, into result: inout [UInt8]) {
    // Swapped, not copied: the buffer has one owner all the time.
    swap(&out, &result)
    begin = out.count
    run(template: index)
    swap(&out, &result)
  }

  private mutating func run(template index: Int) {
    let template = set.templates[index]
    run(template.instructions.indices, of: template, index)
  }

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
        write(template.source.bytes, Int(start)..<Int(end), startsLine)
      case .value(let path, let raw):
        write(value(template, path), raw: raw)
      case .section(let path, let end):
        next = Int(end)
        open(value(template, path), body..<next, of: template, index)
      case .inverted(let path, let end):
        next = Int(end)
        if value(template, path)?.opensSection != true { run(body..<next, of: template, index) }
      case .block(let block, let end):
        next = Int(end)
        show(Int(block), body..<next, of: template, index)
      case .include(let inclusion, let end):
        next = Int(end)
        include(template, index, Int(inclusion))
      }
    }
  }

  private mutating func open(
    _ value: TemplateValue?, _ body: Range<Int>, of template: borrowing Template, _ index: Int
  ) {
    switch value {
    case .list(let items):
      for item in items {
        stack.append(item)
        run(body, of: template, index)
        stack.removeLast()
      }
    // A flag has neither names nor text, so `.` goes on meaning what it meant outside.
    case .flag(true): run(body, of: template, index)
    case let value? where value.opensSection:
      stack.append(value)
      run(body, of: template, index)
      stack.removeLast()
    default: break
    }
  }

  // MARK: Partials, parents, blocks

  private mutating func include(_ template: borrowing Template, _ index: Int, _ number: Int) {
    let inclusion = template.inclusions[number]
    let target: Int?
    switch inclusion.target {
    case .template(let index): target = index
    case .dynamic(let path):
      if case .text(let name)? = value(template, path) {
        target = set.indices[name]
      } else {
        target = nil
      }
    case .missing: target = nil
    }
    guard let target, inclusions < Self.mostInclusions else { return }
    inclusions += 1
    if !inclusion.arguments.isEmpty { frames.push(index, number) }
    indentation += inclusion.indentation
    run(template: target)
    indentation.removeLast(inclusion.indentation.count)
    if !inclusion.arguments.isEmpty { frames.pop() }
  }

  private mutating func show(
    _ number: Int, _ body: Range<Int>, of template: borrowing Template, _ index: Int
  ) {
    let block = template.blocks[number]
    indentation += block.indentation
    if let argument = frames.argument(for: block.name, in: set.templates) {
      let inner = frames.enter(argument)
      run(argument.body, of: set.templates[argument.template], argument.template)
      frames.leave(to: inner)
    } else {
      run(body, of: template, index)
    }
    indentation.removeLast(block.indentation.count)
  }

  // MARK: Values

  private func value(_ template: borrowing Template, _ path: Int32) -> TemplateValue? {
    let path = template.paths[Int(path)]
    guard path.start < path.end else { return stack.last }
    let first = template.names[Int(path.start)]
    var found: TemplateValue?
    for index in stack.indices.reversed() {
      guard case .object(let object) = stack[index], let value = object.value(of: first) else {
        continue
      }
      found = value
      break
    }
    for index in Int(path.start) + 1..<Int(path.end) {
      guard case .object(let object)? = found else { return nil }
      found = object.value(of: template.names[index])
    }
    return found
  }

  // MARK: Bytes

  private mutating func write(_ value: TemplateValue?, raw: Bool) {
    switch value {
    case .text(let text):
      if raw {
        out.append(contentsOf: text.utf8)
      } else {
        HTMLText.append(escaping: text, to: &out)
      }
    case .html(let bytes): out.append(contentsOf: bytes)
    case .flag(let flag): out.append(contentsOf: flag ? "true".utf8 : "false".utf8)
    case .missing, .list, .object, nil: break
    }
  }

  private mutating func write(_ bytes: [UInt8], _ range: Range<Int>, _ startsLine: Bool) {
    if indentation.isEmpty { return out.append(contentsOf: bytes[range]) }
    // Only where a line of the output begins: an inline block follows text of its line.
    var atStart = startsLine && (out.count == begin || out.last == 0x0A)
    var position = range.lowerBound
    repeat {
      let end = bytes[position..<range.upperBound].firstIndex(of: 0x0A).map { $0 + 1 }
      // An empty line gets no white space.
      if atStart, end != position + 1 { out.append(contentsOf: indentation) }
      out.append(contentsOf: bytes[position..<(end ?? range.upperBound)])
      position = end ?? range.upperBound
      atStart = true
    } while position < range.upperBound
  }
}
