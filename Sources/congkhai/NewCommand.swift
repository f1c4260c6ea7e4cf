import CommandLineOptions
import Diagnostics
import Glibc
import Records
import Site
import Vietnamese

/// `congkhai new KIND NAME`: a record with every field, ready to be filled in.
struct NewCommand {
  let options: Options
  let kind: String
  let name: String

  init(_ options: Options, kind: String, name: String) {
    self.options = options
    self.kind = kind
    self.name = name
  }

  private func pick(_ vi: String, _ en: String) -> String { options.language == .vi ? vi : en }

  func run() -> ExitCode {
    let (kinds, diagnostics) = SiteReader.kinds(options.source)
    if diagnostics.hasErrors {
      Report(diagnostics, options).print()
      return .content
    }
    guard let found = kinds.kind(named: kind) else {
      if Self.themeWords.contains(kind) { return newTheme() }
      return unknownKind(kinds)
    }
    let slug = name.split(separator: "/").map { Slug.make(String($0)) }.filter { !$0.isEmpty }
      .joined(separator: "/")
    guard !slug.isEmpty else { return noName() }
    let path = "\(options.source.content)/\(found.slug)/\(slug).md"
    let text = RecordTemplate(kind: found, language: options.language, today: Clock.today).text
    return create(path, Array(text.utf8))
  }

  /// What stands for a theme in the place of a kind; a kind of this name goes first.
  private static let themeWords = ["theme", "giao-dien"]

  /// `congkhai new theme NAME`: a theme that extends the default, with one part and one colour of
  /// its own.
  private func newTheme() -> ExitCode {
    let slug = Slug.make(name)
    guard !slug.isEmpty else { return noName() }
    guard slug != ThemeScaffold.base else { return isBase(slug) }
    let (files, problems) = ThemeScaffold(name: slug, title: name, language: options.language)
      .files(in: options.source.themes)
    if problems.hasErrors {
      Report(problems, options).print()
      return .content
    }
    for file in files {
      let code = create("\(options.themesFolder)/\(slug)/\(file.path)", file.bytes)
      if code != .done { return code }
    }
    if !options.isQuiet {
      Console.error(
        pick(
          "Ghi «giao-dien: \(slug)» vào site.yaml để dùng giao diện này.",
          "Write ‘theme: \(slug)’ in site.yaml to use it."))
    }
    return .done
  }

  /// A theme of this name would stand before the one that it extends, and so extend itself.
  private func isBase(_ name: String) -> ExitCode {
    Console.error(
      pick(
        "lỗi: «\(name)» là tên của giao diện gốc\n  = chọn tên khác",
        "error: ‘\(name)’ is the theme that a new one extends\n  = choose another name"))
    return .usage
  }

  private func noName() -> ExitCode {
    Console.error(
      pick(
        "lỗi: tên «\(name)» không có chữ hay số nào",
        "error: the name ‘\(name)’ has no letter or digit"))
    return .usage
  }

  private func unknownKind(_ kinds: KindTable) -> ExitCode {
    let names = kinds.kinds.map(\.slug)
    let nearest = Spelling.nearest(kind, among: names + kinds.kinds.map(\.key))
    let list = names.joined(separator: ", ")
    Console.error(
      pick("lỗi: không có loại hồ sơ «\(kind)»", "error: there is no kind ‘\(kind)’") + "\n  = "
        + (nearest.map { pick("có phải bạn muốn viết «\($0)»?", "did you mean ‘\($0)’?") }
          ?? pick("các loại: \(list)", "the kinds: \(list)")))
    return .usage
  }

  /// Writes a file that is not there yet, and the folders above it.
  private func create(_ path: String, _ bytes: [UInt8]) -> ExitCode {
    var folder = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o777)
    }
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else {
      let isThere = errno == EEXIST
      let why = String(cString: strerror(errno))
      Console.error(
        isThere
          ? pick(
            "lỗi: đã có \(path); chọn tên khác",
            "error: \(path) is there already; choose another name")
          : pick("lỗi: không ghi được \(path): \(why)", "error: cannot write \(path): \(why)"))
      return isThere ? .usage : .machine
    }
    defer { close(file) }
    guard write(file, bytes, bytes.count) == bytes.count else {
      let why = String(cString: strerror(errno))
      unlink(path)
      Console.error(
        pick("lỗi: không ghi được \(path): \(why)", "error: cannot write \(path): \(why)"))
      return .machine
    }
    Console.print(path)
    return .done
  }
}
