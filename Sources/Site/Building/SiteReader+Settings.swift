import Diagnostics
import Reading
import Records

/// The settings of a site.
extension SiteReader {
  /// What `site.yaml` says; nil where nothing of it can be used.
  mutating func settings() -> SiteSettings? {
    let name = source.contentName + "/" + ContentSurvey.settingsFile
    let (text, problems) = SourceReader.read(
      source.content + "/" + ContentSurvey.settingsFile, as: name)
    guard let text, let kind = BuiltinKinds.settings() else {
      diagnostics += problems.isEmpty ? [missingSettings(name)] : problems
      return nil
    }
    settingsText = text
    let (records, faults) = YAMLReader.records(in: text)
    diagnostics += problems + faults
    guard let raw = records.first else {
      if faults.isEmpty { diagnostics.append(missingSettings(name)) }
      return nil
    }
    let (record, mistakes) = RecordReader(kind: kind, source: text).read(raw)
    diagnostics += mistakes
    var settings = SiteSettings(record)
    if let prefix = source.prefix { settings.move(below: prefix) }
    return settings
  }

  private func missingSettings(_ name: String) -> Diagnostic {
    Diagnostic(
      .settings, at: Place(file: name), vi: "thiếu cấu hình của website",
      en: "the settings of the site are missing",
      mend: Message(
        vi: "viết ít nhất «tieu-de: …» và «dia-chi-web: https://…/»",
        en: "write at least ‘title: …’ and ‘base-url: https://…/’"))
  }
}
