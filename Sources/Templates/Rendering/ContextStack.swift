/// The contexts that surround a tag, innermost last.
struct ContextStack {
  private var contexts: [TemplateValue]

  init(_ contexts: [TemplateValue]) {
    self.contexts = contexts
  }

  mutating func push(_ context: TemplateValue) {
    contexts.append(context)
  }

  mutating func pop() {
    contexts.removeLast()
  }

  /// What a path means here: its first name in the innermost context that has it, each further name
  /// in what was found. No names at all mean the innermost context itself.
  func value(of names: ArraySlice<TemplateName>) -> TemplateValue {
    guard let first = names.first else { return contexts.last ?? .missing }
    guard var found = lookUp(first) else { return .missing }
    for name in names.dropFirst() {
      guard case .object(let object) = found, let next = object.value(of: name) else {
        return .missing
      }
      found = next
    }
    return found
  }

  private func lookUp(_ name: TemplateName) -> TemplateValue? {
    for index in contexts.indices.reversed() {
      if case .object(let object) = contexts[index], let value = object.value(of: name) {
        return value
      }
    }
    return nil
  }
}
