import Testing

@testable import Records

/// The records of files.
struct RecordsOfFilesTests {
  @Test func aFileMayHoldNoneOneOrSeveral() {
    var records = RecordsOfFiles(files: 3)
    for (id, file) in [(0, 2), (4, 1), (5, 2), (9, 2)] { records.add(id, of: file) }
    #expect(records[0].isEmpty && records[7].isEmpty)
    #expect(records[1] == [4])
    #expect(records[2] == [0, 5, 9])
  }
}
