/// What a sort of problem means, with an example that is wrong and the same one right.
public struct Explanation: Sendable {
  /// The sort of problem.
  public let code: DiagnosticCode
  /// What is wrong and why it matters, in one or two sentences.
  public let summary: Message
  /// A piece of a file, or a path, that causes the problem.
  public let wrong: String
  /// The same as it should be.
  public let right: String

  init(_ code: DiagnosticCode, vi: String, en: String, wrong: String, right: String) {
    self.code = code
    summary = Message(vi: vi, en: en)
    self.wrong = wrong
    self.right = right
  }

  /// Every explanation, in the order of `DiagnosticCode`.
  public static let all: [Explanation] = files + formats + values + records + promises + pages

  /// The explanation of one sort of problem.
  public static func of(_ code: DiagnosticCode) -> Explanation? {
    all.first { $0.code == code }
  }

  /// The code that is spelt so; letter case, spaces and `_` for `-` do not matter.
  public static func code(named name: String) -> DiagnosticCode? {
    var letters = name.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 }
    // As it stands in a report: `[money]`.
    if letters.first == "[", letters.last == "]" { letters = Array(letters.dropFirst().dropLast()) }
    return DiagnosticCode(rawValue: String(letters))
  }

  /// The explanation as `congkhai explain CODE` prints it.
  public func text(in language: Language) -> String {
    let name = code.severity.name.text(in: language)
    let (wrongly, rightly) = language == .vi ? ("Sai:", "Đúng:") : ("Wrong:", "Right:")
    return """
      \(code.rawValue) (\(name))

      \(summary.text(in: language))

      \(wrongly)
      \(Self.indented(wrong))

      \(rightly)
      \(Self.indented(right))

      """
  }

  /// One line for every code, as `congkhai explain` prints it.
  public static func list(in language: Language) -> String {
    let rows = all.map { explanation in
      let summary = explanation.summary.text(in: language)
      return [explanation.code.rawValue, String(summary.prefix(upTo: sentenceEnd(summary)))]
    }
    return Columns.text(rows) + "\n"
  }

  private static func sentenceEnd(_ text: String) -> String.Index {
    let utf8 = text.utf8
    return utf8.indices.first { index in
      guard utf8[index] == UInt8(ascii: ".") else { return false }
      let next = utf8.index(after: index)
      return next == utf8.endIndex || utf8[next] == 0x20
    } ?? text.endIndex
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
  }
}
