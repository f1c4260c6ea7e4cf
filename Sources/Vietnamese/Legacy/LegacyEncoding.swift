import Bytes

/// Recognises text from before Unicode, whose bytes were once read as Latin-1.
package enum LegacyEncoding {
  /// The text with every TCVN3 and VNI paragraph (line) in Unicode, nil when there is none.
  ///
  /// Takes and returns UTF-8, before `TextCleaning`. A line with a letter that only Unicode has is
  /// left alone; another one is converted when fewer of its words are impossible as Vietnamese
  /// syllables afterwards. Linear; text without characters of Latin-1 costs one scan.
  package static func converted(_ bytes: [UInt8]) -> [UInt8]? {
    guard hasCandidate(bytes.span) else { return nil }
    var out: [UInt8] = []
    var hasChanged = false
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { out.append(0x0A) }
      if let converted = convertedLine(line) {
        out.append(contentsOf: converted)
        hasChanged = true
      } else {
        out.append(contentsOf: line)
      }
    }
    return hasChanged ? out : nil
  }

  /// Whether a text has a line with characters of Latin-1 and no others.
  private static func hasCandidate(_ text: borrowing Span<UInt8>) -> Bool {
    var hasLatin = false
    var hasOthers = false
    var index = 0
    while index < text.count {
      // Nearly every line is decided by its first letters.
      if hasOthers, let word = ByteWord(text, index), word.find(0x0A) == 0 {
        index += 8
        continue
      }
      switch text[index] {
      case 0x0A:
        if hasLatin, !hasOthers { return true }
        (hasLatin, hasOthers) = (false, false)
      case 0xC2, 0xC3: hasLatin = true
      // Leading bytes of the letters that Latin-1 does not have.
      case 0xC4...0xE1: hasOthers = true
      default: break
      }
      index += 1
    }
    return hasLatin && !hasOthers
  }

  private static func convertedLine(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    guard hasCandidate(line.span) else { return nil }
    let text = String(decoding: line, as: UTF8.self)
    var fewest = SyllableGrammar.impossibleCount(Array(line))
    var best: [UInt8]?
    for candidate in [TCVN3.decoded(text), VNI.decoded(text)] {
      guard let candidate else { continue }
      let count = SyllableGrammar.impossibleCount(Array(candidate.utf8))
      if count < fewest {
        fewest = count
        best = Array(candidate.utf8)
      }
    }
    return best
  }
}
