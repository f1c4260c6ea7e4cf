import Templates

extension String {
  /// The name with a capital letter at its beginning; names in templates are ASCII.
  var capitalized: String {
    var bytes = Array(utf8)
    if let first = bytes.first, (0x61...0x7A).contains(first) { bytes[0] = first & 0xDF }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension TemplateObject {
  /// A list under a name, and under the name with `has` before it whether it holds anything: a
  /// section over a list repeats, so a heading above it needs a flag of its own.
  mutating func set(list name: String, _ items: [TemplateValue]) {
    self[name] = .list(items)
    self["has" + name.capitalized] = .flag(!items.isEmpty)
  }
}
