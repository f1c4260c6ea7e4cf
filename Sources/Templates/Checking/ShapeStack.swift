/// The shapes of the contexts that surround a tag, innermost last.
struct ShapeStack {
  enum Answer {
    case found(ContextShape)
    /// The first part of the path that is not offered, and what is offered in its stead.
    case unknown(part: Int, candidates: [String])
  }

  var shapes: [ContextShape]
  let named: [String: ContextShape]

  /// What a path means here; no parts at all mean the innermost context itself.
  func find(_ parts: [String]) -> Answer {
    guard let first = parts.first else {
      return .found(shapes.last.map(spelledOut) ?? .any)
    }
    var candidates: [String] = []
    for shape in shapes.reversed() {
      switch spelledOut(shape) {
      case .any: return .found(.any)
      case .object(let names):
        if let found = names[first] { return follow(parts, from: found) }
        candidates += names.keys
      default: break
      }
    }
    return .unknown(part: 0, candidates: candidates)
  }

  private func follow(_ parts: [String], from shape: ContextShape) -> Answer {
    var shape = spelledOut(shape)
    for (part, name) in parts.enumerated().dropFirst() {
      switch shape {
      case .any: return .found(.any)
      case .object(let names):
        guard let found = names[name] else {
          return .unknown(part: part, candidates: Array(names.keys))
        }
        shape = spelledOut(found)
      default: return .unknown(part: part, candidates: [])
      }
    }
    return .found(shape)
  }

  /// The shape behind a name; a name that leads nowhere, or only to itself, offers anything.
  private func spelledOut(_ shape: ContextShape) -> ContextShape {
    var shape = shape
    for _ in 0...named.count {
      guard case .named(let name) = shape else { return shape }
      shape = named[name] ?? .any
    }
    return .any
  }
}
