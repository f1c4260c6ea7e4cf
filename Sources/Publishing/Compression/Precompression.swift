internal import Glibc

/// Publishes files together with compressed copies, which web servers send as they are to those
/// who accept them.
///
/// A copy is made of the very bytes that are published, by the worker that hands them over, and is
/// a file of the site like any other: it changes and goes with its original. A file that is what
/// the earlier build published, by the same recipe, is not compressed again.
package struct Precompression: Sendable {
  /// The file that says how copies are made. That it stands as before tells that the copies of
  /// the earlier build were made, or left out, just as this build would do it.
  static let recipePath = ".precompressed"

  let compressors: Compressors
  private let output: OutputFolder
  private let leftOut: Set<String>
  private let isEarlierRecipe: Bool

  /// Compression for a build into a folder.
  ///
  /// - Parameters:
  ///   - jobs: how many workers hand over files at once.
  ///   - leftOut: the paths of files that no web server is asked for; they get no copies.
  /// - Throws: when there is no memory for the compressors, or the folder refuses.
  package init(
    into output: OutputFolder, jobs: Int, leavingOut leftOut: Set<String> = []
  ) throws(PublishingError) {
    self.output = output
    self.leftOut = leftOut
    do throws(OutOfMemory) {
      compressors = try Compressors(jobs: jobs)
    } catch {
      throw Self.outOfMemory(at: output.shown(Self.recipePath))
    }
    try output.write(Self.recipePath, Array(CompressionPlan.recipe.utf8))
    isEarlierRecipe = output.isAsBefore(Self.recipePath)
  }

  /// Hands over one file of the site as `OutputFolder.write` does, and its copies where they are
  /// worth it.
  package func write(
    _ path: String, _ bytes: [UInt8], from source: String? = nil
  ) throws(PublishingError) {
    try output.write(path, bytes, from: source)
    guard !leftOut.contains(path), let plan = CompressionPlan(for: path, size: bytes.count)
    else { return }
    for coding in ContentCoding.allCases {
      let copy = coding.path(of: path)
      if isEarlierRecipe {
        switch try output.keep(copy, madeFrom: path) {
        case .stays, .wasNotMade: continue
        case .unusable: break
        }
      }
      let compressed: [UInt8]?
      do throws(OutOfMemory) {
        compressed = try compressors.compress(bytes.span, coding, plan)
      } catch {
        throw Self.outOfMemory(at: output.shown(copy))
      }
      if let compressed { try output.write(copy, compressed, from: path) }
    }
  }

  /// Keeps files of the earlier site with the copies that it has of them, all of them or none, as
  /// `OutputFolder.keep` does. Only for what was published by the same recipe.
  package func keep(_ paths: [String]) throws(PublishingError) -> Bool {
    guard isEarlierRecipe else { return false }
    let copies = paths.flatMap { path in
      ContentCoding.allCases.map { $0.path(of: path) }.filter {
        output.size(ofPublished: $0) != nil
      }
    }
    return try output.keep(paths + copies)
  }

  private static func outOfMemory(at path: String) -> PublishingError {
    PublishingError(.system(.write, code: ENOMEM), at: path)
  }
}
