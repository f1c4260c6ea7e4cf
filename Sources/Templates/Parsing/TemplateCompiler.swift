import Diagnostics

/// Turns the text of a template into instructions.
struct TemplateCompiler {
  let tags: [Tag]
  let pairs: TagPairs
  let layout: LineLayout
  var template: Template
  var diagnostics: [Diagnostic]

  /// What holds for a stretch of the template.
  struct Scope {
    /// Taken off the beginning of each line, since the block around it puts it there.
    var indentation: [UInt8] = []
    var isCertain = true
  }

  init(_ source: SourceText) {
    let scanner = TagScanner(source)
    tags = scanner.tags
    pairs = TagPairs(tags, in: source)
    layout = LineLayout(source.bytes, tags, pairs)
    template = Template(source: source)
    diagnostics = scanner.diagnostics + (scanner.diagnostics.isEmpty ? pairs.diagnostics : [])
    template.isBroken = !diagnostics.isEmpty
    if !template.isBroken {
      emitBody(of: nil, Scope())
    }
  }

  /// The body of an opening tag, or the whole template.
  private mutating func emitBody(of open: Int?, _ scope: Scope, isBlock: Bool = false) {
    let end = open.flatMap { pairs.partner[$0] } ?? tags.count
    var index = open.map { $0 + 1 } ?? 0
    emitText(index, scope, beginsBlock: isBlock)
    while index < end {
      emitTag(index, scope)
      if let partner = pairs.partner[index] { index = partner }
      index += 1
      emitText(index, scope, beginsBlock: false)
    }
  }

  /// The text before tag `index`, cut at the lines when each begins with an indentation to drop.
  private mutating func emitText(_ index: Int, _ scope: Scope, beginsBlock: Bool) {
    let gap = layout.gap(index)
    let bytes = template.source.bytes
    var start = gap.lowerBound
    var isLineStart = start == 0 || bytes[start - 1] == 0x0A
    var startsLine = beginsBlock || isLineStart
    while start < gap.upperBound {
      var end = gap.upperBound
      if !scope.indentation.isEmpty {
        end = bytes[start..<end].firstIndex(of: 0x0A).map { $0 + 1 } ?? end
        if isLineStart { start += commonPrefix(bytes[start..<end], scope.indentation[...]) }
      }
      emit(.text(start: Int32(start), end: Int32(end), startsLine: startsLine))
      isLineStart = bytes[end - 1] == 0x0A
      startsLine = isLineStart
      start = end
    }
    // A line that begins with a tag must be indented too.
    if startsLine, index < tags.count, !layout.trimsBefore[index] {
      emit(.text(start: Int32(gap.upperBound), end: Int32(gap.upperBound), startsLine: true))
    }
  }

  private mutating func emitTag(_ index: Int, _ scope: Scope) {
    let tag = tags[index]
    switch tag.kind {
    case .variable, .raw:
      emit(.value(path: path(tag), raw: tag.kind == .raw))
    case .section, .inverted:
      let path = path(tag)
      var inner = scope
      inner.isCertain = false
      emitWithBody { compiler in
        compiler.emitBody(of: index, inner)
      } as: { end in
        tag.kind == .section ? .section(path: path, end: end) : .inverted(path: path, end: end)
      }
    case .block:
      let block = Int32(template.blocks.count)
      template.blocks.append(
        Template.Block(
          name: TemplateName(tag.name),
          indentation: relative(layout.indentation(ofBlock: index), scope)
        ))
      emitWithBody { compiler in
        compiler.emitBlock(index)
      } as: {
        .block(block, end: $0)
      }
    case .partial, .parent: emitInclusion(index, scope)
    case .comment, .delimiters, .close: break
    }
  }

  /// The body of a block, without the indentation that each of its lines has.
  mutating func emitBlock(_ index: Int) {
    let indentation = Array(layout.indentation(ofBlock: index))
    emitBody(of: index, Scope(indentation: indentation, isCertain: false), isBlock: true)
  }

  /// Notes the name of a tag, taken apart; returns its number.
  mutating func path(_ tag: Tag) -> Int32 {
    let start = Int32(template.names.count)
    if tag.name != "." {
      template.names += tag.name.split(separator: ".").map { TemplateName(String($0)) }
    }
    let end = Int32(template.names.count)
    template.paths.append(Template.Path(start: start, end: end, offset: Int32(tag.nameStart)))
    return Int32(template.paths.count - 1)
  }

  private mutating func emit(_ instruction: Template.Instruction) {
    template.instructions.append(instruction)
  }

  /// An instruction that says where the body after it ends.
  mutating func emitWithBody(
    _ body: (inout TemplateCompiler) -> Void, as instruction: (Int32) -> Template.Instruction
  ) {
    let index = template.instructions.count
    emit(instruction(0))
    body(&self)
    template.instructions[index] = instruction(Int32(template.instructions.count))
  }

  /// An indentation without what the block around it puts before each line anyway.
  func relative(_ indentation: ArraySlice<UInt8>, _ scope: Scope) -> [UInt8] {
    Array(indentation.dropFirst(commonPrefix(indentation, scope.indentation[...])))
  }

  private func commonPrefix(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Int {
    zip(one, other).prefix { $0 == $1 }.count
  }
}
