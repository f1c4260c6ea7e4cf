extension String {
  /// The text, of one line, as YAML takes it for just this text: in double quotes where it needs them.
  package var asYAML: String {
    let needsQuotes =
      isEmpty || contains(": ") || contains(" #") || hasSuffix(":") || self != trimmed
      || utf8.first.map { "[]{}*&!|>'\"%@`#,-?:".utf8.contains($0) } ?? false
    guard needsQuotes else { return self }
    let escaped = map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }
    return "\"\(escaped.joined())\""
  }
}
