package import Diagnostics

/// Why a text does not fit a type, and what to write instead.
package struct ValueProblem: Error, Sendable {
  /// What sort of problem it is.
  package var code: DiagnosticCode
  /// The rest of the sentence «‹field› cần …» and “‹field› needs …”.
  package var needs: Message
  /// Where it is, when it is in a part of the value; nil for the whole of it.
  package var position: Position?
  /// The end of the sentence, «nhưng …» and “but …”; nil where what is written says it.
  package var but: Message?
  /// What to write instead.
  package var mend: Message?

  /// A problem; the words go on after «cần» and “needs”.
  package init(
    _ code: DiagnosticCode, vi: String, en: String, at position: Position? = nil,
    but: Message? = nil, mend: Message? = nil
  ) {
    self.code = code
    self.needs = Message(vi: vi, en: en)
    self.position = position
    self.but = but
    self.mend = mend
  }

  /// A problem whose mend is what was meant, as far as that can be told: it can be followed as it
  /// stands.
  package init(_ code: DiagnosticCode, vi: String, en: String, write meant: String) {
    self.init(
      code, vi: vi, en: en, mend: Message(vi: "viết \(meant)", en: "write \(meant)"))
  }

  /// A problem whose mend shows the form by a value that is not the one that was meant.
  package init(
    _ code: DiagnosticCode, vi: String, en: String, at position: Position? = nil,
    but: Message? = nil, like example: String
  ) {
    self.init(
      code, vi: vi, en: en, at: position, but: but,
      mend: Message(vi: "viết như \(example)", en: "write it like \(example)"))
  }
}
