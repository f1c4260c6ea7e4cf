import Hashing
import Reading

/// Which files go into which share of the search index.
///
/// A share is kept from one build to the next while nothing of its members changes, so there are many
/// small ones, but not so many that to merge them costs more. A file goes by the hash of its path: one
/// more file changes one share.
struct SearchGroups: Sendable {
  private static let most = 64
  private static let least = 4
  private static let wantedRecords = 128

  /// The files of each group by their places, ascending.
  let files: [[Int]]

  /// The groups of the files of a site with so many records.
  init(_ files: [ContentFile], records: Int) {
    var count = Self.least
    while count < Self.most, count * 2 * Self.wantedRecords <= records { count *= 2 }
    var groups = [[Int]](repeating: [], count: count)
    for (place, file) in files.enumerated() {
      guard case .records = file.purpose else { continue }
      let hash = ContentHash(of: Array(file.path.utf8).span).value
      groups[Int(hash % UInt64(count))].append(place)
    }
    self.files = groups
  }
}
