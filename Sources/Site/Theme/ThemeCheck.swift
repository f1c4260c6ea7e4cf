package import Diagnostics
import Records
import Templates
import Vietnamese

/// Holds the templates of a theme against what pages offer them.
package enum ThemeCheck {
  /// The templates without which there is no site.
  static let required =
    [
      "home", "list", "record", "search", "not-found", "redirect", "follow-up",
      "follow-up-sources", "targets", "target", "overview",
    ] + calendarTemplates
  private static let calendarTemplates = [
    "calendar", "calendar-month", "calendar-receptions", "notice", "notice-results", "sheet",
  ]

  /// Every name in a template that no page offers, and every template that is missing.
  package static func run(_ site: Site) -> [Diagnostic] {
    let templates = site.theme.templates
    let words = Set(site.theme.strings.values.flatMap(\.keys))
    var shared = PageShapes.shared(words: words.sorted())
    if case .object(var names) = shared, words.isEmpty {
      names["t"] = .any
      shared = .object(names)
    }
    var found = Set<Diagnostic>()
    for (name, own) in PageShapes.own(withFieldsOf: site.catalog.kinds.kinds)
    where templates.contains(name) {
      found.formUnion(templates.check(name, offering: [shared, own], raw: [searchWords]))
    }
    return found.sorted()
  }

  /// The partial that hands words to the script of the search page, as JSON.
  private static let searchWords = "partials/search-words"

  /// Words that would break the JSON of the search page, and with it all of search.
  package static func unsayable(in theme: Theme) -> [Diagnostic] {
    let asked = theme.templates.asked(by: [searchWords])
    return theme.strings.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { language, words in
      words.keys.filter { key in
        asked.contains(key, in: "t")
          && words[key].utf8.contains { $0 == 0x22 || $0 == 0x5C || $0 < 0x20 }
      }.map { key in
        Diagnostic(
          .theme, at: theme.stringsPlace[language],
          vi:
            "mục chữ «\(key)» có dấu nháy kép, gạch chéo ngược hoặc xuống dòng, làm hỏng trang tìm kiếm",
          en:
            "the word ‘\(key)’ has a double quote, a backslash or a line break, which breaks search",
          mend: Message(vi: "viết «…» thay dấu nháy kép", en: "write ‘…’ or “…” for the quotes"))
      }
    }
  }

  /// The templates that a theme lacks; without them there are no pages, so every build asks.
  package static func missing(in theme: Theme) -> [Diagnostic] {
    required.filter { !theme.templates.contains($0) }.map { name in
      Diagnostic(
        .theme, at: nil, vi: "giao diện thiếu khuôn «templates/\(name).mustache»",
        en: "the theme has no template ‘templates/\(name).mustache’",
        mend: Message(
          vi: "thêm tệp, hoặc mở rộng giao diện có sẵn: «extends: default» trong theme.yaml",
          en: "add the file, or extend a theme that has it: ‘extends: default’ in theme.yaml"))
    }
  }

  /// Templates that a theme adds to those that it extends, but that no page is made from and no template
  /// of one includes: mostly a misspelt name, under which a template takes the place of none.
  static func unused(in theme: Theme, kinds: [Kind]) -> [Diagnostic] {
    let known = PageShapes.own(kinds: kinds).keys.sorted()
    let unused = theme.templates.unused(beside: known).filter {
      theme.addedTemplates.contains($0.name)
    }
    let partials = theme.templates.names.filter { name in !unused.contains { $0.name == name } }
    return unused.map { name, place in
      let named = kinds.first { name == "record-\($0.slug)" || name == "list-\($0.slug)" }
      let meant =
        named.map { name.replacing($0.slug, with: $0.key) }
        ?? Spelling.nearest(name, among: name.hasPrefix("partials/") ? partials : known)
      return Diagnostic(
        .theme, at: place, vi: "không trang nào dùng khuôn «\(name)»",
        en: "no page uses the template ‘\(name)’",
        mend: meant.map {
          Message(vi: "có phải bạn muốn viết «\($0)»?", en: "did you mean ‘\($0)’?")
        }
          ?? Message(
            vi: "đặt tên như khuôn mà nó thay (docs/themes.md), hoặc xóa tệp",
            en: "give it the name of the template that it replaces (docs/themes.md), or remove it"),
        severity: .warning)
    }
  }

  /// Templates of pages that would all be blank. An empty partial leaves out a part, which is a way to
  /// change a theme.
  package static func blank(in theme: Theme) -> [Diagnostic] {
    theme.templates.blank.map { name, place in
      Diagnostic(
        .theme, at: place, vi: "khuôn «\(name)» trống, nên các trang của nó sẽ trắng",
        en: "the template ‘\(name)’ is empty, and so its pages would be blank",
        mend: Message(
          vi: "viết nội dung khuôn, hoặc xóa tệp để dùng khuôn của giao diện được mở rộng",
          en: "write the template, or remove the file to have that of the theme it extends"))
    }
  }
}
