/// The numbers of footnotes and the marks that refer to them.
struct MarkdownFootnotes {
  private var references: [String: [String]] = [:]
  /// The number of the footnote that is open or was last; 0 before the first.
  private(set) var number = 0

  var isOpen: Bool { number > 0 }

  /// The `id` of one more mark of a footnote.
  mutating func reference(to number: String) -> String {
    let count = references[number, default: []].count
    let mark = count == 0 ? "fnref-\(number)" : "fnref-\(number)-\(count + 1)"
    references[number, default: []].append(mark)
    return mark
  }

  /// The number of the footnote that follows; they come in the order of their numbers.
  mutating func open() -> Int {
    number += 1
    return number
  }

  /// The marks of the open footnote.
  var marks: [String] { references["\(number)"] ?? [] }
}
