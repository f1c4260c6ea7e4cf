import Bytes

/// Writes diagnostics as one JSON array (RFC 8259), one object a line.
///
/// Members: `code`, `severity`, `message`, `mends`, `related`; `file` when there is one, with
/// `line`, `column`, `length` and `source` (the line as it stands) when they are known.
struct JSONDiagnosticWriter {
  let language: Language

  func write(_ diagnostics: [Diagnostic], to out: inout [UInt8]) {
    write("[", to: &out)
    for (index, diagnostic) in diagnostics.enumerated() {
      write(index == 0 ? "\n{\"code\":" : ",\n{\"code\":", to: &out)
      string(diagnostic.code.rawValue, to: &out)
      write(",\"severity\":", to: &out)
      string(diagnostic.severity.rawValue, to: &out)
      if let place = diagnostic.place {
        write(",", to: &out)
        members(of: place, to: &out)
      }
      write(",\"message\":", to: &out)
      string(diagnostic.message.text(in: language), to: &out)
      write(",\"mends\":[", to: &out)
      for (index, mend) in diagnostic.mends.enumerated() {
        if index > 0 { write(",", to: &out) }
        string(mend.text(in: language), to: &out)
      }
      write("],\"related\":[", to: &out)
      for (index, place) in diagnostic.related.enumerated() {
        write(index > 0 ? ",{" : "{", to: &out)
        members(of: place, to: &out)
        write("}", to: &out)
      }
      write("]}", to: &out)
    }
    write(diagnostics.isEmpty ? "]\n" : "\n]\n", to: &out)
  }

  private func members(of place: Place, to out: inout [UInt8]) {
    write("\"file\":", to: &out)
    string(place.file, to: &out)
    if let position = place.position {
      write(",\"line\":\(position.line),\"column\":\(position.column)", to: &out)
      write(",\"length\":\(position.length)", to: &out)
    }
    if let line = place.sourceLine {
      write(",\"source\":", to: &out)
      string(line, to: &out)
    }
  }

  private func string(_ text: String, to out: inout [UInt8]) { JSONText.append(text, to: &out) }

  private func write(_ text: String, to out: inout [UInt8]) { out.append(contentsOf: text.utf8) }
}
