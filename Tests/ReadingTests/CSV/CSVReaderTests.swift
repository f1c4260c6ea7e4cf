import Diagnostics
import Records
import Testing

@testable import Reading

struct CSVReaderTests {
  @Test(arguments: [
    ("Tên,Số\nA,1\nB,2\n", ["Tên: «A», Số: «1»", "Tên: «B», Số: «2»"]),
    ("Tên;Số\nA, B;1,5", ["Tên: «A, B», Số: «1,5»"]),
    ("Tên\tSố\nA; B\t1", ["Tên: «A; B», Số: «1»"]),
    ("\"Tên, họ\";Số\nA;1", ["Tên, họ: «A», Số: «1»"]),
    ("sep=|\nTên|Số\nA|1", ["Tên: «A», Số: «1»"]),
    ("a,b\n\"x, y\",\"nói \"\"có\"\"\"", ["a: «x, y», b: «nói \"có\"»"]),
    ("a,b\n\"dòng\nhai\",z\n1,2", ["a: «dòng\nhai», b: «z»", "a: «1», b: «2»"]),
    ("a, b\n x , \"y\" \n", ["a: «x», b: «y»"]),
    ("a,b\n,\n\n  \n;,x\n\"\",1", ["a: «;», b: «x»", "a: -, b: «1»"]),
    ("a,b,,\n1,2,,\n", ["a: «1», b: «2»"]),
    ("a,b\n1,2,,\n", ["a: «1», b: «2»"]),
    ("a\n1\n2", ["a: «1»", "a: «2»"]),
    ("a,b\nCầu \"Ba\",2", ["a: «Cầu \"Ba\"», b: «2»"]),
  ])
  func eachRowIsARecord(text: String, records: [String]) {
    let (read, problems) = CSVReader.records(in: Marked(text).source)
    #expect(read.map(\.fields.outline) == records)
    #expect(problems.isEmpty)
  }

  @Test func aHeaderWithoutARowIsAWarning() {
    let source = SourceText(file: "a.csv", bytes: Array("a,b\n".utf8))
    let (records, problems) = CSVReader.records(in: source)
    #expect(records.isEmpty)
    #expect(problems.map(\.code) == [.emptyFile])
    #expect(problems.map(\.severity) == [.warning])
  }

  @Test func cellsAndNamesKnowTheirPlaces() throws {
    let text = "Đơn vị;Số tiền\n\n\"xã\nBa Làng\"; 2,5 tỷ\nxã B;3"
    let records = CSVReader.records(in: Marked(text).source).records
    #expect(records.map(\.position.line) == [3, 5])
    let fields = try #require(records.first?.fields)
    #expect(fields[1].namePosition == Position(line: 1, column: 8, length: 7))
    #expect(fields[0].value.position == Position(line: 3, column: 1, length: 3))
    #expect(fields[1].value.position == Position(line: 4, column: 11, length: 6))
    #expect(records[1].fields[1].value.position == Position(line: 5, column: 6))
  }

  @Test(arguments: [
    ("a,b\n1,2\n⟦1⟧\n3,4", DiagnosticCode.csvColumns, 2),
    ("a,b\n1,2\n1,2,⟦3⟧\n3,4", .csvColumns, 2),
    ("a,b\n1,2\n1,⟦\"⟧x\n3,4", .csv, 1),
    ("a,b\n1,2\n\"x\" ⟦y⟧,3\n3,4", .csv, 2),
    ("a,b,⟦a⟧\n1,2,3", .duplicateKey, 1),
    ("a,b,\n1,2,\n\n1,2,3,⟦4⟧", .csvColumns, 1),
    ("⟦\"⟧a,b", .csv, 0),
    ("a,,b\n1,,2\n3,⟦x⟧,4\n5,y,6", .csvColumns, 3),
    ("a,b\n1,2\n⟦Tổng cộng⟧,2", .csvColumns, 1), ("a,b\n1,2\n,⟦TỔNG⟧", .csvColumns, 1),
    ("id,b\nx,Tổng\n⟦Cộng⟧,2", .csvColumns, 1),
    ("⟦DANH SÁCH HỖ TRỢ⟧,,\nid,ten,so\n1,2,3", .csvColumns, 0),
    ("⟦DANH SÁCH HỖ TRỢ⟧\n(tháng 7)\n\nid;ten;so\n1;2;3", .csvColumns, 0),
  ])
  func aMistakeIsShownAndTheOtherRowsAreRead(text: String, code: DiagnosticCode, records: Int) {
    let marked = Marked(text)
    let (read, problems) = CSVReader.records(in: marked.source)
    #expect(read.count == records)
    #expect(problems.map(\.code) == [code])
    #expect(problems.first?.place?.position == marked.position)
    #expect(problems.first?.place?.sourceLine == marked.source.line(Int(marked.position!.line)))
  }

  @Test(arguments: ["", "\n\n", "  \n"])
  func anEmptyFileIsCalledEmpty(text: String) {
    #expect(CSVReader.records(in: Marked(text).source).problems.map(\.code) == [.emptyFile])
  }
}
