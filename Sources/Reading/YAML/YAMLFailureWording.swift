import Diagnostics

/// Says in the words of a clerk why a YAML text cannot be read, and what to write instead.
///
/// The parser reports where it was stuck; the mistake is often on a line above. Each `if` knows
/// one mistake that people make, the likeliest first.
struct YAMLFailureWording {
  /// What to tell, and where.
  struct Finding {
    var code = DiagnosticCode.yaml
    var mark: YAMLMark
    var length = 1
    var message: Message
    var mend: Message?
  }

  let failure: YAMLFailure
  /// The last scalar in quotes that could be read.
  let lastQuoted: (start: YAMLMark, end: YAMLMark)?
  var lines: TextLines

  init(
    _ failure: YAMLFailure, lastQuoted: (start: YAMLMark, end: YAMLMark)?, lines: TextLines
  ) {
    self.failure = failure
    self.lastQuoted = lastQuoted
    self.lines = lines
  }

  mutating func finding() -> Finding {
    let problem = failure.problem
    if let tab = tab() { return tab }
    if let quote = quote() { return quote }
    if problem.hasPrefix("mapping values are not allowed") { return colonInText() }
    if problem.hasPrefix("could not find expected ':'") { return noColon() }
    if problem.hasPrefix("found unknown escape") || problem.contains("hexdecimal")
      || problem.contains("escape code")
    {
      return backslash()
    }
    if let sign = sign() { return sign }
    if problem.contains("or ']'") || problem.contains("or '}'") { return openBracket() }
    return indentation()
  }

