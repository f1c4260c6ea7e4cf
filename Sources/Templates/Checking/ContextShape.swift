/// What a context will hold when pages are rendered, so that templates can be checked beforehand.
package indirect enum ContextShape: Hashable, Sendable {
  /// Plain text.
  case text
  /// HTML that is already safe.
  case html
  /// True or false.
  case flag
  /// Any number of items of one shape.
  case list(ContextShape)
  /// These names and no others.
  case object([String: ContextShape])
  /// Plain text that is one of these template names, for `{{>*name}}`: each of them is checked.
  case templateName([String])
  /// A shape that was given a name, so that a tree can hold itself; see `TemplateSet.check`.
  case named(String)
  /// Names that are not known beforehand: every name is offered.
  case any
}

extension ContextShape: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral entries: (String, ContextShape)...) {
    self = .object(Dictionary(entries) { _, later in later })
  }
}
