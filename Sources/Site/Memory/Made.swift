import Records
import Vietnamese

/// Something that a build made, what it read for it, and the files that it became.
struct Made: Sendable {
  /// The hash of the text, or of the facts, that it was made from; 0 where that was none but the
  /// catalog.
  var source: UInt64 = 0
  /// What it read of records, by the keys of `Reads` at that time; nothing where it is of everything.
  /// There are millions of them.
  var records: [UInt32] = []
  /// The kinds whose lists it read.
  var kinds: [Int] = []
  /// Whether it read what belongs to no record or kind alone.
  var isOfEverything = false
  /// The days on which it would be made as it is.
  var days = ClosedRange<CivilDate>.always
  /// Its files, below the root of the site.
  var paths: [String] = []
  /// The file with its text for search, which other records may share.
  var text: String?
}
