/// Writes diagnostics for people at a terminal.
struct TextDiagnosticWriter {
  let language: Language
  let style: TerminalStyle

  func write(_ diagnostic: Diagnostic, to out: inout [UInt8]) {
    var text = ""
    if let place = diagnostic.place { text += "\(style.bold)\(head(place)):\(style.plain) " }
    let severity = diagnostic.severity.name.text(in: language)
    text += "\(style.colour(of: diagnostic.severity))\(severity):\(style.plain) "
    text += Printable.text(diagnostic.message.text(in: language))
    text += " \(style.faint)[\(diagnostic.code.rawValue)]\(style.plain)\n"
    var gutter = "  "
    if let position = diagnostic.place?.position, let line = diagnostic.place?.sourceLine {
      let number = "\(position.line)"
      gutter += String(repeating: " ", count: number.count + 1)
      let excerpt = SourceExcerpt(line, position)
      text += "  \(style.faint)\(number) |\(style.plain) \(excerpt.text)\n"
      if let carets = excerpt.carets {
        let colour = style.colour(of: diagnostic.severity)
        text += "\(gutter)\(style.faint)|\(style.plain) \(colour)\(carets)\(style.plain)\n"
      }
    } else {
      gutter += "  "
    }
    for mend in diagnostic.mends {
      let words = Printable.text(mend.text(in: language))
      text += "\(gutter)\(style.green)= \(words)\(style.plain)\n"
    }
    for place in diagnostic.related {
      text += "\(gutter)= \(language == .vi ? "xem" : "see") \(head(place))"
      if let line = place.sourceLine { text += ": \(shortened(line))" }
      text += "\n"
    }
    out.append(contentsOf: text.utf8)
  }

  func writeCount(of diagnostics: [Diagnostic], to out: inout [UInt8]) {
    let count = DiagnosticRenderer(.text, language: language).count(diagnostics)
    out.append(contentsOf: "\(count)\n".utf8)
  }

  private func head(_ place: Place) -> String {
    let file = Printable.text(place.file)
    guard let position = place.position else { return file }
    return "\(file):\(position.line):\(position.column)"
  }

  private func shortened(_ line: String) -> String {
    let text = Printable.text(String(line.drop { $0 == " " || $0 == "\t" }))
    return text.count > 80 ? text.prefix(80) + "…" : text
  }
}
