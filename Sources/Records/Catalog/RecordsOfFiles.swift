/// The records of each file; most have one.
struct RecordsOfFiles: Sendable {
  /// By file the id of its first record plus one, 0 for none.
  private var first: [UInt32] = []
  private var others: [Int: [Int]] = [:]

  /// Those of no files.
  init() {}

  /// None yet, of so many files.
  init(files: Int) {
    first = Array(repeating: 0, count: files)
  }

  /// Adds a record to those of a file.
  mutating func add(_ id: Int, of file: Int) {
    if first[file] == 0 {
      first[file] = UInt32(id + 1)
    } else {
      others[file, default: []].append(id)
    }
  }

  /// The ids of the records of a file, in the order in which they were added.
  subscript(file: Int) -> [Int] {
    guard first.indices.contains(file), first[file] > 0 else { return [] }
    return [Int(first[file]) - 1] + (others[file] ?? [])
  }
}
