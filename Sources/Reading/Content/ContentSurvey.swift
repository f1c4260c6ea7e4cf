package import Diagnostics
package import Records
import Vietnamese

/// Sorts the files of the content folder: records by kind and format, attachments, settings.
package struct ContentSurvey {
  /// Records and attachments, in the order of their paths.
  package private(set) var files: [ContentFile] = []
  /// Files and folders that belong nowhere.
  package private(set) var diagnostics: [Diagnostic] = []

  /// The settings of a site, at the top of the content folder.
  package static let settingsFile = "site.yaml"
  /// The folder of a site's own kinds.
  package static let kindsFolder = "_kinds"
  /// The folder of what a site changes of the duties.
  package static let dutiesFolder = "_duties"
  /// The folder of the days off and the days worked in exchange that a site adds.
  package static let workingDaysFolder = "_working-days"
  /// The folder of what maps show below the records; its files are not published.
  package static let mapsFolder = "_maps"
  private static let dataFolders = [kindsFolder, dutiesFolder, workingDaysFolder]

  /// Sorts the files of a walk. The first folder names the kind; a folder whose name begins with `_`
  /// holds attachments only, and so does one that is no kind, apart from records gone astray.
  ///
  /// `name` is the name of the content folder, with which the paths of the walk begin.
  package init(of walked: [WalkedFile], named name: String, kinds: KindTable) {
    var reported = Set<Substring>()
    // Few folders hold many files, which follow each other.
    var last: (folder: Substring, kind: Int?) = ("", nil)
    files.reserveCapacity(walked.count)
    let root = TextCleaning.clean(name)
    for file in walked {
      let path = TextCleaning.clean(file.path)
      guard let end = path.utf8.firstIndex(of: UInt8(ascii: "/")) else {
        if path != Self.settingsFile { diagnostics.append(Self.atTheTop(file.file)) }
        continue
      }
      let folder = path[..<end]
      if folder == Self.mapsFolder { continue }
      if Self.dataFolders.contains(String(folder)) {
        if Self.format(of: path) != .yaml { diagnostics.append(Self.noData(file.file, folder)) }
        continue
      }
      let format = Self.isHeldBack(path) ? nil : Self.format(of: path)
      if folder != last.folder { last = (folder, kinds.index(slug: Slug.make(String(folder)))) }
      if let format, let kind = last.kind {
        files.append(
          ContentFile(file, below: root, path: path, purpose: .records(kind: kind, format)))
      } else if format == nil {
        files.append(ContentFile(file, below: root, path: path, purpose: .attachment))
      } else if reported.insert(folder).inserted {
        diagnostics.append(Self.unknownKind(String(folder), file.file, kinds))
      }
    }
    files.sort { $0.path < $1.path }
  }

  /// Whether a folder above, or the file itself, has a name that begins with `_`.
  private static func isHeldBack(_ path: String) -> Bool {
    var before = UInt8(ascii: "/")
    for byte in path.utf8 {
      if byte == UInt8(ascii: "_"), before == UInt8(ascii: "/") { return true }
      before = byte
    }
    return false
  }

  private static func format(of path: String) -> ContentFile.Format? {
    switch RelativePath.suffix(of: path) {
    case "md", "markdown": .markdown
    case "yaml", "yml": .yaml
    case "csv": .csv
    default: nil
    }
  }

  private static func atTheTop(_ path: String) -> Diagnostic {
    if RelativePath.name(of: path).lowercased() == "site.yml" {
      return Diagnostic(
        .misplaced, at: Place(file: path), vi: "tệp này không được đọc: tên phải là site.yaml",
        en: "this file is not read: its name must be site.yaml",
        mend: Message(vi: "đổi tên thành site.yaml", en: "rename it to site.yaml"))
    }
    return Diagnostic(
      .misplaced, at: Place(file: path),
      vi: "tệp nằm ngay trong thư mục nội dung nên không thuộc loại hồ sơ nào",
      en: "a file at the top of the content folder belongs to no kind of record",
      mend: Message(
        vi: "chuyển vào thư mục của loại hồ sơ, như ke-hoach/ hoặc trang/",
        en: "move it into the folder of a kind, such as ke-hoach/ or trang/"))
  }

  private static func noData(_ path: String, _ folder: Substring) -> Diagnostic {
    Diagnostic(
      .misplaced, at: Place(file: path),
      vi: "thư mục \(folder) chỉ dành cho tệp YAML, nên tệp này không được đọc",
      en: "the folder \(folder) is for YAML files; this file is not read",
      mend: Message(
        vi: "chuyển tệp đi, hoặc đổi đuôi thành .yaml", en: "move it away, or rename it to .yaml"))
  }

  private static func unknownKind(_ folder: String, _ path: String, _ kinds: KindTable)
    -> Diagnostic
  {
    let slugs = kinds.kinds.map(\.slug)
    let nearest = Spelling.nearest(folder, among: slugs)
    return Diagnostic(
      .kind, at: Place(file: path),
      vi: "không có loại hồ sơ nào ở thư mục «\(folder)»",
      en: "there is no kind of record for the folder ‘\(folder)’",
      mend: nearest.map {
        Message(vi: "có phải bạn muốn viết «\($0)»?", en: "did you mean ‘\($0)’?")
      }
        ?? Message(
          vi: "dùng một trong: " + slugs.joined(separator: ", "),
          en: "use one of: " + slugs.joined(separator: ", ")))
  }
}
