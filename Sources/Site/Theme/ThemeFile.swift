import Diagnostics
import Reading
import Records

/// Files of a theme that are not taken up, since their names are not what the theme is looked through
/// for. What is no word, template or style sheet may lie there as it likes.
enum ThemeFile {
  /// What is wrong with the name of a file that nobody reads; nil where nothing is.
  static func unread(_ path: String, _ file: String) -> Diagnostic? {
    let name = RelativePath.name(of: path)
    switch RelativePath.suffix(of: path) {
    case "yaml", "yml":
      return name.hasPrefix("string") ? words(name, file) : nil
    case "mustache", "hbs", "handlebars": return template(name, file)
    default: return nil
    }
  }

  private static func words(_ name: String, _ file: String) -> Diagnostic {
    let known = Language.allCases.map { "strings.\($0).yaml" }
    return Diagnostic(
      .theme, at: Place(file: file),
      vi: "tệp chữ này không được đọc: chương trình chỉ có tiếng Việt (vi) và tiếng Anh (en)",
      en: "these words are not read: sites are in Vietnamese (vi) and English (en)",
      mend: Message(
        vi: "đặt tên \(known.joined(separator: " hoặc ")), ngay trong thư mục giao diện",
        en: "call it \(known.joined(separator: " or ")), right in the folder of the theme"),
      severity: .warning)
  }

  private static func template(_ name: String, _ file: String) -> Diagnostic {
    let right = RelativePath.stem(of: name) + ".mustache"
    return Diagnostic(
      .theme, at: Place(file: file), vi: "khuôn này không được đọc",
      en: "this template is not read",
      mend: Message(
        vi: "đặt vào templates/ (hoặc templates/partials/) với tên \(right)",
        en: "put it into templates/ (or templates/partials/) under the name \(right)"),
      severity: .warning)
  }

  /// That a style sheet is in no page.
  static func unlisted(_ path: String, _ file: String) -> Diagnostic {
    Diagnostic(
      .theme, at: Place(file: file), vi: "tệp CSS này không được dùng ở trang nào",
      en: "this style sheet is in no page",
      mend: Message(
        vi: "thêm «- \(path)» vào «stylesheets» của theme.yaml",
        en: "add ‘- \(path)’ to ‘stylesheets’ in theme.yaml"),
      severity: .warning)
  }
}
