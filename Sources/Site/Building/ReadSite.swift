import Hashing
package import Reading
import Records

/// A site that has been read, and the files that its pages are made from.
package struct ReadSite: Sendable {
  /// The site.
  package let site: Site
  /// The content files.
  package let files: [ContentFile]
  /// Where it was read from.
  package let source: SiteSource
  /// What the site depends on besides records, files that they name, and the program: settings, kinds
  /// and other data, themes.
  let surroundings: UInt64
  /// For each file the hash of its text; nil for those that hold no records.
  let texts: [ContentHash?]
  /// For each file the digests of the summaries of its records.
  let summaryDigests: SummaryDigests
}
