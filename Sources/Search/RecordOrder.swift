/// The order of records by day and address: that of the catalog, whose addresses have no slash at
/// the end.
enum RecordOrder {
  private struct Item: RadixSorted {
    /// The day, shifted so that the least is 0.
    var radixKey: UInt64
    var place: MergedRecords.Place
  }

  /// The places of all records of some tables, in order. Records of one address, which should not
  /// be, come in the order of the names of their texts.
  static func places(in tables: [RecordTable]) -> [MergedRecords.Place] {
    var items: [Item] = []
    items.reserveCapacity(tables.reduce(0) { $0 + $1.count })
    for (part, table) in tables.enumerated() {
      for (local, row) in table.rows.enumerated() {
        // Days of the years 1 to 9999 take 22 bits; -2²² stands for none.
        let day = UInt64(max(Int(row.day), -(1 << 22)) + (1 << 22))
        let place = MergedRecords.Place(part: UInt32(part), local: UInt32(local))
        items.append(Item(radixKey: day, place: place))
      }
    }
    var scratch: [Item] = []
    items.radixSort(bits: 23, scratch: &scratch)
    var start = 0
    while start < items.count {
      var end = start + 1
      while end < items.count, items[end].radixKey == items[start].radixKey { end += 1 }
      items[start..<end].sort { comesBefore($0.place, $1.place, in: tables) }
      start = end
    }
    return items.map(\.place)
  }

  private static func comesBefore(
    _ one: MergedRecords.Place, _ other: MergedRecords.Place, in tables: [RecordTable]
  ) -> Bool {
    let addresses = (
      tables[Int(one.part)].address(Int(one.local)),
      tables[Int(other.part)].address(Int(other.local))
    )
    if addresses.0 != addresses.1 { return addresses.0.lexicographicallyPrecedes(addresses.1) }
    return tables[Int(one.part)].rows[Int(one.local)].text
      < tables[Int(other.part)].rows[Int(other.local)].text
  }
}
