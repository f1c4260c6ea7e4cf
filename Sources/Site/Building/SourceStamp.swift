import Hashing
package import Reading
import Search
import Vietnamese

/// A fingerprint of everything that a site is made from, without reading a file: two builds with
/// equal stamps make the same site.
package struct SourceStamp: Sendable {
  /// Twelve digits of base 32.
  package let text: String
  /// When the newest of the files was changed, in nanoseconds since 1970. A file may be changed
  /// once more in the same tick of the clock without another mark, so a stamp is good only when
  /// it was taken a while later.
  package let newest: Int
  /// What is in the content folder: whoever builds what the stamp was taken of reads just these.
  package var content: [WalkedFile]

  /// The stamp of a source; nil where something keeps a file from being looked at.
  ///
  /// - Parameter how: what else the site depends on: the program, its options.
  package init?(of source: SiteSource, how: String) {
    var facts = Array("\(how)\n\(source.today.iso)\n".utf8)
    var newest = 0
    var content: [WalkedFile] = []
    for folder in [source.content] + source.themes {
      facts += Array("\(folder)\n".utf8)
      if folder != source.content, !SourceReader.exists(folder) { continue }
      let isContent = folder == source.content
      let (files, problems) = ContentWalk.files(
        in: folder, named: isContent ? source.contentName : folder)
      guard problems.isEmpty else { return nil }
      if isContent { content = files }
      for file in files {
        newest = max(newest, file.mark.changed)
        facts += Array(file.path.utf8)
        for number in [UInt64(file.size), UInt64(file.mark.inode), UInt64(file.mark.changed)] {
          withUnsafeBytes(of: number.littleEndian) { facts += $0 }
        }
      }
    }
    text = String(decoding: ContentHash.name(of: facts, digits: 12), as: UTF8.self)
    self.newest = newest
    self.content = content
  }
}
