package import Diagnostics
package import Vietnamese

/// How problems are printed.
package enum OutputFormat: String, CaseIterable, Sendable {
  /// For people.
  case text
  /// To be pasted into a letter: Markdown.
  case markdown
  /// For programs: JSON.
  case json
  /// For the annotations of GitHub and what understands them.
  case github
}

/// For whom a website is built.
package enum SiteAudience: String, CaseIterable, Sendable {
  /// Everybody.
  case `public`
  /// Those inside the office.
  case `internal`
}

/// What the options say; what they do not say holds its standard value.
package struct Options: Hashable, Sendable {
  /// The folder of the website.
  package var site = "."
  /// The folder of the records, where told.
  package var content: String?
  /// The output folder, where told.
  package var output: String?
  /// The file for what has changed, where told.
  package var changedList: String?
  /// The folder of the themes, where told.
  package var themes: String?
  /// The day to build for, where told.
  package var now: CivilDate?
  /// The path on the server, where told; begins and ends with `/`.
  package var prefix: String?
  /// For whom the website is.
  package var audience = SiteAudience.public
  /// The unit to report on, where told.
  package var unit: String?
  /// How many days a report looks back and ahead, 1 to 366.
  package var days = 7
  /// Whether drafts are part of the website.
  package var includesDrafts = false
  /// Whether compressed copies are written beside files.
  package var precompresses = false
  /// Whether pages name the hashes of the style sheet and scripts that they load.
  package var namesIntegrity = false
  /// Whether templates are checked too.
  package var checksTheme = false
  /// Whether kinds are printed with all their fields, as Markdown.
  package var printsMarkdown = false
  /// Whether warnings count as errors.
  package var isStrict = false
  /// How many things to do at once, 1 to 256, where told.
  package var jobs: Int?
  /// Whether the time of every step is told.
  package var tellsTimings = false
  /// The port of the preview, 1 to 65535, where told.
  package var port: Int?
  /// How problems are printed.
  package var format = OutputFormat.text
  /// Whether only problems are printed.
  package var isQuiet = false
  /// The language of the messages.
  package var language = Language.vi

  /// The standard values.
  package init() {}

  /// The folder of the records, told or standard.
  package var contentFolder: String { content ?? inside("content") }
  /// What website it is: two that bear different labels never share a folder.
  package var label: String {
    switch (audience, includesDrafts) {
    case (.public, false): "public"
    case (.public, true): "drafts"
    case (.internal, false): "internal"
    case (.internal, true): "internal-drafts"
    }
  }
  /// Whether it is the website for everybody.
  package var isPublic: Bool { audience == .public && !includesDrafts }
  /// The output folder, told or standard.
  package var outputFolder: String { output ?? inside(isPublic ? "output" : "output-\(label)") }
  /// The folder into which the public website goes when nothing is told.
  package var publicOutputFolder: String { inside("output") }
  /// Where builds of the site keep things for one another.
  package var keptFolder: String { inside(".congkhai") }
  /// Where a website is shown from that is only tried, so that nothing of it is published.
  package var previewFolder: String { "\(keptFolder)/preview" + (isPublic ? "" : "-\(label)") }
  /// The folder of the themes, told or standard.
  package var themesFolder: String { themes ?? inside("themes") }

  private func inside(_ name: String) -> String {
    if site == "." { return name }
    return site.utf8.last == UInt8(ascii: "/") ? site + name : "\(site)/\(name)"
  }

  /// Takes the value of an option; false when it does not fit. Help and version are no values.
  mutating func set(_ option: OptionSpec, to text: String) -> Bool {
    if case .number(let range) = option.value {
      guard let number = Int(text), range.contains(number) else { return false }
      switch option.name {
      case .jobs: jobs = number
      case .days: days = number
      case .port: port = number
      // A number that nobody takes is no port either.
      default: return false
      }
      return true
    }
    switch option.value {
    case .folder, .file: if text.isEmpty { return false }
    default: break
    }
    switch option.name {
    case .site: site = text
    case .content: content = text
    case .output: output = text
    case .changedList: changedList = text
    case .themes: themes = text
    case .audience:
      guard let known = SiteAudience(rawValue: text) else { return false }
      audience = known
    case .drafts: includesDrafts = true
    case .precompress: precompresses = true
    case .integrity: namesIntegrity = true
    case .theme: checksTheme = true
    case .markdown: printsMarkdown = true
    case .strict: isStrict = true
    case .timings: tellsTimings = true
    case .quiet: isQuiet = true
    case .unit:
      guard !text.isEmpty else { return false }
      unit = text
    case .jobs, .days, .port, .help, .version: break
    case .now:
      guard case .success(let date) = CivilDate.parse(text) else { return false }
      now = date
    case .prefix:
      guard let path = Self.prefix(text) else { return false }
      prefix = path
    case .format:
      guard let known = OutputFormat(rawValue: text) else { return false }
      format = known
    case .lang:
      guard let known = Language(rawValue: text) else { return false }
      language = known
    }
    return true
  }

  /// A path with `/` at both ends; nil when it is none that a server could have.
  private static func prefix(_ text: String) -> String? {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"))
    let isPlain = parts.joined().allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "-._~".utf8.contains(byte)
      }
    }
    let names = parts.map(Substring.init)
    guard isPlain, !names.contains("."), !names.contains("..") else { return nil }
    return names.isEmpty ? "/" : "/\(names.joined(separator: "/"))/"
  }
}
