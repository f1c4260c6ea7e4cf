/// The names that a context offers, each with its value.
///
/// A short array rather than a dictionary: a context has a handful to forty names, is built for one
/// page and looked at a few times. Only the few that are longer have an index.
package struct TemplateObject: Sendable, ExpressibleByDictionaryLiteral {
  private typealias Entry = (TemplateName, TemplateValue)

  /// From how many names on there is an index.
  private static let long = 64

  private var entries: [Entry]
  /// The places of the names by their hashes, where there are many; of two names with one hash the
  /// first.
  private var index: [UInt64: Int]?

  /// A context without names.
  package init() {
    entries = []
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
        note(entries.count - 1)
      }
    }
  }

  /// Takes over all names of another context; where both have a name, the other's value holds.
  package mutating func merge(_ other: TemplateObject) {
    for (name, value) in other.entries { self[name] = value }
  }

  /// Both contexts in one; where both have a name, the other's value holds.
  package func merging(_ other: TemplateObject) -> TemplateObject {
    var merged = self
    merged.merge(other)
    return merged
  }

  /// The value of a name whose hash is at hand; nil when the context does not have it.
  func value(of name: TemplateName) -> TemplateValue? {
    index(of: name).map { entries[$0].1 }
  }

  /// The value at a place, where it has that name.
  func value(at place: Int, named name: TemplateName) -> TemplateValue? {
    entries[place].0.text == name.text ? entries[place].1 : nil
  }

  /// Appends the hashes of the names in their order.
  func appendHashes(to hashes: inout [UInt64]) {
    for place in entries.indices { hashes.append(entries[place].0.hash) }
  }

  private func index(of name: TemplateName) -> Int? {
    if let index {
      guard let place = index[name.hash] else { return nil }
      if entries[place].0.text == name.text { return place }
    }
    for index in entries.indices where entries[index].0.hash == name.hash {
      if entries[index].0.text == name.text { return index }
    }
    return nil
  }

  /// Enters a new name into the index, which is made when there are many names.
  private mutating func note(_ place: Int) {
    if entries.count < Self.long { return }
    if index == nil {
      index = Dictionary(
        entries.indices.map { (entries[$0].0.hash, $0) }, uniquingKeysWith: { first, _ in first })
    } else if index?[entries[place].0.hash] == nil {
      index?[entries[place].0.hash] = place
    }
  }
}
