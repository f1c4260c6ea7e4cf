package import Reading

/// A site that has been read, and the files that its pages are made from.
package struct ReadSite: Sendable {
  /// The site.
  package let site: Site
  /// The content files.
  package let files: [ContentFile]
  /// Where it was read from.
  package let source: SiteSource
}
