import Diagnostics
import Records

/// Links to files with a space in their names: to Markdown these are no links, and all of what is
/// written stays text.
struct SpacedLinks {
  let slips: MarkdownSlips

  /// Links of a line that are told.
  private static let mostReported = 20
  /// The most bytes of a name that a link is looked for in.
  private static let longestTarget = 400

  /// Every such link in a line.
  func problems(in line: Range<Int>) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let text = slips.text
    var rest = line.lowerBound
    var isCode = false
    while let close = ByteSearch.first(UInt8(ascii: "]"), in: text[rest..<line.upperBound]) {
      if text[rest..<close].count(where: { $0 == UInt8(ascii: "`") }) % 2 == 1 { isCode.toggle() }
      rest = close + 1
      guard !isCode, rest < line.upperBound, text[rest] == UInt8(ascii: "("),
        let target = target(in: text[(rest + 1)..<line.upperBound])
      else { continue }
      found.append(problem(target))
      if found.count == Self.mostReported { break }
    }
    return found
  }

  /// The name of a file, with a space, that a link would lead to; nil for what is a link already, and
  /// for words in brackets.
  private func target(in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var depth = 1
    let end = line.prefix(Self.longestTarget).firstIndex {
      if $0 == UInt8(ascii: "(") { depth += 1 }
      if $0 == UInt8(ascii: ")") { depth -= 1 }
      return depth == 0
    }
    guard let end else { return nil }
    var name = line[..<end].drop { $0 == 0x20 }.trimmedEnd
    // A title stands behind it.
    if let last = name.last, last == UInt8(ascii: "\"") || last == UInt8(ascii: "'"),
      let opening = name.dropLast().firstIndex(of: last)
    {
      name = name[..<opening].trimmedEnd
    }
    guard name.first != UInt8(ascii: "<"), name.contains(0x20), isFile(name) else { return nil }
    return name
  }

  /// Whether words are the name of a file: they end with a suffix, as prose in brackets does not.
  private func isFile(_ name: ArraySlice<UInt8>) -> Bool {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let suffix = name[(dot + 1)...]
    return (2...5).contains(suffix.count) && suffix.allSatisfy(\.isASCIIAlphanumeric)
      && !suffix.allSatisfy(\.isASCIIDigit) && dot > name.startIndex && name[dot - 1] != 0x20
  }

  private func problem(_ target: ArraySlice<UInt8>) -> Diagnostic {
    let name = String(decoding: target, as: UTF8.self)
    return Diagnostic(
      .link, at: slips.placed(at: target.startIndex, length: name.unicodeScalars.count),
      vi: "tên «\(name)» có dấu cách, nên đây không thành liên kết hay ảnh",
      en: "‘\(name)’ has a space in it, so this is no link and no picture",
      mend: Message(vi: "viết «](<\(name)>)»", en: "write ‘](<\(name)>)’"), severity: .warning)
  }
}
