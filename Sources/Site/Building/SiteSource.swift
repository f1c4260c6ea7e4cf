package import Records
package import Vietnamese

/// Where a site is read from, and how.
package struct SiteSource: Sendable {
  /// The content folder.
  package var content: String
  /// The name of the content folder in messages.
  package var contentName: String
  /// Folders that hold themes, the nearest first.
  package var themes: [String]
  /// The day of the build when the settings name none, or one that is stronger than theirs.
  package var today: CivilDate
  /// Whether `today` was asked for, and so is stronger than the settings.
  package var isTodayGiven: Bool
  /// Whether drafts and records of a later day are shown.
  package var showsDrafts: Bool
  /// For whom the site is built.
  package var audience = Audience.public
  /// Whether pages name the hashes of the style sheet and scripts that they load. Browsers then load
  /// no other bytes, and none at all from a disk.
  package var namesIntegrity = false
  /// The path on the server when the call says it, with `/` at both ends; stronger than that of
  /// the base URL.
  package var prefix: String?
  /// On how many cores the work is spread.
  package var jobs: Int

  /// A source with its folders.
  package init(
    content: String, contentName: String, themes: [String], today: CivilDate,
    isTodayGiven: Bool = false, showsDrafts: Bool = false, prefix: String? = nil, jobs: Int
  ) {
    self.content = content
    self.contentName = contentName
    self.themes = themes
    self.today = today
    self.isTodayGiven = isTodayGiven
    self.showsDrafts = showsDrafts
    self.prefix = prefix
    self.jobs = jobs
  }
}
