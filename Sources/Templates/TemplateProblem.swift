import Diagnostics

/// What can be wrong with a template: facts only; the wording is in one switch.
enum TemplateProblem {
  case unclosedTag(closer: String)
  case halfClosed(closer: String)
  case emptyTag
  case spacedName(String)
  case emptyPart(String)
  case delimiters
  case unclosedSection(String, String)
  case closesNothing(String)
  case closesOther(String, String, String)
  case tooDeep
  case ignoredInParent(String)
  case blockTwice(String)
  case noTemplate(String, nearest: String?)
  case includesItself([String])
  case noBlock(String, parent: String, nearest: String?)
  case unknownName(String, nearest: String?)
  case notText(String)
  case rawText(String)

  /// The problem in words, at its place.
  func diagnostic(at place: Place?, related: [Place] = []) -> Diagnostic {
    let (vi, en, mend) = words
    return Diagnostic(
      code, at: place, vi: vi, en: en, mend: mend, related: related,
      severity: isHarmless ? .warning : nil)
  }

  private var code: DiagnosticCode {
    switch self {
    case .unknownName, .notText, .rawText: .templateName
    default: .template
    }
  }

  private var isHarmless: Bool {
    if case .ignoredInParent = self { true } else { false }
  }
}
