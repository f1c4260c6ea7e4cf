import Diagnostics
import Records
import Templates

/// Pages in the other languages of a site: the same addresses below a folder of their own, such as
/// `en/`. They lead to each other as the pages of the main language do; what has no language, the
/// files of the theme and of the records and the search index, stands once, above that folder.
extension Site {
  /// Whether the pages are in the language that stands at the root.
  var isMain: Bool { language == settings.language }

  /// The folder of the pages below the root, with `/` at its end; empty for the main language.
  var folder: String { isMain ? "" : language.rawValue + "/" }

  /// Where the files of the language go, over that of the whole site.
  func output(over output: @escaping Output) -> Output {
    if isMain { return output }
    let folder = folder
    return { path, bytes in try output(folder + path, bytes) }
  }

  /// The address of a file that all languages share, as seen from a page.
  func file(_ path: String, from place: PagePlace) -> String {
    isMain ? place.file(path) : place.file("../" + path)
  }

  /// The full address of a file in the folder of the language.
  func absolute(file path: String) -> String { settings.baseURL + folder + path }

  /// The address of the same page in another language, as seen from the page.
  func page(in other: Language, from place: PagePlace) -> String {
    let up = isMain ? "" : "../"
    let down = other == settings.language ? "" : other.rawValue + "/"
    return place.page("") + up + down + (place.address.isEmpty ? "" : place.address + "/")
  }

  /// The full address of the same page in each language; none where there is one language only.
  func alternates(of address: String) -> [(language: Language, url: String)] {
    guard settings.languages.count > 1 else { return [] }
    return settings.languages.map { language in
      let folder = language == settings.language ? "" : language.rawValue + "/"
      return (language, settings.baseURL + folder + (address.isEmpty ? "" : address + "/"))
    }
  }

  /// The language of the title of a record, where it is not that of the pages.
  func titleTongue(of id: Int) -> Language? {
    guard let own = tongue(of: id) else { return nil }
    return language == .en && catalog.summaries[id].english?.title != nil ? nil : own
  }

  /// The language of the abstract of a record, where it is not that of the pages.
  func abstractTongue(of id: Int) -> Language? {
    guard let own = tongue(of: id) else { return nil }
    return language == .en && catalog.summaries[id].english?.summary != nil ? nil : own
  }

  /// The language of what a record writes, where it is not that of the pages.
  func tongue(of id: Int) -> Language? {
    // Most sites: nothing of the record need be read.
    if isMain, !hasTongues { return nil }
    let own = catalog.summaries[id].language ?? settings.language
    return own == language ? nil : own
  }
}

extension TemplateObject {
  /// Notes the language of the words in it where it is not that of the page, under `inLang`: a name
  /// that no page has, since a name that is missing would be looked for further out.
  mutating func mark(_ tongue: Language?, _ name: String = "inLang") {
    if let tongue { self[name] = .text(tongue.rawValue) }
  }
}
