/// One tag of a template, as it stands in the source.
struct Tag {
  enum Kind {
    case variable
    case raw
    case section
    case inverted
    case close
    case partial
    case parent
    case block
    case comment
    case delimiters
  }

  let kind: Kind
  /// The bytes of the tag, delimiters included.
  let range: Range<Int>
  /// The name without sigil, star and white space; empty for comments and delimiters.
  let name: String
  /// The byte at which the name begins.
  let nameStart: Int
  /// Whether the name is looked up in the context first: `{{>*name}}`.
  let isDynamic: Bool

  /// Whether a closing tag must follow.
  var opens: Bool {
    switch kind {
    case .section, .inverted, .parent, .block: true
    default: false
    }
  }

  /// Whether the tag leaves nothing behind when its line holds nothing else of weight.
  var isControl: Bool {
    switch kind {
    case .variable, .raw, .partial: false
    default: true
    }
  }

  /// The name as the closing tag must repeat it.
  var closingName: String { isDynamic ? "*\(name)" : name }

  /// The tag as it is usually written.
  var spelling: String {
    switch kind {
    case .variable: "{{\(name)}}"
    case .raw: "{{{\(name)}}}"
    case .section: "{{#\(name)}}"
    case .inverted: "{{^\(name)}}"
    case .close: "{{/\(closingName)}}"
    case .partial: "{{>\(closingName)}}"
    case .parent: "{{<\(closingName)}}"
    case .block: "{{$\(name)}}"
    case .comment: "{{!…}}"
    case .delimiters: "{{=…=}}"
    }
  }
}
