package import Records
package import Vietnamese

/// Everything that pages are made from: settings, catalog, theme, the day of the build.
package struct Site: Sendable {
  /// What `site.yaml` says.
  package let settings: SiteSettings
  /// All records and what ties them together.
  package let catalog: Catalog
  /// Templates, words and files of the look.
  package let theme: Theme
  /// The day of the build.
  package let today: CivilDate
  /// For whom it is built.
  package let audience: Audience
  /// The addresses of the theme's files, with fingerprints.
  package let assets: AssetTable
  /// The sizes in bytes of the files that records name, by path below the content folder.
  package let fileSizes: [String: Int]
  /// What was promised and how far it was kept, today.
  let followUp: FollowUp

  /// A site to be written.
  package init(
    settings: SiteSettings, catalog: Catalog, theme: Theme, today: CivilDate,
    audience: Audience = .public, fileSizes: [String: Int] = [:]
  ) {
    self.audience = audience
    self.settings = settings
    self.catalog = catalog
    self.theme = theme
    self.today = today
    self.fileSizes = fileSizes
    assets = AssetTable(theme)
    followUp = FollowUp(catalog, on: today)
  }

  /// The words of the interface.
  var words: Words { theme.words(in: settings.language) }

  /// How values are written for readers.
  var wording: Wording { Wording(language: settings.language) }
}
