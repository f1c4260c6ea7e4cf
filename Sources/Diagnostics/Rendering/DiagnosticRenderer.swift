/// Writes diagnostics for people at a terminal, for programs, and for GitHub's pages.
public struct DiagnosticRenderer: Sendable {
  /// The forms in which diagnostics can be written.
  public enum Format: String, CaseIterable, Sendable {
    /// `file:line:column: error: message [code]`, the source line with carets, and the mend.
    case text
    /// One JSON array, one object a line.
    case json
    /// Workflow commands, which GitHub shows at the lines they are about.
    case github
  }

  /// The form.
  public var format: Format
  /// The language of all words.
  public var language: Language
  /// Whether the text form uses the colours of a terminal.
  public var isColoured: Bool

  /// A renderer for one form and language.
  public init(_ format: Format = .text, language: Language = .vi, isColoured: Bool = false) {
    self.format = format
    self.language = language
    self.isColoured = isColoured
  }

  /// All diagnostics in order of file and line, UTF-8; the text form ends with their count.
  public func render(_ diagnostics: [Diagnostic]) -> [UInt8] {
    let sorted = diagnostics.sorted()
    var out: [UInt8] = []
    switch format {
    case .text:
      let writer = TextDiagnosticWriter(language: language, style: TerminalStyle(isColoured))
      for diagnostic in sorted { writer.write(diagnostic, to: &out) }
      writer.writeCount(of: sorted, to: &out)
    case .json: JSONDiagnosticWriter(language: language).write(sorted, to: &out)
    case .github:
      let writer = GitHubDiagnosticWriter(language: language)
      for diagnostic in sorted { writer.write(diagnostic, to: &out) }
    }
    return out
  }

  /// How many errors and warnings there are, as in «3 lỗi, 1 cảnh báo».
  public func count(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    switch language {
    case .vi:
      if errors + warnings == 0 { return "không có lỗi" }
      let parts = [errors > 0 ? "\(errors) lỗi" : "", warnings > 0 ? "\(warnings) cảnh báo" : ""]
      return parts.filter { !$0.isEmpty }.joined(separator: ", ")
    case .en:
      if errors + warnings == 0 { return "no errors" }
      let parts = [
        errors > 0 ? "\(errors) error\(errors == 1 ? "" : "s")" : "",
        warnings > 0 ? "\(warnings) warning\(warnings == 1 ? "" : "s")" : "",
      ]
      return parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }
}

extension Diagnostic.Severity {
  /// The word for it, as it begins a message.
  public var name: Message {
    switch self {
    case .error: Message(vi: "lỗi", en: "error")
    case .warning: Message(vi: "cảnh báo", en: "warning")
    }
  }
}
