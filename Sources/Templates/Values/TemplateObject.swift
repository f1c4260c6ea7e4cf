/// The names that a context offers, each with its value.
///
/// A short array rather than a dictionary: a context has a handful to forty names, is built for one
/// page and looked at a few times, mostly for names that it does not have.
package struct TemplateObject: Sendable, ExpressibleByDictionaryLiteral {
  private typealias Entry = (TemplateName, TemplateValue)

  private var entries: [Entry]
  /// The names, as far as it tells them.
  private(set) var mask = NameMask()

  /// A context without names.
  package init() {
    entries = []
  }

  /// A context without names, with room for so many.
  package init(room: Int) {
    entries = []
    entries.reserveCapacity(room)
  }

  /// A context of these names; of a name given twice the later value holds.
  package init(_ entries: [(String, TemplateValue)]) {
    self.entries = []
    self.entries.reserveCapacity(entries.count)
    for (name, value) in entries {
      self[name] = value
    }
  }

  /// A context of names in the source, each there once.
  package init(dictionaryLiteral entries: (TemplateName, TemplateValue)...) {
    self.init(distinct: entries)
  }

  /// A context of names that are known to be different ones.
  init(distinct entries: [(TemplateName, TemplateValue)]) {
    self.entries = entries
    for place in entries.indices { mask.insert(entries[place].0) }
  }

  /// The names, in the order in which they were first set.
  package var names: [String] { entries.map(\.0.text) }

  /// The value of a name, `.missing` when the context does not have it. A dotted name is not taken
  /// apart: `a.b` in a template asks for `a`, then for `b` in what it found.
  package subscript(name: String) -> TemplateValue {
    get { self[TemplateName(name)] }
    set { self[TemplateName(name)] = newValue }
  }

  private subscript(name: TemplateName) -> TemplateValue {
    get { value(of: name) ?? .missing }
    set {
      if let index = index(of: name) {
        entries[index].1 = newValue
      } else {
        entries.append((name, newValue))
        mask.insert(name)
      }
    }
  }

  /// The value of a name whose hash is at hand; nil when the context does not have it.
  func value(of name: TemplateName) -> TemplateValue? {
    index(of: name).map { entries[$0].1 }
  }

  private func index(of name: TemplateName) -> Int? {
    guard mask.mayHold(name) else { return nil }
    for index in entries.indices where entries[index].0.hash == name.hash {
      if entries[index].0.text == name.text { return index }
    }
    return nil
  }
}
