import Diagnostics

@testable import Templates

/// Templates by name, as files of a theme.
func parse(_ templates: [String: String]) -> (templates: TemplateSet, diagnostics: [Diagnostic]) {
  var sources: [String: SourceText] = [:]
  for (name, text) in templates {
    sources[name] = SourceText(file: "\(name).mustache", bytes: Array(text.utf8))
  }
  return TemplateSet.parse(sources)
}

extension TemplateSet {
  /// A template rendered to a text.
  func text(_ name: String, _ stack: TemplateValue...) -> String {
    var out: [UInt8] = []
    render(name, with: stack, into: &out)
    return String(decoding: out, as: UTF8.self)
  }
}

/// A single template `t`, with others beside it, rendered to a text.
func rendered(
  _ template: String, _ context: TemplateValue = .object([:]), _ others: [String: String] = [:]
) -> String {
  parse(others.merging(["t": template]) { $1 }).templates.text("t", context)
}

/// A template with `1️⃣` before each place where a problem is expected, and without the marks: the
/// places as `line:column`.
func marked(_ text: String) -> (text: String, places: [String]) {
  var plain = ""
  var places: [String] = []
  for (line, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    if line > 0 { plain += "\n" }
    var column = 1
    for character in part {
      if character == "1️⃣" {
        places.append("\(line + 1):\(column)")
      } else {
        plain.append(character)
        column += character.unicodeScalars.count
      }
    }
  }
  return (plain, places)
}

extension Diagnostic {
  /// `line:column` of its place.
  var at: String {
    guard let position = place?.position else { return "-" }
    return "\(position.line):\(position.column)"
  }
}
