import Diagnostics
import Vietnamese

/// Whether the theme speaks the languages of the site.
extension SiteReader {
  /// The words that a theme lacks in a language of the site but has in another.
  func untranslated(_ theme: Theme, _ settings: SiteSettings) -> [Diagnostic] {
    let keys = Set(theme.strings.values.flatMap(\.keys)).sorted()
    return settings.languages.flatMap { language -> [Diagnostic] in
      let words = theme.strings[language]
      let missing = keys.filter { words?.has($0) != true }
      if missing.isEmpty { return [] }
      let file = "strings.\(language).yaml"
      let some = missing.prefix(5).joined(separator: ", ") + (missing.count > 5 ? ", …" : "")
      let line = settings.languagesPosition ?? settings.themePosition ?? Position(line: 1)
      return [
        Diagnostic(
          .untranslated, at: theme.stringsPlace[language] ?? settingsText?.place(line),
          vi: "giao diện thiếu \(missing.count) mục chữ trong «\(file)»: \(some)",
          en: "the theme lacks \(missing.count) words in ‘\(file)’: \(some)",
          mend: Message(
            vi: "thêm các mục ấy vào \(file) của giao diện, hoặc bỏ «\(language)» khỏi «languages»",
            en: "add them to \(file) of the theme, or leave ‘\(language)’ out of ‘languages’"),
          severity: words == nil ? .error : .warning)
      ]
    }
  }
}
