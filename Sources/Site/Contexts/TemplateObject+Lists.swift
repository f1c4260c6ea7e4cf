import Templates

extension TemplateObject {
  /// A list under a name, and under the name with `has` before it whether it holds anything: a
  /// section over a list repeats, so a heading above it needs a flag of its own.
  mutating func set(list name: String, _ items: [TemplateValue]) {
    self[name] = .list(items)
    self["has" + name.prefix(1).uppercased() + name.dropFirst()] = .flag(!items.isEmpty)
  }
}
