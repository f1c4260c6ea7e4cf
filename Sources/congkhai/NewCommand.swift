import CommandLineOptions
import Diagnostics
import Glibc
import Records
import Site
import Vietnamese

/// `congkhai new KIND NAME`: a record with every field, ready to be filled in; or a site, or a theme.
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
      if Self.siteWords.contains(kind) { return newSite() }
      Console.error(UnknownKind(kind, kinds, language: options.language).text)
      return .usage
    }
    let slug = ownPath(below: found.slug).map { Slug.make(String($0)) }.filter { !$0.isEmpty }
      .joined(separator: "/")
    guard !slug.isEmpty else { return noName() }
    guard !AddressLength.isExceeded(by: slug) else { return longName() }
    guard access("\(options.source.content)/site.yaml", F_OK) == 0 else { return noSite() }
    let path = "\(options.source.content)/\(found.slug)/\(slug).md"
    let text = RecordTemplate(kind: found, language: options.language, today: Clock.today).text
    return create(path, Array(text.utf8))
  }

  /// The parts of the name below the folder of its kind, of which people write the whole path too.
  private func ownPath(below folder: String) -> [Substring] {
    let name = name.hasSuffix(".md") ? name.dropLast(3) : name[...]
    var parts = name.split(separator: "/")
    if parts.count > 2, parts[0] == "content", parts[1] == folder { parts.removeFirst() }
    if parts.count > 1, parts[0] == folder { parts.removeFirst() }
    return parts
  }

  /// A record in a folder that is no site would be found by nobody.
  private func noSite() -> ExitCode {
    let content = options.source.content
    Console.error(
      pick(
        "lỗi: ở đây không có \(content)/site.yaml, nên hồ sơ sẽ nằm ngoài website\n  = vào thư mục của website, hoặc chỉ thư mục ấy bằng --site; trang mới thì chạy trước: congkhai new site \"Xã …\"",
        "error: there is no \(content)/site.yaml here, so the record would be in no site\n  = go to the folder of the site, or name it with --site; a new site begins with: congkhai new site \"Xã …\""
      ))
    return .usage
  }

  /// What stands for a theme in the place of a kind; a kind of this name goes first.
  private static let themeWords = ["theme", "giao-dien"]

  /// `congkhai new theme NAME`: a theme that extends the default, with one part and one colour of
  /// its own.
  private func newTheme() -> ExitCode {
    let slug = Slug.make(name)
    guard !slug.isEmpty else { return noName() }
    guard !AddressLength.isExceeded(by: slug) else { return longName() }
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

  /// What stands for a site in the place of a kind.
  private static let siteWords = ["site", "website"]

  /// `congkhai new site NAME`: the settings of a site that has none yet, and its first two units.
  private func newSite() -> ExitCode {
    guard let scaffold = SiteScaffold(of: name, language: options.language) else { return noName() }
    let content = options.source.content
    for file in scaffold.content {
      let code = create("\(content)/\(file.path)", file.bytes)
      if code != .done { return code }
    }
    let (ignored, bytes) = SiteScaffold.ignored
    let path = "\(options.site)/\(ignored)"
    if access(path, F_OK) != 0 {
      let code = create(path, bytes)
      if code != .done { return code }
    }
    if !options.isQuiet {
      Console.error(
        pick(
          "Ghi địa chỉ thật của trang vào \(content)/site.yaml. Xem thử: congkhai serve",
          "Write the real address of the site into \(content)/site.yaml. To see it: congkhai serve")
      )
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

  private func longName() -> ExitCode {
    let most = AddressLength.longestPart
    Console.error(
      pick(
        "lỗi: tên này quá dài để thành tên tệp và địa chỉ\n  = viết ngắn hơn, không quá \(most) chữ",
        "error: this name is too long for a file and an address\n  = write \(most) letters at most")
    )
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
