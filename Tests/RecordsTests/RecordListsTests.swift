import Testing

@testable import Records

@Suite struct RecordListsTests {
  @Test func eachThingHasItsRecordsInOrder() {
    let owners = [2, 0, 2, 4, 0, 2]
    let lists = RecordLists(count: 6, owners: owners)
    for owner in 0..<6 {
      #expect(Array(lists[owner]) == owners.indices.filter { owners[$0] == owner })
    }
  }

  @Test func ofNothingThereIsNothing() {
    #expect(Array(RecordLists(count: 1, owners: [])[0]) == [])
  }

  @Test func oneTextMayBeOfSeveralRecords() {
    var records = RecordsByText()
    for (record, text) in ["a", "b", "a", "c", "a", "b"].enumerated() {
      records.add(record, under: text)
    }
    #expect(records["a"] == [0, 2, 4])
    #expect(records["b"] == [1, 5])
    #expect(records["c"] == [3])
    #expect(records["d"] == [])
    #expect(Set(records.shared) == [[0, 2, 4], [1, 5]])
  }
}
