import Diagnostics
import Records
import Vietnamese

/// A word in the place of a kind that is none.
struct UnknownKind {
  /// What is said of it, with the kind that was meant or all that there are.
  let text: String

  init(_ word: String, _ kinds: KindTable, language: Language) {
    func pick(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
    let names = kinds.kinds.map(\.slug)
    let nearest = Spelling.nearest(word, among: names + kinds.kinds.map(\.key))
    let list = names.joined(separator: ", ")
    text =
      pick("lỗi: không có loại hồ sơ «\(word)»", "error: there is no kind ‘\(word)’") + "\n  = "
      + (nearest.map { pick("có phải bạn muốn viết «\($0)»?", "did you mean ‘\($0)’?") }
        ?? pick("các loại: \(list)", "the kinds: \(list)"))
  }
}
