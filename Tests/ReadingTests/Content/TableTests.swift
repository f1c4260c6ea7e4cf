import Diagnostics
import Testing

@testable import Reading

/// A CSV file: what is wrong with a column is told once, what is wrong with a cell at its cell.
struct TableTests {
  private func outline(_ csv: String) async throws -> [String] {
    try await ContentFolder(["trang/a.csv": csv]).problems.map { problem in
      let position = problem.place?.position
      return "\(problem.code.rawValue) \(position?.line ?? 0):\(position?.column ?? 0)"
    }
  }

  @Test func aMissingColumnIsToldOnceAtTheHeader() async throws {
    #expect(try await outline("id;Tóm tắt\nx;A\ny;B\nz;C\n") == ["required 1:1"])
    #expect(try await outline("title\nA\nB\n").filter { $0.hasPrefix("req") } == ["required 1:1"])
  }

  @Test func anUnknownColumnIsToldOnceAtItsName() async throws {
    #expect(try await outline("id;title;mau\nx;A;đỏ\ny;B;xanh\n") == ["unknown-key 1:10"])
  }

  @Test func anEmptyCellThatIsRequiredIsToldAtTheCell() async throws {
    #expect(try await outline("id;title\nx;A\ny;\n") == ["required 3:3"])
  }
}
