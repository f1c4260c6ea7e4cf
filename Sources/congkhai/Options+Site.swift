import CommandLineOptions
import Glibc
import Site

extension Options {
  /// Where the site is read from.
  var source: SiteSource {
    var themes = [themesFolder]
    if let folder = getenv("CONGKHAI_THEMES") { themes.append(String(cString: folder)) }
    if let program = Self.realPath("/proc/self/exe") {
      let folder = program.split(separator: "/").dropLast(2).joined(separator: "/")
      themes.append("/\(folder)/share/congkhai/themes")
    }
    var content = contentFolder
    while content.count > 1, content.hasSuffix("/") { content.removeLast() }
    return SiteSource(
      content: content,
      contentName: content.hasPrefix("./") ? String(content.dropFirst(2)) : content,
      themes: themes, today: now ?? Clock.today, isTodayGiven: now != nil,
      showsDrafts: includesDrafts, prefix: prefix, jobs: jobs ?? Clock.cores)
  }

  /// Whether the output folder is the content folder, above it or below it, so that a build would
  /// write into its own sources.
  var writesIntoContent: Bool {
    guard let content = Self.realPath(contentFolder) else { return false }
    let output = Self.realPath(outputFolder) ?? Self.unmadePath(outputFolder)
    return (content + "/").hasPrefix(output + "/") || (output + "/").hasPrefix(content + "/")
  }

  /// The path of a folder that is not there yet.
  private static func unmadePath(_ path: String) -> String {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let name = parts.popLast() ?? ""
    let parent = parts.isEmpty ? "." : parts.joined(separator: "/")
    return (realPath(parent.isEmpty ? "/" : parent) ?? parent) + "/" + name
  }

  private static func realPath(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}
