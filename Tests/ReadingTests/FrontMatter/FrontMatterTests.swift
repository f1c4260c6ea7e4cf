import Diagnostics
import Records
import Testing

@testable import Reading

struct FrontMatterTests {
  @Test(arguments: [
    ("---\ntitle: A\n---\nvăn\nbản\n", "title: «A»", "văn\nbản\n", 4),
    ("\n\n--- \ntitle: A\n---\t\n\nvăn", "title: «A»", "\nvăn", 6),
    ("---\n---\nvăn", "", "văn", 3),
    ("---\ntitle: A\n---", "title: «A»", "", 3),
    ("---\ntitle: |\n  a\n  ---\n---\nx", "title: «a\n---\n»", "x", 6),
    ("---\na: x\n---\nb\n---\nc", "a: «x»", "b\n---\nc", 4),
  ])
  func fieldsAndTextAreParted(text: String, fields: String, body: String, line: Int) throws {
    let (record, problems) = FrontMatter.record(in: Marked(text).source)
    #expect(record?.fields.outline == fields)
    #expect(record.map { String(decoding: $0.body, as: UTF8.self) } == body)
    #expect(record?.bodyLine == line)
    #expect(problems.isEmpty)
  }

  @Test func placesAreThoseOfTheFile() throws {
    let record = try #require(
      FrontMatter.record(in: Marked("\n---\na: x\nb: |\n  y\n---").source).record)
    #expect(record.position == Position(line: 2, length: 3))
    #expect(record.fields[0].value.position == Position(line: 3, column: 4))
    #expect(record.fields[1].value.position == Position(line: 5, column: 3))
  }

  @Test(arguments: [
    ("⟦---⟧\ntitle: A\n\nvăn bản", DiagnosticCode.frontMatter),
    ("⟦t⟧itle: A\n---\n", .frontMatter), ("⟦-⟧--", .frontMatter),
    ("---\n⟦m⟧ột câu\n---\n", .shape), ("---\na: ⟦'x⟧\n---\n", .yaml),
  ])
  func aFileWithoutReadableFieldsIsReported(text: String, code: DiagnosticCode) throws {
    let marked = Marked(text)
    let (record, problems) = FrontMatter.record(in: marked.source)
    #expect(record == nil)
    #expect(problems.map(\.code) == [code])
    #expect(problems.first?.place?.position?.line == marked.position?.line)
    #expect(problems.first?.place?.position?.column == marked.position?.column)
  }

  @Test func fieldsBehindASecondBeginningAreNotPassedOverInSilence() throws {
    let marked = Marked("---\ntitle: A\n--- # b\n⟦c: d⟧\n---\nvăn bản\n")
    let (record, problems) = FrontMatter.record(in: marked.source)
    #expect(record?.fields.outline == "title: «A»")
    #expect(problems.map(\.code) == [.frontMatter])
    #expect(problems.first?.place?.position?.line == marked.position?.line)
  }

  @Test(arguments: ["", "\n", "  \n\t\n"])
  func anEmptyFileIsCalledEmpty(text: String) {
    #expect(FrontMatter.record(in: Marked(text).source).problems.map(\.code) == [.emptyFile])
  }
}
