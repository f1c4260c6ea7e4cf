import Diagnostics

/// A text in which `⟦` and `⟧` mark the stretch where a problem is expected.
struct Marked {
  let source: SourceText
  let position: Position?

  init(_ text: String, file: String = "a.yaml") {
    var scalars: [Unicode.Scalar] = []
    var line = 1
    var column = 1
    var start: (line: Int, column: Int)?
    var position: Position?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦": start = (line, column)
      case "⟧":
        if let start {
          position = Position(
            line: start.line, column: start.column, length: column - start.column)
        }
      case "\n":
        scalars.append(scalar)
        (line, column) = (line + 1, 1)
      default:
        scalars.append(scalar)
        column += 1
      }
    }
    var clean = String.UnicodeScalarView()
    clean.append(contentsOf: scalars)
    source = SourceText(file: file, bytes: Array(String(clean).utf8))
    self.position = position
  }
}
