/// For each of some numbered things the records that it has, ascending. All stand in one row: a list of its own
/// takes fifty bytes more.
struct RecordLists: Sendable {
  private var ends: [UInt32] = []
  private var records: [UInt32] = []

  /// For nothing.
  init() {}

  /// For so many things; `owners` tells for each record which one it is of.
  init(count: Int, owners: some Collection<Int>) {
    var places = [UInt32](repeating: 0, count: count + 1)
    for owner in owners { places[owner + 1] += 1 }
    for owner in places.indices.dropFirst() { places[owner] += places[owner - 1] }
    records = [UInt32](repeating: 0, count: owners.count)
    for (record, owner) in owners.enumerated() {
      records[Int(places[owner])] = UInt32(record)
      places[owner] += 1
    }
    places.removeLast()
    ends = places
  }

  /// The records of a thing.
  subscript(owner: Int) -> some RandomAccessCollection<Int> {
    records[Int(owner == 0 ? 0 : ends[owner - 1])..<Int(ends[owner])].lazy.map { Int($0) }
  }
}

/// Records by a text, which mostly one has.
struct RecordsByText: Sendable {
  private var first: [String: Int] = [:]
  private var others: [String: [Int]] = [:]

  /// None.
  init() {}

  /// Adds a record; records come ascending.
  mutating func add(_ record: Int, under text: String) {
    if first[text] == nil {
      first[text] = record
    } else {
      others[text, default: []].append(record)
    }
  }

  /// The records under a text, ascending.
  subscript(text: String) -> [Int] {
    first[text].map { [$0] + (others[text] ?? []) } ?? []
  }

  /// The records under each text that several have.
  var shared: [[Int]] { others.keys.map { self[$0] } }
}
