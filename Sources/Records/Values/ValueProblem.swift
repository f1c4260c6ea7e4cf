package import Diagnostics

/// Why a text does not fit a type, and what to write instead.
package struct ValueProblem: Error, Sendable {
  /// What sort of problem it is.
  package var code: DiagnosticCode
  /// The rest of the sentence «‹field› cần …» and “‹field› needs …”.
  package var needs: Message
  /// What to write instead.
  package var mend: Message?

  /// A problem; the words go on after «cần» and “needs”.
  package init(_ code: DiagnosticCode, vi: String, en: String, mend: Message? = nil) {
    self.code = code
    self.needs = Message(vi: vi, en: en)
    self.mend = mend
  }

  /// A problem whose mend is the same words in both languages.
  package init(_ code: DiagnosticCode, vi: String, en: String, write example: String) {
    self.init(
      code, vi: vi, en: en, mend: Message(vi: "viết \(example)", en: "write \(example)"))
  }
}
