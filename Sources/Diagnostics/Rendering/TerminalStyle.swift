/// Colours of a terminal (ECMA-48), or none.
struct TerminalStyle: Sendable {
  let bold: String
  let red: String
  let yellow: String
  let green: String
  let faint: String
  let plain: String

  init(_ isColoured: Bool) {
    bold = isColoured ? "\u{1B}[1m" : ""
    red = isColoured ? "\u{1B}[1;31m" : ""
    yellow = isColoured ? "\u{1B}[1;33m" : ""
    green = isColoured ? "\u{1B}[32m" : ""
    faint = isColoured ? "\u{1B}[2m" : ""
    plain = isColoured ? "\u{1B}[0m" : ""
  }

  func colour(of severity: Diagnostic.Severity) -> String {
    severity == .error ? red : yellow
  }
}
