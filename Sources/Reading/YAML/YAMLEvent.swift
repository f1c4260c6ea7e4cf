/// One step of a YAML file, copied out of the parser.
struct YAMLEvent {
  enum Kind {
    case documentStart, documentEnd
    case mappingStart, mappingEnd, listStart, listEnd
    case scalar(String, YAMLScalarStyle)
    case alias(String)
    /// Nothing follows.
    case end
    /// The text is not YAML from here on; nothing follows.
    case failed(YAMLFailure)
  }

  var kind: Kind
  var start: YAMLMark
  var end: YAMLMark
  var anchor: String?
  var tag: String?
}

/// How a scalar is written.
enum YAMLScalarStyle {
  case plain, quoted, block
}

/// A point in the text, both counted from 0, the column in Unicode scalars.
struct YAMLMark: Hashable {
  var line: Int
  var column: Int
}

/// Why the parser stopped, in its own words; `YAMLFailureWording` says it to people.
struct YAMLFailure {
  var context: String
  var problem: String
  /// Where the construct began that the problem is in.
  var contextMark: YAMLMark?
  var mark: YAMLMark
}
