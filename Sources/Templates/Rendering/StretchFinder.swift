/// Finds the stretches of the templates of a set.
struct StretchFinder {
  private let set: TemplateSet
  private let shared: SharedContext
  private(set) var stretches: [Stretch] = []

  init(_ set: TemplateSet, _ shared: SharedContext) {
    self.set = set
    self.shared = shared
  }

  /// The instructions of a template; where a stretch begins, with the number of that.
  mutating func instructions(of template: ReadyTemplate) -> [Template.Instruction] {
    var instructions = template.instructions
    find(instructions.indices, of: template, in: &instructions)
    return instructions
  }

  /// What has been gathered of a stretch.
  private struct Open {
    let start: Int
    var end: Int
    var count = 0
    var names: [TemplateName] = []
    var inclusions = 0
    var bytes: [UInt8] = []
  }

  private mutating func find(
    _ range: Range<Int>, of template: ReadyTemplate, in instructions: inout [Template.Instruction]
  ) {
    var open = Open(start: range.lowerBound, end: range.lowerBound)
    var place = range.lowerBound
    while place < range.upperBound {
      let end = template.instructions[place].end.map(Int.init) ?? place + 1
      if take(place..<end, of: template, into: &open) {
        place = end
        continue
      }
      close(open, in: &instructions)
      for body in bodies(of: place, end, in: template) {
        find(body, of: template, in: &instructions)
      }
      place = end
      open = Open(start: place, end: place)
    }
    close(open, in: &instructions)
  }

  /// What is rendered by itself within an instruction: of a parent each block that it is given.
  private func bodies(of place: Int, _ end: Int, in template: ReadyTemplate) -> [Range<Int>] {
    guard case .include(let number, _) = template.instructions[place] else {
      return [place + 1..<end]
    }
    return template.inclusions[Int(number)].arguments.map(\.body)
  }

  /// Adds an instruction to a stretch, unless it depends on the page.
  private func take(
    _ range: Range<Int>, of template: ReadyTemplate, into open: inout Open
  ) -> Bool {
    let instruction = template.instructions[range.lowerBound]
    if case .text(let start, let end, _) = instruction {
      open.bytes += template.source[Int(start)..<Int(end)]
    } else {
      if let path = instruction.path, !shared.has(path, of: template) { return false }
      let renderer = TemplateRenderer(
        set: set, shared: shared, contexts: ContextStack([]), output: TemplateOutput(after: []))
      guard let found = renderer.traced(range, of: template) else { return false }
      for name in found.names where !open.names.contains(name) { open.names.append(name) }
      open.inclusions += found.inclusions
      open.bytes += found.bytes
    }
    open.end = range.upperBound
    open.count += 1
    return true
  }

  /// A single text is written as fast without.
  private mutating func close(_ open: Open, in instructions: inout [Template.Instruction]) {
    if open.count == 0 || (open.count == 1 && open.names.isEmpty) { return }
    instructions[open.start] = .ready(Int32(stretches.count))
    stretches.append(
      Stretch(
        end: Int32(open.end), bytes: open.bytes, names: open.names,
        inclusions: open.inclusions))
  }
}

extension Template.Instruction {
  /// Where its body ends, if it has one.
  fileprivate var end: Int32? {
    switch self {
    case .section(_, let end), .inverted(_, let end), .block(_, let end), .include(_, let end): end
    case .text, .value, .ready: nil
    }
  }

  /// The name that it looks up itself.
  fileprivate var path: Int? {
    switch self {
    case .value(let path, _), .section(let path, _), .inverted(let path, _): Int(path)
    case .text, .block, .include, .ready: nil
    }
  }
}
