internal import Synchronization
internal import Workers

extension OutputFolder {
  /// The fingerprint of the site that was published into this folder, sixteen hexadecimal digits that
  /// tell its files, their sizes and their bytes; nil where there is none.
  package var fingerprint: String? { live.manifest?.seal }

  /// Whether a build of ours published a site into a folder.
  package static func holdsSite(at path: String) -> Bool {
    guard let root = try? Folder(opening: path) else { return false }
    if case .file = try? root.look(at: "\(OutputPath.notes)/manifest") { return true }
    return false
  }

  /// What publishing the earlier site once more would do, when that is nothing; nil where a file is
  /// missing or has another size, and where files of earlier publications have had their time.
  package func unchanged() throws(PublishingError) -> PublishingResult? {
    guard let manifest = live.manifest, live.former.staying(at: now) == live.former
    else { return nil }
    let isWhole = Mutex(true)
    try Workers().each(manifest.files.count, batch: 256) { place throws(PublishingError) in
      if try standing.inode(place) == nil { isWhole.withLock { $0 = false } }
    }
    guard isWhole.withLock({ $0 }) else { return nil }
    var result = PublishingResult()
    result.unchanged = manifest.files.count
    result.bytes = manifest.files.reduce(0) { $0 + $1.entry.size }
    result.fingerprint = manifest.seal
    addOwed(to: &result, site: manifest)
    return result
  }
}
