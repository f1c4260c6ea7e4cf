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

  /// What decides how a promise stands, read where it is.
  package func times(of promise: Promise) -> Commitment.Times {
    summaries.reading(promise.record)[promise.record].commitments[promise.index].times
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
      // Read where they are: a commitment is large.
      let commitments = summaries.all[id].commitments
      for index in commitments.indices {
        // Where somebody else is named, the record's own unit did not promise it.
        let own = commitments[index].who == nil ? units[id] : nil
        let unit = commitments[index].unit.map(shownUnit) ?? own
        let coUnits = commitments[index].coUnits.compactMap(shownUnit)
        promises.all.append(Promise(record: id, index: index, unit: unit, coUnits: coUnits))
      }
      promisesByRecord[id] = start..<promises.all.count
    }
  }
}
