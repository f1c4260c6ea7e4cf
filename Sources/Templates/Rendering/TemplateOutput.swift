/// The bytes that a template is rendered into, line by line.
struct TemplateOutput {
  /// What stands before each line of the template, from the partials and blocks around it.
  var indentation: [UInt8] = []
  private var bytes: [UInt8]
  /// How much the caller had already written.
  private let begin: Int

  /// Goes on where the caller stopped.
  init(after bytes: consuming [UInt8]) {
    begin = bytes.count
    self.bytes = bytes
  }

  /// All that was written.
  consuming func finish() -> [UInt8] { bytes }

  /// Lines that are ready as they are. Pages on all cores share them: not even a reference to them is
  /// counted.
  mutating func write(ready: [UInt8]) {
    ready.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  /// A value where its name stands; it is never indented, so that `<pre>` stays as it is.
  mutating func write(_ value: TemplateValue, raw: Bool) {
    switch value {
    case .text(let text) where raw: bytes.append(contentsOf: text.utf8)
    case .text(let text): HTMLText.append(escaping: text, to: &bytes)
    case .html(let html): bytes.append(contentsOf: html)
    case .flag(let flag): bytes.append(contentsOf: flag ? "true".utf8 : "false".utf8)
    case .missing, .list, .object: break
    }
  }

  /// A stretch of a template; `startsLine` when a line of the template begins with it.
  mutating func write(_ source: [UInt8], _ range: Range<Int>, startsLine: Bool) {
    if indentation.isEmpty {
      return source.withUnsafeBufferPointer {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
      }
    }
    // Only where a line of the output begins: a block in a line follows the text before it.
    var atStart = startsLine && (bytes.count == begin || bytes.last == 0x0A)
    var position = range.lowerBound
    repeat {
      let end = source[position..<range.upperBound].firstIndex(of: 0x0A).map { $0 + 1 }
      // An empty line gets no white space.
      if atStart, end != position + 1 { bytes.append(contentsOf: indentation) }
      bytes.append(contentsOf: source[position..<(end ?? range.upperBound)])
      position = end ?? range.upperBound
      atStart = true
    } while position < range.upperBound
  }
}
