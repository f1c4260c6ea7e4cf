import Hashing
import Packing
import Records
package import Workers

/// What the first pass found in each file of a content folder, kept from one build to the next: what
/// was not touched needs not be read again.
///
/// It is kept in shares, so that all cores read it, and only those are written again of whose files
/// something has changed. A file goes by the hash of its path. To lose the memory costs time only.
package struct FileMemory: Sendable {
  /// About how many files a share holds at most.
  private static let shareSize = 512
  private static let mostShares = 256

  /// What decides what is found besides the files: the program, the kinds.
  private let key: UInt64
  private let shares: [Share]

  /// How many shares there are for so many files. Where that changes nothing is remembered.
  private static func shareCount(for files: Int) -> Int {
    var count = 1
    while count < mostShares, count * shareSize < files { count *= 2 }
    return count
  }

  /// The memory of so many files that was kept, as far as it is whole and of this key; `kept` gives
  /// what bears a name.
  package init(
    key: UInt64, files: Int, in batches: Batches, kept: @escaping @Sendable (String) -> [UInt8]?
  ) async throws {
    self.key = key
    let count = Self.shareCount(for: files)
    shares = try await Batches(jobs: batches.jobs, size: 1).map(count: count) {
      $0.map { share in
        kept(Self.name(of: share, among: count)).flatMap { Share($0, key: key) } ?? Share()
      }
    }
    .flatMap(\.self)
  }

  /// What was found in a file, if it is still as it was then; it stands at a place among the content
  /// files now. `repeated` are texts of others.
  func findings(
    of file: ContentFile, at index: Int, repeating repeated: inout RepeatedTexts
  ) -> FileFindings? {
    shares[share(of: file)].findings(of: file, at: index, repeating: &repeated)
  }

  /// Keeps what a pass has found: those shares of it that are no longer as they were.
  ///
  /// - Parameters:
  ///   - now: nanoseconds since 1970, of before the files were read.
  ///   - keep: takes the bytes of a share under its name, on all cores.
  package func keep(
    _ findings: ContentPass.Findings, now: Int, in batches: Batches,
    as keep: @escaping @Sendable (_ bytes: [UInt8], _ name: String) -> Void
  ) async throws {
    var places = [[Int]](repeating: [], count: shares.count)
    for (place, file) in findings.files.enumerated() where findings.details[place] != nil {
      places[share(of: file)].append(place)
    }
    let changed = shares.indices.filter { share in
      places[share].count != shares[share].count
        || places[share].contains { findings.details[$0]?.isRemembered == false }
    }
    _ = try await Batches(jobs: batches.jobs, size: 1).map(count: changed.count) { [places] in
      for share in changed[$0] {
        let files = places[share].compactMap { place in
          findings.details[place].map { (findings.files[place], $0) }
        }
        keep(Share.bytes(files, key: key, now: now), Self.name(of: share, among: shares.count))
      }
    }
  }

  private func share(of file: ContentFile) -> Int {
    Int(ContentHash(of: file.pathOnDisk.utf8.span).value % UInt64(shares.count))
  }

  private static func name(of share: Int, among count: Int) -> String { "files-\(count)-\(share)" }
}
