/// What a name in a template stands for.
package enum TemplateValue: Sendable {
  /// Nothing; it also hides a name of the same spelling further out.
  case missing
  /// Opens or closes a section; interpolated it reads `true` or `false`.
  case flag(Bool)
  /// Plain text, escaped when it is written by `{{name}}`. Numbers are given as text, already
  /// spelled as a reader expects them.
  case text(String)
  /// HTML in UTF-8 that is already safe: written as it is, by `{{name}}` too.
  case html([UInt8])
  /// A section over it is written once for each item.
  case list([TemplateValue])
  /// Names of its own; a section over it looks there first.
  case object(TemplateObject)

  /// Whether a section over the value is written: not when it is missing, false, or an empty text
  /// or list. An object always is.
  package var opensSection: Bool {
    switch self {
    case .missing: false
    case .flag(let flag): flag
    case .text(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .list(let items): !items.isEmpty
    case .object: true
    }
  }

  /// The text, or nothing when there is none.
  package static func text(orMissing text: String?) -> TemplateValue {
    text.map(TemplateValue.text) ?? .missing
  }
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral text: String) {
    self = .text(text)
  }

  package init(booleanLiteral flag: Bool) {
    self = .flag(flag)
  }

  package init(arrayLiteral items: TemplateValue...) {
    self = .list(items)
  }

  package init(dictionaryLiteral entries: (TemplateName, TemplateValue)...) {
    self = .object(TemplateObject(distinct: entries))
  }
}
