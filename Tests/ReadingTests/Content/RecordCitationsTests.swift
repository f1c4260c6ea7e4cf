import Diagnostics
import Reading
import Records
import Testing
import Vietnamese

/// Which documents the first pass finds in a record, and where.
struct RecordCitationsTests {
  private func cited(_ files: [String: String]) async throws -> [String] {
    try await ContentFolder(files).catalog.summaries[0].citations.map { cited in
      "\(cited.position.line):\(cited.position.column) \(cited.number)"
        + (cited.date.map { " \($0.iso)" } ?? "") + (cited.isNamed ? " named" : "")
    }
  }

  @Test func theTitleComesFirstThenTheTextThenTheFields() async throws {
    let found = try await cited([
      "van-ban/x.md": .page(
        "Về Chỉ thị số 31-CT/TU", "can-cu: [59/2023/NĐ-CP, van-ban/a]\ntom-tat: Theo 5-NQ/TU",
        body: "Dòng đầu.\n\nCăn cứ *Nghị quyết số 49 -\nNQ/TU*, ngày 28/5/2024, và 31-CT/TU")
    ])
    #expect(
      found == [
        "2:8 31-CT/TU", "4:10 5-NQ/TU", "8:23 49-NQ/TU 2024-05-28", "3:10 59/2023/NĐ-CP named",
      ])
  }

  @Test func theOwnNumberAndNotesOfTheAuthorAreNoCitations() async throws {
    let found = try await cited([
      "trang/x.md": .page(
        "X", body: "UBND TỈNH\nSố: 12/KH-UBND\n\n<!-- theo 13/KH-UBND -->\nTheo số 14/KH-UBND")
    ])
    #expect(found == ["9:9 14/KH-UBND"])
  }

  @Test func everyRowOfATableIsLookedThrough() async throws {
    let found = try await cited([
      "trang/x.yaml": """
      tieu-de: X
      thay-doi:
        - {ngay: 1/2/2024, noi-dung: Theo Quyết định số 5/QĐ-UBND}
        - {ngay: 1/3/2024, noi-dung: Theo Quyết định số 6/QĐ-UBND ngày 1/2/2024}
      """
    ])
    #expect(found.count == 2)
  }
}
