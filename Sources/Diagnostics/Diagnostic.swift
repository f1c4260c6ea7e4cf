/// One problem at one place, with the words that mend it. Values, never thrown: a user's mistake
/// does not stop the reading of the other files.
public struct Diagnostic: Hashable, Sendable {
  /// How much a problem weighs.
  public enum Severity: String, Sendable {
    /// The publication stops.
    case error
    /// The publication goes on, unless warnings count as errors.
    case warning
  }

  /// What sort of problem it is; `congkhai explain CODE` tells more.
  public var code: DiagnosticCode
  /// Whether it stops the publication.
  public var severity: Severity
  /// Where it is; nil when it is of no file.
  public var place: Place?
  /// What is wrong, in a sentence without a full stop.
  public var message: Message
  /// What to write instead; may be empty.
  public var mends: [Message]
  /// Other places that belong to the problem, such as the first of two that collide.
  public var related: [Place]

  /// A problem; its weight is that of its code unless said otherwise.
  public init(
    _ code: DiagnosticCode, at place: Place?, vi: String, en: String,
    mend: Message? = nil, related: [Place] = [], severity: Severity? = nil
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.place = place
    self.message = Message(vi: vi, en: en)
    self.mends = mend.map { [$0] } ?? []
    self.related = related
  }
}

extension Diagnostic: Comparable {
  /// By place, then code, then words, so that the order never depends on timing.
  public static func < (one: Diagnostic, other: Diagnostic) -> Bool {
    switch (one.place, other.place) {
    case (nil, .some): return true
    case (.some, nil): return false
    case (let a?, let b?) where a < b: return true
    case (let a?, let b?) where b < a: return false
    default: break
    }
    if one.code != other.code { return one.code.rawValue < other.code.rawValue }
    return one.message.vi < other.message.vi
  }
}

extension Sequence where Element == Diagnostic {
  /// Whether any of them stops the publication.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// The same with every warning as an error, as `--strict` wants it.
  public var strict: [Diagnostic] {
    map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.severity = .error
      return diagnostic
    }
  }
}