  /// A line near the fault that is indented with a tab, perhaps behind the dash of a list.
  private mutating func tab() -> Finding? {
    let earliest = max(0, failure.mark.line - 2)
    for line in earliest...max(earliest, failure.mark.line) {
      let indent = lines[line].prefix { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "-") }
      guard let tab = indent.firstIndex(of: 0x09), !lines.isBlank(line) else { continue }
      return Finding(
        code: .tab, mark: YAMLMark(line: line, column: tab - indent.startIndex),
        length: indent[tab...].prefix { $0 == 0x09 }.count,
        message: Message(
          vi: "dòng này thụt vào bằng dấu Tab", en: "this line is indented with a tab"),
        mend: Message(
          vi: "thay mỗi dấu Tab ở đầu dòng bằng hai dấu cách",
          en: "replace each tab at the start of a line by two spaces"))
    }
    return nil
  }

  /// A quotation mark that is missing, or text behind the closing one.
  private mutating func quote() -> Finding? {
    if failure.context.contains("quoted scalar"),
      failure.problem.contains("end of stream") || failure.problem.contains("document indicator"),
      let mark = failure.contextMark
    {
      return unclosed(mark)
    }
    guard let quoted = lastQuoted, quoted.end.line == failure.mark.line,
      failure.problem.contains("did not find expected")
        || failure.problem.hasPrefix("could not find")
        || failure.problem.hasPrefix("mapping values")
    else { return nil }
    if quoted.start.line < quoted.end.line { return unclosed(quoted.start) }
    guard quoted.end.column <= failure.mark.column, let entry = YAMLEntry(lines[quoted.start.line])
    else { return nil }
    return Finding(
      mark: failure.mark, length: lines.length(failure.mark.line) - failure.mark.column,
      message: Message(
        vi: "sau dấu ngoặc kép đóng không được viết thêm chữ",
        en: "no text may follow the closing quotation mark"),
      mend: entry.mend)
  }

  private mutating func unclosed(_ mark: YAMLMark) -> Finding {
    Finding(
      mark: mark, length: lines.length(mark.line) - mark.column,
      message: Message(
        vi: "dấu ngoặc kép mở ở đây mà không đóng",
        en: "a quotation mark is opened here and never closed"),
      mend: Message(
        vi: "thêm dấu ngoặc kép ở cuối giá trị", en: "add the closing mark at the end of the value")
    )
  }

  /// `title: Kế hoạch: năm 2025`, or a field that is indented under a finished value.
  private mutating func colonInText() -> Finding {
    let line = failure.mark.line
    let column = max(0, failure.mark.column)
    if let entry = YAMLEntry(lines[line]), entry.valueColumn < column {
      return Finding(
        mark: failure.mark,
        message: Message(
          vi: "giá trị có dấu hai chấm mà không nằm trong dấu ngoặc kép",
          en: "the value contains a colon and is not in quotation marks"),
        mend: entry.mend)
    }
    if let above = textAbove(line) { return noColon(at: YAMLMark(line: above, column: 0)) }
    return Finding(
      mark: YAMLMark(line: line, column: lines.indent(line)),
      length: max(1, column - lines.indent(line)),
      message: Message(
        vi: "dòng này thụt vào mà dòng trên đã có giá trị",
        en: "this line is indented, but the line above already has its value"),
      mend: Message(
        vi: "cho tên mục thẳng hàng với tên mục ở trên",
        en: "align the name with the name above"))
  }

  /// The line of text above one that is not indented: to the parser the two are one value.
  private mutating func textAbove(_ line: Int) -> Int? {
    guard lines.indent(line) == 0 else { return nil }
    var above = line - 1
    while above >= 0, lines.isBlank(above) { above -= 1 }
    guard above >= 0, lines.indent(above) == 0, YAMLEntry(lines[above]) == nil else { return nil }
    return above
  }

  /// A line without a colon, or with a colon and no space behind it.
  private mutating func noColon() -> Finding { noColon(at: failure.contextMark ?? failure.mark) }

  private mutating func noColon(at mark: YAMLMark) -> Finding {
    let text = lines[mark.line]
    let finding = { (message: Message, mend: Message) in
      Finding(
        mark: mark, length: text.count { $0 & 0xC0 != 0x80 } - mark.column, message: message,
        mend: mend)
    }
    if let colon = text.firstIndex(of: UInt8(ascii: ":")), colon + 1 < text.endIndex {
      let name = String(decoding: text[..<colon], as: UTF8.self)
      let value = String(decoding: text[(colon + 1)...], as: UTF8.self)
      return finding(
        Message(vi: "thiếu dấu cách sau dấu hai chấm", en: "a space is missing after the colon"),
        Message(vi: "viết \(name): \(value)", en: "write \(name): \(value)"))
    }
    return finding(
      Message(
        vi: "dòng này không có dạng «tên mục: giá trị»",
        en: "this line has not the form ‘name: value’"),
      Message(
        vi: "thêm dấu hai chấm sau tên mục; nếu là phần tiếp của dòng trên, thụt vào hai dấu cách",
        en: "put a colon after the name; indent it by two spaces when it continues the line above"))
  }

  private mutating func backslash() -> Finding {
    // The parser has read a few characters more.
    var mark = failure.mark
    let text = Array(String(decoding: lines[mark.line], as: UTF8.self).unicodeScalars)
    mark.column = text.prefix(mark.column + 1).lastIndex(of: "\\") ?? mark.column
    return Finding(
      mark: mark,
      message: Message(
        vi: "dấu «\\» trong dấu ngoặc kép có nghĩa riêng",
        en: "a backslash inside double quotes has a meaning of its own"),
      mend: Message(
        vi: "viết hai lần («\\\\»), hoặc dùng dấu nháy đơn '…'",
        en: "write it twice (‘\\\\’), or use single quotes '…'"))
  }

  /// A value that begins with a sign which YAML keeps for itself.
  private mutating func sign() -> Finding? {
    let mark = failure.contextMark ?? failure.mark
    for candidate in [failure.mark.line, mark.line] {
      guard let entry = YAMLEntry(lines[candidate]), let first = entry.value.first,
        "@`%*&!|>[]{},#-?".utf8.contains(first)
      else { continue }
      let isBracket = first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
      // An open list over several lines is another mistake.
      let last = entry.value.last
      if isBracket, last != nil, !entry.value.dropFirst().contains(where: { $0 == first + 2 }) {
        continue
      }
      let sign = String(decoding: [first], as: UTF8.self)
      return Finding(
        mark: YAMLMark(line: candidate, column: entry.valueColumn), length: entry.valueLength,
        message: Message(
          vi: "giá trị bắt đầu bằng «\(sign)», một dấu có nghĩa riêng",
          en: "the value begins with ‘\(sign)’, which has a meaning of its own"),
        mend: entry.mend)
    }
    return nil
  }

  private mutating func openBracket() -> Finding {
    let sign = failure.problem.contains("]") ? "]" : "}"
    return Finding(
      mark: failure.contextMark ?? failure.mark,
      message: Message(
        vi: "ngoặc mở ở đây thiếu dấu phẩy hoặc dấu «\(sign)»",
        en: "the bracket opened here lacks a comma or ‘\(sign)’"),
      mend: Message(
        vi: "đóng bằng «\(sign)», hoặc viết mỗi giá trị một dòng, bắt đầu bằng «- »",
        en: "close it with ‘\(sign)’, or write one value a line, each after ‘- ’"))
  }

  private mutating func indentation() -> Finding {
    let mark = failure.mark
    let line = lines[mark.line].isEmpty ? max(0, mark.line - 1) : mark.line
    let indent = line == mark.line ? mark.column : lines.indent(line)
    return Finding(
      mark: YAMLMark(line: line, column: indent), length: lines.length(line) - indent,
      message: Message(
        vi: "dòng này không thẳng hàng với các dòng cùng nhóm",
        en: "this line is not aligned with the others of its group"),
      mend: Message(
        vi: "thụt dòng bằng dấu cách, các mục cùng nhóm phải thẳng hàng",
        en: "indent with spaces, so that all of one group stand in one column"))
  }
}
