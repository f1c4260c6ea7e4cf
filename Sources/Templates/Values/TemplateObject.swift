/// The names that a context offers, each with its value.
///
/// A short array rather than a dictionary: a context has a handful to forty names, is built for one
/// page and looked at a few times.
package struct TemplateObject: Sendable, ExpressibleByDictionaryLiteral {
  private struct Entry: Sendable {
    var name: TemplateName
    var value: TemplateValue
  }

  private var entries: [Entry] = []

  /// A context without names.
  package init() {}

  /// A context of these names; of a name given twice the later value holds.
  package init(_ entries: [(String, TemplateValue)]) {
    self.entries.reserveCapacity(entries.count)
    for (name, value) in entries {
      self[name] = value
    }
  }

  package init(dictionaryLiteral entries: (String, TemplateValue)...) {
    self.init(entries)
  }

  /// The names, in the order in which they were first set.
  package var names: [String] { entries.map(\.name.text) }

  /// The value of a name, `.missing` when the context does not have it. A dotted name is not taken
  /// apart: `a.b` in a template asks for `a`, then for `b` in what it found.
  package subscript(name: String) -> TemplateValue {
    get { value(of: TemplateName(name)) ?? .missing }
    set {
      let name = TemplateName(name)
      if let index = entries.firstIndex(where: { $0.name == name }) {
        entries[index].value = newValue
      } else {
        entries.append(Entry(name: name, value: newValue))
      }
    }
  }

  /// Takes over all names of another context; where both have a name, the other's value holds.
  package mutating func merge(_ other: TemplateObject) {
    for entry in other.entries {
      if let index = entries.firstIndex(where: { $0.name == entry.name }) {
        entries[index].value = entry.value
      } else {
        entries.append(entry)
      }
    }
  }

  /// Both contexts in one; where both have a name, the other's value holds.
  package func merging(_ other: TemplateObject) -> TemplateObject {
    var merged = self
    merged.merge(other)
    return merged
  }

  /// The value of a name whose hash is at hand; nil when the context does not have it.
  func value(of name: TemplateName) -> TemplateValue? {
    for index in entries.indices where entries[index].name.hash == name.hash {
      if entries[index].name.text == name.text { return entries[index].value }
    }
    return nil
  }
}
