import Diagnostics
import Records

/// Turns the events of a YAML text into values, and what is wrong with them into diagnostics.
struct YAMLBuilder {
  let source: SourceText
  /// Lines of the file before the text, to be added to every line.
  let lineOffset: Int
  var lines: TextLines
  private(set) var problems: [Diagnostic] = []
  private var anchors: [String: (value: RawValue, size: Int)] = [:]
  private var repeated = 0
  private var isOver = false
  /// Whether a comment may stand behind a value; most files have none.
  private let mayHaveComments: Bool
  /// The last scalar in quotes: where a quote is missing, it is the one that ends too late.
  private var lastQuoted: (start: YAMLMark, end: YAMLMark)?

  init(_ source: SourceText, bytes: ArraySlice<UInt8>, lineOffset: Int) {
    self.source = source
    self.lineOffset = lineOffset
    lines = TextLines(bytes)
    mayHaveComments = ByteSearch.first(UInt8(ascii: "#"), in: bytes) != nil
  }

  /// The values of all documents, up to the first fault of syntax.
  mutating func documents(_ events: inout YAMLEvents) -> [RawValue] {
    var documents: [RawValue] = []
    while !isOver {
      let event = events.next()
      switch event.kind {
      case .documentStart:
        anchors = [:]
        let value = value(events.next(), &events, depth: 0).value
        if !isOver { documents.append(value) }
      case .end: isOver = true
      case .failed(let failure): fail(failure)
      default: break
      }
    }
    return documents
  }

  mutating func report(_ problem: Diagnostic) { problems.append(problem) }

  /// The place of a stretch of the text.
  func place(_ mark: YAMLMark, length: Int = 1) -> Place { source.place(position(mark, length)) }

  private func position(_ mark: YAMLMark, _ length: Int) -> Position {
    Position(line: mark.line + lineOffset + 1, column: mark.column + 1, length: length)
  }

  /// The value that begins with an event, and how many values it holds in all.
  private mutating func value(
    _ event: YAMLEvent, _ events: inout YAMLEvents, depth: Int
  ) -> (value: RawValue, size: Int) {
    guard depth <= YAMLLimits.depth else {
      report(.tooDeep(at: place(event.start)))
      isOver = true
      return (RawValue(.empty, at: position(event.start, 1)), 1)
    }
    if let tag = event.tag { check(tag, at: event.start) }
    var value = RawValue(.empty, at: position(event.start, 1))
    var size = 1
    switch event.kind {
    case .scalar(let text, let style): value = scalar(text, style, event)
    case .listStart:
      var items: [RawValue] = []
      while let next = nextEvent(&events) {
        if case .listEnd = next.kind { break }
        let item = self.value(next, &events, depth: depth + 1)
        items.append(item.value)
        size += item.size
      }
      value.content = .list(items)
    case .mappingStart:
      (value.content, size) = mapping(&events, depth: depth)
    case .alias(let name): return resolve(name, event)
    case .failed(let failure): fail(failure)
    case .end: isOver = true
    default: break
    }
    if let anchor = event.anchor, !isOver { anchors[anchor] = (value, size) }
    return (value, size)
  }

  /// The next event inside a list or a mapping, nil after a fault.
  private mutating func nextEvent(_ events: inout YAMLEvents) -> YAMLEvent? {
    guard !isOver else { return nil }
    let event = events.next()
    if case .failed(let failure) = event.kind { fail(failure) }
    if case .end = event.kind { isOver = true }
    return isOver ? nil : event
  }

  private mutating func mapping(
    _ events: inout YAMLEvents, depth: Int
  ) -> (RawValue.Content, Int) {
    var fields = YAMLFields()
    var size = 1
    while let event = nextEvent(&events) {
      if case .mappingEnd = event.kind { break }
      let key = value(event, &events, depth: depth + 1)
      guard let next = nextEvent(&events) else { break }
      let value = value(next, &events, depth: depth + 1)
      if isOver { break }
      size += value.size
      guard case .scalar(let name) = key.value.content else {
        report(.nameIsNoText(at: source.place(key.value.position)))
        continue
      }
      if name == "<<", event.isPlain {
        fields.merge(value.value) { position in report(.noMerge(at: source.place(position))) }
        continue
      }
      let field = RawField(name: name, at: key.value.position, value: value.value)
      if let first = fields.add(field) {
        report(
          .duplicateKey(
            name, at: source.place(key.value.position), first: source.place(first.namePosition)))
      }
    }
    return (.mapping(fields.finished()), size)
  }

