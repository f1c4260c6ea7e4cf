/// The contexts that surround a tag, innermost last.
struct ContextStack {
  private var contexts: [TemplateValue] = []
  /// The hashes of the names of all contexts, one after another: most names are looked for in
  /// several contexts that do not have them, and to pass those over touches nothing else.
  private var hashes: [UInt64] = []
  /// Where the hashes of each context begin.
  private var starts: [Int] = []

  init(_ contexts: [TemplateValue]) {
    for context in contexts { push(context) }
  }

  mutating func push(_ context: TemplateValue) {
    starts.append(hashes.count)
    if case .object(let object) = context { object.appendHashes(to: &hashes) }
    contexts.append(context)
  }

  mutating func pop() {
    contexts.removeLast()
    hashes.removeLast(hashes.count - starts.removeLast())
  }

  /// What a path means here: its first name in the innermost context that has it, each further name
  /// in what was found. No names at all mean the innermost context itself. Nil when no context has the
  /// first name.
  func value(of path: Template.Path, in names: [TemplateName]) -> TemplateValue? {
    let (start, end) = (Int(path.start), Int(path.end))
    if path.isDot { return contexts.last }
    guard var found = lookUp(names, start) else { return nil }
    for index in start + 1..<end {
      guard case .object(let object) = found, let next = object.value(of: names[index]) else {
        return .missing
      }
      found = next
    }
    return found
  }

  /// The value of a name, which is taken out of its array only where it is found.
  private func lookUp(_ names: [TemplateName], _ number: Int) -> TemplateValue? {
    let hash = names[number].hash
    let hashes = hashes.span
    var place = hashes.count
    var level = starts.count - 1
    while place > 0 {
      place -= 1
      guard hashes[place] == hash else { continue }
      while starts[level] > place { level -= 1 }
      if case .object(let object) = contexts[level],
        let value = object.value(at: place - starts[level], named: names[number])
      {
        return value
      }
    }
    return nil
  }
}
