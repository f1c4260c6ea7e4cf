/// A part of a build whose time is worth knowing.
package enum BuildStep: Sendable, Hashable, CaseIterable {
  /// Comparing sources and site with what the last build left.
  case compare
  /// Finding the files of the content folder.
  case walk
  /// The first pass: each file is read, checked and summarised.
  case check
  /// The catalog: references, citations, threads, what was promised.
  case catalog
  /// The theme.
  case theme
  /// How far the targets are met.
  case targets
  /// Opening the output folder, with what it knows of the earlier build.
  case open
  /// Comparing what can be read of each record with what the earlier build knew.
  case digests
  /// The second pass: the pages of records, and their words for search.
  case pages
  /// Merging those words and writing the search index.
  case index
  /// Lists, feeds and whatever else is made from the whole site.
  case whole
  /// Files that are published beside the pages.
  case attachments
  /// Search for a site that is opened from a disk.
  case offline
  /// The switch from the earlier site to this one.
  case publish
  /// Keeping for the next build what was found and made.
  case keep
}
