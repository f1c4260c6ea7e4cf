/// Gives the strings of several tables common numbers, table after table.
struct CommonNumbers {
  private static let unknown = UInt32.max

  private var strings = StringTable()
  /// For each table: its number of a string to the common one.
  private var ofTables: [[UInt32]] = []
  private var ofTable: [UInt32] = []

  /// Begins the next table.
  mutating func begin(_ table: StringTable) {
    ofTable = [UInt32](repeating: Self.unknown, count: table.count)
  }

  /// The common number of a string of the table begun last.
  mutating func number(of string: Int, in table: StringTable) -> UInt32 {
    if ofTable[string] == Self.unknown {
      ofTable[string] = UInt32(strings.id(of: string, in: table))
    }
    return ofTable[string]
  }

  /// Says which common number a string of the table begun last has.
  mutating func set(_ string: Int, to number: UInt32) { ofTable[string] = number }

  /// Ends a table: what has no number yet is looked up.
  mutating func end(_ table: StringTable) {
    for string in ofTable.indices { _ = number(of: string, in: table) }
    ofTables.append(ofTable)
  }

  /// All strings in the order of their bytes; for each table the places of its strings, and those of
  /// the common numbers.
  consuming func sorted() -> (strings: StringTable, ofTables: [[UInt32]], ranks: [UInt32]) {
    let (sorted, ranks) = strings.sorted()
    return (sorted, ofTables.map { numbers in numbers.map { ranks[Int($0)] } }, ranks)
  }
}
