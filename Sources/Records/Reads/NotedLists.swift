/// The summaries of all records; whose are read is noted.
package struct Summaries: RandomAccessCollection, Sendable {
  var all: [Summary]

  package var startIndex: Int { 0 }

  /// The number of records.
  package var endIndex: Int {
    Reads.noteEverything()
    return all.count
  }

  package internal(set) subscript(id: Int) -> Summary {
    _read {
      Reads.note(id)
      // Not the item of the array, which would be copied with all that it holds.
      yield all.span[id]
    }
    _modify { yield &all[id] }
  }

  /// All of them, for whoever reads that of one record again and again: to look at one in an array
  /// copies nothing of it. What is read of others is not noted.
  package func reading(_ id: Int) -> [Summary] {
    Reads.note(id)
    return all
  }
}

/// Something that every record has; whose is read is noted: as of the record itself, or of its ties.
package struct NotedList<Item: Sendable>: RandomAccessCollection, Sendable {
  var all: [Item]
  var areTies = false

  package var startIndex: Int { 0 }

  /// The number of records.
  package var endIndex: Int {
    Reads.noteEverything()
    return all.count
  }

  package internal(set) subscript(id: Int) -> Item {
    get {
      if areTies { Reads.noteTies(of: id) } else { Reads.note(id) }
      return all[id]
    }
    _modify { yield &all[id] }
  }
}

/// The one other record that some records have: the unit above, the successor. It changes as seldom as
/// they do themselves; whose is looked up is noted.
package struct Others: Sendable {
  var all: [Int: Int] = [:]

  package internal(set) subscript(id: Int) -> Int? {
    get {
      Reads.note(id)
      return all[id]
    }
    _modify { yield &all[id] }
  }
}

/// The commitments of all shown records, those of one together; whose are read is noted.
package struct Promises: RandomAccessCollection, Sendable {
  var all: [Promise] = []

  package var startIndex: Int { 0 }

  /// How many there are.
  package var endIndex: Int {
    Reads.noteEverything()
    return all.count
  }

  package subscript(index: Int) -> Promise {
    Reads.noteTies(of: all[index].record)
    return all[index]
  }
}
