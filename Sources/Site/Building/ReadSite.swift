package import Reading

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
  /// For each file what was found in it; nil for those that hold no records.
  let details: [FileFindings?]

  /// For each file the digests of the summaries of its records.
  var summaryDigests: [[UInt64]] { details.map { $0?.digests ?? [] } }
}