  private mutating func scalar(
    _ text: String, _ style: YAMLScalarStyle, _ event: YAMLEvent
  ) -> RawValue {
    let start = event.start
    if style == .quoted { lastQuoted = (start, event.end) }
    if style == .plain, mayHaveComments { checkComment(behind: event.end) }
    if style == .plain, text.isEmpty || text == "~" || text == "null" {
      return RawValue(.empty, at: position(start, event.end.column - start.column))
    }
    if start.line == event.end.line {
      return RawValue(.scalar(text), at: position(start, event.end.column - start.column))
    }
    var first = start
    if style == .block {
      // The text begins on the line after the sign `|` or `>`.
      repeat { first.line += 1 } while first.line < event.end.line && lines.isBlank(first.line)
      if text.utf8.allSatisfy({ $0 == 0x0A }) || lines.isBlank(first.line) {
        return RawValue(.scalar(text), at: position(start, 1))
      }
      first.column = lines.indent(first.line)
    }
    return RawValue(
      .scalar(text), at: position(first, lines.length(first.line) - first.column))
  }

  /// Reports words that YAML takes for a comment and that are most likely meant to be read: «Kế
  /// hoạch số #1 của xã». Who comments leaves a blank behind the sign.
  private mutating func checkComment(behind end: YAMLMark) {
    let line = lines[end.line]
    guard let hash = line.firstIndex(of: UInt8(ascii: "#")) else { return }
    let before = line[..<hash]
    let valueEnd = before.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? line.startIndex
    guard valueEnd < hash, line[..<valueEnd].count(where: Self.beginsScalar) == end.column,
      let first = line[hash...].first(where: { $0 != UInt8(ascii: "#") }), first > 0x20
    else { return }
    let rest = line[hash...(line.lastIndex { $0 > 0x20 } ?? hash)]
    let mark = YAMLMark(line: end.line, column: before.count(where: Self.beginsScalar))
    report(
      .cutByComment(
        String(decoding: rest, as: UTF8.self),
        at: place(mark, length: rest.count(where: Self.beginsScalar)),
        quoted: YAMLEntry(line)?.quoted))
  }

  private static func beginsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  private mutating func resolve(
    _ name: String, _ event: YAMLEvent
  ) -> (value: RawValue, size: Int) {
    let length = event.end.column - event.start.column
    guard let (value, size) = anchors[name] else {
      report(.unknownAlias(name, at: place(event.start, length: length)))
      return (RawValue(.empty, at: position(event.start, length)), 1)
    }
    repeated += size
    if repeated > YAMLLimits.repeatedValues {
      report(.tooManyRepeats(at: place(event.start, length: length)))
      isOver = true
    }
    return (value, size)
  }

  private mutating func check(_ tag: String, at mark: YAMLMark) {
    // Everything is a text, a list or a mapping anyway.
    let plain = ["!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"]
    if !plain.contains(tag) { report(.tag(at: place(mark))) }
  }

  private mutating func fail(_ failure: YAMLFailure) {
    isOver = true
    var words = YAMLFailureWording(failure, lastQuoted: lastQuoted, lines: lines)
    let finding = words.finding()
    let place = place(finding.mark, length: finding.length)
    report(
      Diagnostic(
        finding.code, at: place, vi: finding.message.vi, en: finding.message.en,
        mend: finding.mend))
  }
}

extension YAMLEvent {
  /// Whether the event is a scalar without quotes.
  fileprivate var isPlain: Bool {
    if case .scalar(_, .plain) = kind { return true }
    return false
  }
}
