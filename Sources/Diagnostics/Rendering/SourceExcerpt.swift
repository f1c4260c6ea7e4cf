/// The part of a source line that is shown, and the carets below it.
struct SourceExcerpt {
  /// More than this does not fit beside anything else on a screen.
  private static let width = 120
  /// What is kept before the carets of a longer line.
  private static let lead = 30

  let text: String
  /// Blanks and carets; nil when the position is not in the line as it is at hand.
  let carets: String?

  /// Columns are counted in Unicode scalars; tabs are kept in both lines, so that the carets
  /// stand right whatever a tab is worth.
  init(_ line: String, _ position: Position) {
    let scalars = Array(line.unicodeScalars)
    let column = Int(position.column) - 1
    var start = 0
    if scalars.count > Self.width { start = max(0, min(column, scalars.count) - Self.lead) }
    let end = min(scalars.count, start + Self.width)
    let cutsStart = start > 0
    var text = String.UnicodeScalarView()
    var carets = String.UnicodeScalarView()
    if cutsStart { text.append("…") }
    text.append(contentsOf: scalars[start..<end])
    if end < scalars.count { text.append("…") }
    self.text = Printable.text(String(text))
    guard column <= scalars.count else {
      self.carets = nil
      return
    }
    if cutsStart { carets.append(" ") }
    carets.append(contentsOf: scalars[start..<column].map { $0 == "\t" ? "\t" : " " })
    let length = max(1, min(Int(position.length), end - column))
    carets.append(contentsOf: repeatElement("^", count: length))
    self.carets = String(carets)
  }
}

/// Keeps what a file says from steering the terminal.
enum Printable {
  /// The text with `\u{FFFD}` for every control character but tabs.
  static func text(_ text: String) -> String {
    let isControl = { (scalar: Unicode.Scalar) in
      (scalar.value < 0x20 && scalar != "\t") || (0x7F...0x9F).contains(scalar.value)
    }
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { out.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
    return String(out)
  }
}
