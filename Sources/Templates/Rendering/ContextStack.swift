/// The contexts that surround a tag, innermost last.
struct ContextStack {
  private struct Level {
    /// The names and values of the context; none where it is no object.
    let object: TemplateObject
    /// The context, where it is no object.
    let other: TemplateValue?
    /// The names of the context and of all around it.
    let mask: NameMask
  }

  private var levels: [Level] = []

  init(_ contexts: [TemplateValue]) {
    levels.reserveCapacity(16)
    for context in contexts { push(context) }
  }

  /// Whether there is no context at all.
  var isEmpty: Bool { levels.isEmpty }

  mutating func push(_ context: TemplateValue) {
    var mask = levels.last?.mask ?? NameMask()
    if case .object(let object) = context {
      mask.formUnion(object.mask)
      levels.append(Level(object: object, other: nil, mask: mask))
    } else {
      levels.append(Level(object: TemplateObject(), other: context, mask: mask))
    }
  }

  mutating func pop() {
    levels.removeLast()
  }

  /// What a path means here: its first name in the innermost context that has it, each further name
  /// in what was found. No names at all mean the innermost context itself. Nil when no context has the
  /// first name.
  func value(of number: Int, in template: ReadyTemplate) -> TemplateValue? {
    let path = template.paths[number]
    let (start, end) = (Int(path.start), Int(path.end))
    if path.isDot { return levels.last.map { $0.other ?? .object($0.object) } }
    guard var found = lookUp(template.names[start]) else { return nil }
    for index in start + 1..<end {
      guard case .object(let object) = found,
        let next = object.value(of: template.names[index])
      else { return .missing }
      found = next
    }
    return found
  }

  /// Whether any context has one of some names.
  func hold(anyOf names: [TemplateName]) -> Bool { names.contains { lookUp($0) != nil } }

  /// Most names are looked for in several contexts that do not have them; to pass those over touches
  /// nothing but their masks.
  private func lookUp(_ name: TemplateName) -> TemplateValue? {
    let levels = levels.span
    var level = levels.count - 1
    while level >= 0, levels[level].mask.mayHold(name) {
      if let value = levels[level].object.value(of: name) { return value }
      level -= 1
    }
    return nil
  }
}
