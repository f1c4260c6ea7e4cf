import CommandLineOptions
import Diagnostics
import Testing
import Vietnamese

@Suite struct InvocationTests {
  private func parsed(_ line: String) throws -> Invocation {
    try Invocation.parse(line.split(separator: " ").map(String.init)).get()
  }

  @Test(arguments: [
    ("build", Invocation.Action.build), ("check", .check), ("serve", .serve),
    ("report", .report), ("report --unit ubnd --days 30", .report),
    ("new ke-hoach 2025/136", .new(kind: "ke-hoach", name: "2025/136")),
    ("kinds", .kinds(name: nil)), ("kinds du-an", .kinds(name: "du-an")),
    ("theme", .theme(name: nil)), ("theme xa", .theme(name: "xa")),
    ("explain", .explain(code: nil)), ("explain money", .explain(code: "money")),
    ("cite a.txt", .cite(files: ["a.txt"])), ("cite a - b", .cite(files: ["a", "-", "b"])),
    ("help", .help(nil)), ("help build", .help(.build)), ("", .help(nil)),
    ("--help", .help(nil)), ("build --help", .help(.build)), ("-h serve", .help(.serve)),
    ("new --help", .help(.new)), ("--version", .version), ("-V", .version),
  ])
  func aCallSaysWhatToDo(line: String, action: Invocation.Action) throws {
    #expect(try parsed(line).action == action)
  }

  @Test func copiesAreWrittenOnlyWhenAskedFor() throws {
    #expect(try parsed("build --precompress").options.precompresses)
    #expect(try !parsed("build").options.precompresses)
    #expect(throws: UsageError.self) { try parsed("check --precompress") }
  }

  @Test func hashesAreNamedOnlyWhenAskedFor() throws {
    #expect(try parsed("build --integrity").options.namesIntegrity)
    #expect(try !parsed("build").options.namesIntegrity)
    #expect(throws: UsageError.self) { try parsed("serve --integrity") }
  }

  @Test func aCallWithoutOptionsHasTheStandardValues() throws {
    let options = try parsed("build").options
    #expect(options == Options())
    #expect(options.contentFolder == "content")
    #expect(options.outputFolder == "output")
    #expect(options.themesFolder == "themes")
  }

  @Test(arguments: [
    "build --output public --jobs 2", "build --output=public --jobs=2",
    "build -o public -j2", "--output public -j 2 build", "build -j 9 -o public -j 2",
  ])
  func optionsStandAnywhereAndTheLastOneCounts(line: String) throws {
    let options = try parsed(line).options
    #expect(options.outputFolder == "public")
    #expect(options.jobs == 2)
  }

  @Test(arguments: [
    ("build", "output"), ("build --audience internal", "output-internal"),
    ("build --drafts --site xa", "xa/output-drafts"),
    ("build --drafts --audience internal", "output-internal-drafts"),
    ("build --drafts --output tam", "tam"), ("rollback --drafts", "output-drafts"),
  ])
  func eachSiteHasAFolderOfItsOwn(line: String, folder: String) throws {
    #expect(try parsed(line).options.outputFolder == folder)
  }

  @Test(arguments: [
    ("serve", ".congkhai/preview"), ("serve --site xa/", "xa/.congkhai/preview"),
    ("serve --drafts", ".congkhai/preview-drafts"),
    ("serve --audience internal", ".congkhai/preview-internal"),
  ])
  func eachPreviewHasAFolderOfItsOwn(line: String, folder: String) throws {
    #expect(try parsed(line).options.previewFolder == folder)
  }

  @Test func everyOptionHasItsPlace() throws {
    let build = try parsed(
      "build --content c --themes t --now 24/4/2025 --prefix cong-khai --drafts --strict"
        + " --timings --format json --quiet --lang en"
    ).options
    var expected = Options()
    expected.content = "c"
    expected.themes = "t"
    expected.now = CivilDate(year: 2025, month: 4, day: 24)
    expected.prefix = "/cong-khai/"
    expected.includesDrafts = true
    expected.isStrict = true
    expected.tellsTimings = true
    expected.format = .json
    expected.isQuiet = true
    expected.language = .en
    #expect(build == expected)
    #expect(try parsed("check --theme").options.checksTheme)
    #expect(try parsed("kinds --markdown").options.printsMarkdown)
    #expect(try parsed("serve --port 80").options.port == 80)
    #expect(try parsed("serve").options.port == nil)
    let report = try parsed("report --unit xa --days 30 --format markdown").options
    #expect(report.unit == "xa" && report.days == 30 && report.format == .markdown)
  }

  @Test(arguments: [
    ("xa", "xa/content"), ("xa/", "xa/content"), ("/srv/xa", "/srv/xa/content"), (".", "content"),
  ])
  func foldersLieInTheSite(site: String, content: String) throws {
    #expect(try parsed("build --site \(site)").options.contentFolder == content)
  }

  @Test(arguments: [
    ("/", "/"), ("cong-khai", "/cong-khai/"), ("/a/b", "/a/b/"), ("/a/b/", "/a/b/"),
  ])
  func aPrefixBeginsAndEndsWithASlash(written: String, prefix: String) throws {
    #expect(try parsed("build --prefix \(written)").options.prefix == prefix)
  }

  @Test func afterTwoDashesEverythingIsAnOperand() throws {
    #expect(try parsed("new -- ke-hoach --lang").action == .new(kind: "ke-hoach", name: "--lang"))
    #expect(try parsed("new ke-hoach -").action == .new(kind: "ke-hoach", name: "-"))
  }

  @Test func filesStandBetweenOptionsAndBehindTwoDashes() throws {
    let call = try parsed("cite a --format json b --lang en -- --strict")
    #expect(call.action == .cite(files: ["a", "b", "--strict"]))
    #expect(call.options.format == .json)
  }

  @Test func aValueMayHoldAnEqualsSignOrBeginWithOneDash() throws {
    #expect(try parsed("build --output=a=b").options.output == "a=b")
    #expect(try parsed("build --output -a").options.output == "-a")
  }
}
