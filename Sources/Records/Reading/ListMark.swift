import Diagnostics

/// A list whose lines begin with the marks of Word, «• 57-CT/TU», or with a dash and no space behind it:
/// all its lines would be one value.
enum ListMark {
  private static let ofWord: Set<Character> = ["•", "·", "▪", "●", "◦", "–", "—", "+"]

  /// What is wrong with the text of a list that is not written as one; nil where nothing is.
  static func problem(in text: String) -> ValueProblem? {
    let text = text.trimmed
    guard let mark = text.first else { return nil }
    let rest = text.dropFirst()
    let isOfWord = ofWord.contains(mark) && rest.first?.isWhitespace == true
    guard isOfWord || mark == "-" && rest.first?.isLetterOrDigit == true else { return nil }
    // To YAML the lines are one; the next mark tells where the first of them ends.
    let end =
      isOfWord
      ? rest.firstIndex { ofWord.contains($0) }
      : rest.indices.first { rest[$0...].starts(with: " -") }
    let first = rest[..<(end ?? rest.endIndex)].prefix { !$0.isNewline }
    let line = "- \(String(first).trimmed)"
    return ValueProblem(
      .shape, vi: "là danh sách, mỗi dòng bắt đầu bằng dấu gạch ngang và một dấu cách",
      en: "a list, each line after a hyphen and a space", write: line)
  }
}

extension Character {
  fileprivate var isLetterOrDigit: Bool { isLetter || isNumber }
}
