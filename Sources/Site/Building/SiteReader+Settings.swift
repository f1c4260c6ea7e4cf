import Diagnostics
import Reading
import Records

/// The settings of a site.
extension SiteReader {
  /// What `site.yaml` says; nil where nothing of it can be used.
  mutating func settings() -> SiteSettings? {
    let name = source.contentName + "/" + ContentSurvey.settingsFile
    let path = source.content + "/" + ContentSurvey.settingsFile
    guard SourceReader.isThere(path) else {
      // Where the whole folder is missing, that is told.
      if SourceReader.isThere(source.content) { diagnostics.append(missingSettings(name)) }
      return nil
    }
    let (text, problems) = SourceReader.read(path, as: name)
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
        vi:
          "viết ít nhất «tieu-de: …» và «dia-chi-web: https://…/»; trang mới thì chạy «congkhai new site \"Xã …\"»; đang đứng ở thư mục khác thì chỉ thư mục của website bằng --site",
        en:
          "write at least ‘title: …’ and ‘base-url: https://…/’; for a new site run ‘congkhai new site \"Xã …\"’; from another folder tell the one of the site with --site"
      ))
  }
}
