package import Templates

/// The words of the interface in one language, by key, as `strings.vi.yaml` gives them.
package struct Words: Sendable {
  /// The words as templates find them under `t`.
  package let context: TemplateObject
  private let texts: [String: String]

  /// The words of a language.
  package init(_ texts: [String: String]) {
    self.texts = texts
    context = TemplateObject(texts.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) })
  }

  /// The words under a key; the key itself where the theme has none, so that the gap is seen.
  package subscript(key: String) -> String { texts[key] ?? key }

  /// The words under a key with what stands in them for `{name}` filled in.
  package func text(_ key: String, _ values: [String: String]) -> String {
    var text = ""
    var rest = self[key][...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      text += rest[..<open] + (values[name] ?? "{\(name)}")
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// Whether there are words under a key.
  func has(_ key: String) -> Bool { texts[key] != nil }

  /// The keys, sorted.
  package var keys: [String] { texts.keys.sorted() }
}
