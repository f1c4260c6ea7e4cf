package import Diagnostics
import Reading
import Records

/// The files of a new theme that extends the default: its description, one token set anew, one
/// partial to be changed.
package struct ThemeScaffold {
  /// A file of the theme, by its path below the theme's folder.
  package typealias File = (path: String, bytes: [UInt8])

  let name: String
  let title: String
  let language: Language

  /// A theme with a name that is one part of a path.
  package init(name: String, title: String, language: Language) {
    self.name = name
    self.title = title
    self.language = language
  }

  /// The theme that is extended.
  package static let base = "default"
  private static let partial = "templates/partials/foot.mustache"

  private func pick(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  /// The files, and what is wrong when the theme that is extended cannot be read from the folders.
  package func files(in folders: [String]) -> (files: [File], diagnostics: [Diagnostic]) {
    let path = folders.map { "\($0)/\(Self.base)/\(Self.partial)" }
      .first(where: SourceReader.exists)
    guard let path else {
      // The reader tells what is missing, and where it looked.
      let problems = ThemeReader.read(Self.base, in: folders).diagnostics
      return ([], problems)
    }
    let (foot, problems) = SourceReader.read(path, as: path)
    guard let foot else { return ([], problems) }
    return (
      [
        ("theme.yaml", Array(manifest.utf8)), ("css/mau.css", Array(styles.utf8)),
        (Self.partial, Array(note.utf8) + changed(foot.bytes)),
      ], problems
    )
  }

  private var manifest: String {
    """
    # \(pick("Mọi thứ không có ở đây lấy từ giao diện gốc; xem docs/themes.md.", "What is not here comes from the theme that this one extends; see docs/themes.md."))
    name: \(name)
    title: \(title.asYAML)
    version: "1.0"
    extends: \(Self.base)
    stylesheets: [css/mau.css]

    """
  }

  private var styles: String {
    """
    /* \(pick("Chỉ những giá trị khác với giao diện gốc. Chữ phải rõ hơn nền ít nhất 4,5:1, cả trên nền tối.", "Only what differs. Keep text at least 4.5:1 against its ground, by night too.")) */
    :root { --accent: #7a1f2b }

    @media (prefers-color-scheme: dark) {
      :root { --accent: #f0a3ac }
    }

    """
  }

  private var note: String {
    let words = pick(
      "Chân trang của giao diện này, chép từ giao diện gốc và thêm dòng giới thiệu trang; sửa tùy ý.",
      "The foot of this theme: that of the theme it extends, and a line that tells what the site is."
    )
    return "{{! \(words) }}\n"
  }

  /// The foot with one more line, before the one that ends its last element but one.
  private func changed(_ foot: [UInt8]) -> [UInt8] {
    let line = Array(
      "{{#site.description}}\n<p>{{site.description}}</p>\n{{/site.description}}\n".utf8)
    let end = Array("</div>\n</footer>".utf8)
    let place = foot.indices.last { foot[$0...].starts(with: end) } ?? foot.endIndex
    return Array(foot[..<place]) + line + Array(foot[place...])
  }
}
