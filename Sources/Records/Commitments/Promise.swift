/// A commitment of a record of the site, and who leads it.
package struct Promise: Sendable {
  /// The record.
  package let record: Int
  /// Its place among the commitments of the record.
  package let index: Int
  /// The unit that leads; nil where that is no unit of the site.
  package let unit: Int?
  /// The units that co-operate.
  package let coUnits: [Int]
}

extension Catalog {
  /// The commitment of a promise.
  package func commitment(_ promise: Promise) -> Commitment {
    summaries[promise.record].commitments[promise.index]
  }

  /// The promises of a record, by their places among all.
  package func promises(ofRecord id: Int) -> Range<Int> {
    Reads.noteTies(of: id)
    return promisesByRecord[id] ?? 0..<0
  }

  /// The commitments of all records that the site shows and that were not withdrawn, in the order
  /// of the records, then as the record has them.
  mutating func collectPromises() {
    for id in 0..<shownCount where !summaries.all[id].commitments.isEmpty && counts(id) {
      let start = promises.all.count
      let file = files[summaries[id].file]
      for (index, commitment) in summaries[id].commitments.enumerated() {
        func unit(_ name: String) -> Int? {
          let mention = Mention(.unit, name, at: commitment.position, field: "unit")
          guard case .record(let unit) = resolve(mention, from: file), isShown(unit) else {
            return nil
          }
          return unit
        }
        // Where somebody else is named, the record's own unit did not promise it.
        let own = commitment.who == nil ? units[id] : nil
        promises.all.append(
          Promise(
            record: id, index: index, unit: commitment.unit.map(unit) ?? own,
            coUnits: commitment.coUnits.compactMap(unit)))
      }
      promisesByRecord[id] = start..<promises.all.count
    }
  }
}
