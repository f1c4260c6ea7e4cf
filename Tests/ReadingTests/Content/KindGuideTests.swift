import Diagnostics
import FoundationEssentials
import Reading
import Records
import Testing

/// The reference of kinds.
struct KindGuideTests {
  private func guide(_ kinds: KindTable, _ language: Language = .en) -> String {
    KindGuide(kinds: kinds, common: BuiltinKinds.reader().common, language: language).markdown
  }

  @Test func theReferenceInDocsIsThatOfTheBuiltInKinds() throws {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let written = try String(
      decoding: Data(contentsOf: URL(filePath: "/\(root)/docs/kinds.md")), as: UTF8.self)
    // Not compared in the expectation: a failure would print both.
    let isFresh = written == guide(BuiltinKinds.reader().table)
    #expect(isFresh, "docs/kinds.md is stale: make docs")
  }

  @Test func everyFieldAndColumnStandsInIt() {
    let kinds = KindText.kinds().kinds
    let lines = Set(guide(kinds).split(separator: "\n").map { $0.prefix { $0 != "," } })
    #expect(lines.contains { $0.hasPrefix("| `tasks.history.date` | `ngay` |") })
    for kind in kinds.kinds {
      for field in kind.fields.fields {
        #expect(lines.contains { $0.hasPrefix("| `\(field.key)` | `\(field.vietnameseKey)`") })
      }
    }
  }

  @Test func aKindOfTheSitesOwnStandsInItWithWhatItSays() {
    let (kinds, problems) = KindText.kinds(
      adding: """
        kind: festival
        slug: le-hoi
        names: {vi: Lễ hội, en: Festival}
        audience: internal
        noindex: true
        after-posting: hide
        homes: [{row: 27, what: {vi: Lễ hội của thôn, en: A village festival}}]
        fields:
          - key: size
            names: {vi: Cỡ | khổ, en: Size}
            type: choice
            choices: [{key: big, names: {vi: To, en: Big}}]
            required-when: {posting: given}
        """)
    #expect(problems.isEmpty)
    let text = guide(kinds, .vi)
    #expect(text.contains("## le-hoi\n\n**Lễ hội** · Festival (`festival`)\n"))
    #expect(text.contains("| [le-hoi](#le-hoi) | Lễ hội của thôn |"))
    #expect(text.contains("- Đối tượng: nội bộ"))
    #expect(text.contains("- Hết thời gian niêm yết: chỉ còn tiêu đề, cơ quan và các ngày\n"))
    #expect(
      text.contains(
        "| `size` | `co-kho` | **Cỡ \\| khổ** | choice: To (`big`); **bắt buộc khi** có `posting` |"
      ))
  }
}
