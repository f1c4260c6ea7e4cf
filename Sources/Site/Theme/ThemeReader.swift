package import Diagnostics
import Reading
import Records
import Templates
import Vietnamese

/// Reads a theme from its folder, and those that it extends.
package struct ThemeReader {
  /// Folders in which themes are looked for, the nearest first.
  package let folders: [String]
  private var diagnostics: [Diagnostic] = []
  private var templates: [String: SourceText] = [:]
  private var addedTemplates: Set<String> = []
  private var strings: [Language: [String: String]] = [:]
  private var stringsPlace: [Language: Place] = [:]
  private var styleSheets: [String] = []
  private var styles: [String: [UInt8]] = [:]
  private var styleFiles: [String: String] = [:]
  private var assets: [String: [UInt8]] = [:]
  private var tested: TestedAccessibility?
  private var untested = 0
  /// Words of a theme that the one which it extends lacks.
  private var newWords: [(word: RawField, source: SourceText)] = []
  /// Whether the theme that is being read extends another.
  private var isHeir = false
  /// Whether a theme is not there.
  private var isIncomplete = false

  /// A reader that looks for themes in these folders.
  package init(folders: [String]) {
    self.folders = folders
  }

  /// The theme with a name, and everything that is wrong with it.
  package static func read(
    _ name: String, in folders: [String]
  ) -> (theme: Theme, diagnostics: [Diagnostic]) {
    var reader = ThemeReader(folders: folders)
    reader.read(name, extendedBy: [])
    let (templates, problems) = TemplateSet.parse(reader.templates)
    // Without the theme that it extends, nearly every name in a template leads nowhere.
    if !reader.isIncomplete {
      reader.diagnostics += problems + reader.unusedWords(templates) + reader.unusedStyles
    }
    var theme = Theme(
      templates: templates, tested: reader.tested, untested: reader.untested,
      strings: reader.strings.mapValues(Words.init),
      styleSheet: reader.styleSheets.flatMap { reader.styles[$0] ?? [] }, assets: reader.assets)
    theme.stringsPlace = reader.stringsPlace
    theme.addedTemplates = reader.addedTemplates
    return (theme, reader.diagnostics)
  }

  private mutating func read(
    _ name: String, extendedBy themes: [String], at place: Place? = nil
  ) {
    let paths = folders.map { $0 + "/" + name }
    guard let folder = paths.first(where: { SourceReader.exists($0 + "/theme.yaml") }) else {
      diagnostics.append(missing(name, at: place))
      isIncomplete = true
      return
    }
    guard let source = text(folder + "/theme.yaml") else { return }
    let manifest = ThemeManifest(source)
    diagnostics += manifest.diagnostics
    if let base = manifest.extends {
      if base == name || themes.contains(base) {
        diagnostics.append(circle(themes + [name, base], source))
      } else {
        read(base, extendedBy: themes + [name], at: manifest.extendsPlace)
      }
    }
    isHeir = manifest.extends != nil
    for sheet in manifest.styleSheets where !styleSheets.contains(sheet) {
      styleSheets.append(sheet)
    }
    let (files, problems) = ContentWalk.files(in: folder, named: folder)
    diagnostics += problems
    for file in files { read(file.path, folder + "/" + file.path) }
    // What a theme says of its tests holds for all its own files, and for those that it extends.
    if files.contains(where: { $0.path == Self.accessibility }) { untested = 0 }
    for sheet in manifest.styleSheets where styles[sheet] == nil {
      diagnostics.append(missingSheet(sheet, source))
    }
  }

  private static let accessibility = "accessibility.yaml"

  private mutating func read(_ path: String, _ file: String) {
    let suffix = RelativePath.suffix(of: path)
    if tested != nil, suffix == "mustache" || suffix == "css" { untested += 1 }
    if path.hasPrefix("templates/"), suffix == "mustache" {
      let name = String(RelativePath.stem(of: path).dropFirst(10))
      if isHeir, templates[name] == nil { addedTemplates.insert(name) }
      text(file).map { templates[name] = $0 }
    } else if path.hasPrefix("assets/") {
      bytes(file).map { assets[String(path.dropFirst(7))] = $0 }
    } else if path == Self.accessibility {
      if let source = text(file) { tested = TestedAccessibility(document(in: source)) }
    } else if suffix == "css" {
      bytes(file).map { styles[path] = $0 }
      styleFiles[path] = file
    } else if let language = Language.allCases.first(where: { path == "strings.\($0).yaml" }) {
      text(file).map { readStrings($0, language) }
    } else if let problem = ThemeFile.unread(path, file) {
      diagnostics.append(problem)
    }
  }

  private mutating func text(_ file: String) -> SourceText? {
    let (source, problems) = SourceReader.read(file, as: file)
    diagnostics += problems
    return source
  }

  private mutating func bytes(_ file: String) -> [UInt8]? {
    let (bytes, problems) = SourceReader.bytes(file, as: file)
    diagnostics += problems
    return bytes
  }

  private mutating func document(in source: SourceText) -> RawValue? {
    let (documents, problems) = YAMLReader.documents(in: source)
    diagnostics += problems
    return documents.first
  }

  private mutating func readStrings(_ source: SourceText, _ language: Language) {
    stringsPlace[language] = Place(file: source.file)
    guard case .mapping(let fields)? = document(in: source)?.content else { return }
    for field in fields {
      guard case .scalar(let text) = field.value.content else {
        diagnostics.append(noText(field, source))
        continue
      }
      if isHeir, strings.values.allSatisfy({ $0[field.name] == nil }) {
        newWords.append((field, source))
      }
      strings[language, default: [:]][field.name] = text
    }
  }

  /// A word that is misspelt takes the place of none.
  private func unusedWords(_ templates: TemplateSet) -> [Diagnostic] {
    let known = strings.values.flatMap(\.keys)
    return newWords.filter { !templates.ask(for: $0.word.name) }.map { word, source in
      let others = newWords.map(\.word.name)
      let nearest = Spelling.nearest(word.name, among: known.filter { !others.contains($0) })
      return Diagnostic(
        .theme, at: source.place(word.namePosition),
        vi: "không khuôn nào dùng mục chữ «\(word.name)»",
        en: "no template uses the word ‘\(word.name)’",
        mend: nearest.map {
          Message(vi: "có phải bạn muốn viết «\($0)»?", en: "did you mean ‘\($0)’?")
        }, severity: .warning)
    }
  }

  /// A style sheet that no theme lists is in no page.
  private var unusedStyles: [Diagnostic] {
    styleFiles.filter { !styleSheets.contains($0.key) }.sorted { $0.key < $1.key }.map {
      ThemeFile.unlisted($0.key, $0.value)
    }
  }

  private func noText(_ field: RawField, _ source: SourceText) -> Diagnostic {
    Diagnostic(
      .theme, at: source.place(field.value.position),
      vi: "mục chữ «\(field.name)» cần là một dòng chữ",
      en: "the word ‘\(field.name)’ takes a text",
      mend: Message(vi: "viết trong dấu nháy", en: "write it in quotes"))
  }

  private func missing(_ name: String, at place: Place?) -> Diagnostic {
    let folder = (folders.first ?? "themes") + "/" + name
    return Diagnostic(
      .theme, at: place, vi: "không thấy giao diện «\(name)»", en: "there is no theme ‘\(name)’",
      mend: Message(
        vi: "đặt giao diện (có theme.yaml) vào \(folder)/, hoặc sửa tên",
        en: "put the theme (with its theme.yaml) into \(folder)/, or correct the name"))
  }

  private func circle(_ names: [String], _ source: SourceText) -> Diagnostic {
    let path = names.joined(separator: " → ")
    return Diagnostic(
      .theme, at: Place(file: source.file), vi: "giao diện mở rộng vòng tròn: \(path)",
      en: "Themes extend each other in a circle: \(path)",
      mend: Message(vi: "bỏ một «extends»", en: "remove one ‘extends’"))
  }

  private func missingSheet(_ sheet: String, _ source: SourceText) -> Diagnostic {
    Diagnostic(
      .theme, at: Place(file: source.file), vi: "giao diện thiếu tệp «\(sheet)»",
      en: "the theme has no file ‘\(sheet)’",
      mend: Message(
        vi: "thêm tệp hoặc bỏ khỏi «stylesheets»",
        en: "add the file, or remove it from ‘stylesheets’"))
  }
}
