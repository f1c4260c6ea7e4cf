import Templates

extension TemplateObject {
  /// The context with a flag `hasXs` beside each list `xs`: whether there is anything in it. A
  /// template cannot ask that otherwise, since a section over a list is written once for each item.
  var flagged: TemplateObject {
    var flagged = self
    for name in names {
      guard case .list(let items) = self[name], let first = name.first else { continue }
      flagged["has" + first.uppercased() + name.dropFirst()] = .flag(!items.isEmpty)
    }
    return flagged
  }
}
