import Diagnostics
import Reading
import Records

/// The outline that a site may give for its maps.
extension SiteReader {
  /// What maps draw below the records; empty where the settings name nothing, or nothing readable.
  mutating func outline(_ settings: SiteSettings) -> MapOutline {
    guard let path = settings.outline, let settingsText else { return MapOutline() }
    let line = settingsText.place(settings.outlinePosition ?? Position(line: 1))
    guard path.hasPrefix(ContentSurvey.mapsFolder + "/"), !path.contains("..") else {
      diagnostics.append(.outlineElsewhere(path, at: line))
      return MapOutline()
    }
    let file = source.content + "/" + path
    guard SourceReader.exists(file) else {
      diagnostics.append(.outlineMissing(path, at: line))
      return MapOutline()
    }
    let (text, problems) = SourceReader.read(file, as: source.contentName + "/" + path)
    diagnostics += problems
    guard let text else { return MapOutline() }
    let reader = OutlineReader(text)
    diagnostics += reader.problems
    return reader.outline
  }
}

extension Diagnostic {
  /// An outline that the settings name and that is not there.
  fileprivate static func outlineMissing(_ path: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .outline, at: place, vi: "không có tệp «\(path)» trong thư mục nội dung",
      en: "there is no file ‘\(path)’ in the content folder",
      mend: Message(
        vi: "chép tệp GeoJSON vào đó, hoặc bỏ dòng này",
        en: "put the GeoJSON file there, or leave the line out"))
  }

  /// An outline outside of its folder.
  fileprivate static func outlineElsewhere(_ path: String, at place: Place) -> Diagnostic {
    let folder = ContentSurvey.mapsFolder
    return Diagnostic(
      .outline, at: place, vi: "tệp đường ranh giới «\(path)» không nằm trong thư mục \(folder)/",
      en: "the outline ‘\(path)’ is not in the folder \(folder)/",
      mend: Message(
        vi: "chuyển tệp vào content/\(folder)/ và viết «ranh-gioi: \(folder)/ranh-gioi.geojson»",
        en: "move it into content/\(folder)/ and write ‘outline: \(folder)/outline.geojson’"))
  }
}
