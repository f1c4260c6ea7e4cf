import Diagnostics
import Reading
import Vietnamese

/// A file and what it cites.
struct CitedFile {
  /// A citation at its place.
  struct Mention {
    let citation: Citation
    /// The number as it stands in the file.
    let written: String
    /// Where the number begins, in Unicode scalars from 0.
    let offset: Int
    /// The line of the number, from 1.
    let line: Int
  }

  let name: String
  let mentions: [Mention]

  /// - Parameter text: valid UTF-8.
  init(name: String, text: [UInt8]) {
    self.name = name
    var (offset, line, place) = (0, 1, 0)
    mentions = CitationScanner.citations(in: text).map { citation in
      while place < citation.range.lowerBound {
        let byte = text[place]
        if byte & 0xC0 != 0x80 { offset += 1 }
        // CR LF is one line end; a text that begins right behind it is on the next line already.
        if byte == 0x0A || (byte == 0x0D && text[place + 1] != 0x0A) { line += 1 }
        place += 1
      }
      return Mention(
        citation: citation, written: String(decoding: text[citation.range], as: UTF8.self),
        offset: offset, line: line)
    }
  }

  /// The text of a file as it is, or what keeps it from being text.
  ///
  /// Unlike the text of records it is not cleaned, so that offsets are those of the file. Two
  /// things are taken off: a byte order mark, which is no part of the text, and the encodings
  /// TCVN3 and VNI inside of UTF-8, where offsets are those of the text read as Unicode.
  static func text(_ bytes: [UInt8], file: String) -> (text: [UInt8]?, problems: [Diagnostic]) {
    let (source, problems) = SourceReader.text(bytes, file: file)
    guard source != nil else { return (nil, problems) }
    let text = LegacyEncoding.converted(bytes) ?? bytes
    return (text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text, problems)
  }
}
