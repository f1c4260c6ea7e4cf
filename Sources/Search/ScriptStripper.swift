/// Takes out of a script what only its readers need: lines that are comments, blank lines, and the
/// white space at the ends of lines.
///
/// It knows nothing else of JavaScript: a comment has a line of its own, strings are left as they
/// are, wherever they hold `//`. A script with a template literal that runs over lines is left as
/// it is altogether.
package enum ScriptStripper {
  /// The script without them; each line ends in a newline.
  package static func stripped(_ script: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(script.count)
    for line in script.split(separator: 0x0A) {
      guard line.count(where: { $0 == UInt8(ascii: "`") }) % 2 == 0 else { return script }
      guard let first = line.firstIndex(where: { !isBlank($0) }),
        let last = line.lastIndex(where: { !isBlank($0) })
      else { continue }
      let code = line[first...last]
      if code.starts(with: [0x2F, 0x2F]) { continue }
      result += code
      result.append(0x0A)
    }
    return result
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }
}
