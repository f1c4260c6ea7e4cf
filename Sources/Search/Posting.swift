/// One record in the list of a term.
struct Posting: RadixSorted {
  var record: UInt32
  var occurrences: UInt8

  var radixKey: UInt64 { UInt64(record) }
}
