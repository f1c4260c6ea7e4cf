import Testing

@testable import Diagnostics

@Suite struct ColumnsTests {
  @Test func cellsStandBelowEachOtherAndNoLineEndsWithSpaces() {
    let rows = [["Dòng", "Số, ký hiệu", "Loại"], ["7", "12/QĐ", "-"]]
    #expect(Columns.text(rows) == "Dòng  Số, ký hiệu  Loại\n7     12/QĐ        -")
  }

  @Test func numbersEndBelowEachOther() {
    let rows = [["bước", "giây"], ["công khai", "1,25"], ["ghi", "10,00"]]
    #expect(
      Columns.text(rows) { $0 > 0 } == "bước        giây\ncông khai   1,25\nghi        10,00")
  }

  @Test func withoutRowsThereIsNoText() { #expect(Columns.text([]).isEmpty) }
}
