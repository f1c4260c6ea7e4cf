import Diagnostics
import Testing

@testable import Reading

@Suite("Text from before Unicode")
struct LegacyTextTests {
  @Test func isReadAsWhatItMeansWithAWarningAtItsPlace() throws {
    let (source, problems) = SourceReader.text(
      Array("---\ntieu-de: KÕ ho¹ch n¨m 2025 cña x·\n---\n".utf8), file: "a.md")
    #expect(source?.line(2) == "tieu-de: Kế hoạch năm 2025 của xã")
    let problem = try #require(problems.first)
    #expect(problem.code == .legacyEncoding)
    #expect(problem.severity == .warning)
    #expect(problem.place?.position?.line == 2)
  }

  @Test func leavesUnicodeAlone() {
    let (source, problems) = SourceReader.text(
      Array("tieu-de: Kế hoạch năm 2025".utf8), file: "a.md")
    #expect(source?.line(1) == "tieu-de: Kế hoạch năm 2025")
    #expect(problems.isEmpty)
  }
}
