import CYaml

/// The events of one YAML text. The only file that knows libyaml.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var isOver = false

  /// Calls `body` with the events of `bytes`, which stay where they are meanwhile.
  static func read<Result>(
    _ bytes: ArraySlice<UInt8>, _ body: (inout YAMLEvents) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { buffer in
      var events = YAMLEvents(buffer)
      return body(&events)
    }
  }

  private init(_ buffer: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    // It fails only without memory, and then every event is a failure.
    isOver = yaml_parser_initialize(parser) == 0
    if isOver { return }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event; `.end` for ever after the last one and after a failure.
  mutating func next() -> YAMLEvent {
    let zero = YAMLMark(line: 0, column: 0)
    while !isOver {
      var event = yaml_event_t()
      if yaml_parser_parse(parser, &event) == 0 {
        isOver = true
        let failure = failure()
        return YAMLEvent(kind: .failed(failure), start: failure.mark, end: failure.mark)
      }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_START_EVENT { continue }
      if event.type == YAML_STREAM_END_EVENT || event.type == YAML_NO_EVENT { break }
      return Self.copy(event)
    }
    isOver = true
    return YAMLEvent(kind: .end, start: zero, end: zero)
  }

  private func failure() -> YAMLFailure {
    let error = parser.pointee
    let context = error.context.map { String(cString: $0) } ?? ""
    // The reader knows no mark; the scanner has come as far as the fault.
    let isReader = error.error == YAML_READER_ERROR || error.error == YAML_MEMORY_ERROR
    return YAMLFailure(
      context: context, problem: error.problem.map { String(cString: $0) } ?? "",
      contextMark: context.isEmpty ? nil : Self.mark(error.context_mark),
      mark: Self.mark(isReader ? error.mark : error.problem_mark))
  }

  private static func copy(_ event: yaml_event_t) -> YAMLEvent {
    var kind = YAMLEvent.Kind.end
    var anchor: UnsafeMutablePointer<yaml_char_t>?
    var tag: UnsafeMutablePointer<yaml_char_t>?
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    case YAML_SEQUENCE_END_EVENT: kind = .listEnd
    case YAML_MAPPING_START_EVENT:
      kind = .mappingStart
      (anchor, tag) = (event.data.mapping_start.anchor, event.data.mapping_start.tag)
    case YAML_SEQUENCE_START_EVENT:
      kind = .listStart
      (anchor, tag) = (event.data.sequence_start.anchor, event.data.sequence_start.tag)
    case YAML_ALIAS_EVENT:
      kind = .alias(text(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      (anchor, tag) = (scalar.anchor, scalar.tag)
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(String(decoding: bytes, as: UTF8.self), style(scalar.style))
    default: break
    }
    return YAMLEvent(
      kind: kind, start: mark(event.start_mark), end: mark(event.end_mark), anchor: text(anchor),
      tag: text(tag))
  }

  private static func style(_ style: yaml_scalar_style_t) -> YAMLScalarStyle {
    switch style {
    case YAML_PLAIN_SCALAR_STYLE: .plain
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .quoted
    }
  }

  private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private static func mark(_ mark: yaml_mark_t) -> YAMLMark {
    YAMLMark(line: Int(clamping: mark.line), column: Int(clamping: mark.column))
  }
}
