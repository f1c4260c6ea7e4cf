import Hashing
import Reading
import Records
import Workers

/// What builds of a site keep for one another.
package struct BuildMemory: Sendable {
  /// Where it is kept.
  package let store: any MemoryStore
  /// When this build began, in nanoseconds since 1970.
  package let started: Int
  /// What decides besides the sources: the program, its options.
  package let how: String

  /// The memory in a store.
  package init(_ store: any MemoryStore, started: Int, how: String) {
    self.store = store
    self.started = started
    self.how = how
  }

  /// The name under which it is kept what was made.
  package static let pages = "pages"

  /// What the first pass found in so many files; with the same data of kinds it finds the same again.
  func files(
    of surroundings: Surroundings, _ source: SiteSource, count: Int, in batches: Batches
  ) async throws -> FileMemory {
    var digest = Digest()
    digest.add(how)
    digest.add(source.contentName)
    digest.add(surroundings.data)
    return try await FileMemory(
      key: digest.take(), files: count, in: batches, kept: store.bytes(of:))
  }

  /// What decides about every page of a site besides its records.
  func key(of read: ReadSite) -> UInt64 {
    var digest = Digest()
    digest.add(how)
    digest.add(read.surroundings)
    read.site.addCommon(to: &digest)
    return digest.take()
  }
}
