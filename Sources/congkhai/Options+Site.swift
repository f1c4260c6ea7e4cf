import CommandLineOptions
import Glibc
import Records
import Site
import Workers

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
    var source = SiteSource(
      content: content,
      contentName: content.hasPrefix("./") ? String(content.dropFirst(2)) : content,
      themes: themes, today: now ?? Clock.today, isTodayGiven: now != nil,
      showsDrafts: includesDrafts, prefix: prefix, jobs: jobs ?? Cores.count)
    source.audience = audience == .internal ? .internal : .public
    source.namesIntegrity = namesIntegrity
    return source
  }

  /// The folder of the site's own that the output folder is, lies in or holds, so that a build would
  /// write among what it reads, or publish what it keeps for itself; nil where there is none.
  var folderInTheWay: String? {
    let output = settledOutput
    var folders = [contentFolder, themesFolder]
    // A preview is one of the things that are kept.
    if output != Self.settledPath(previewFolder) { folders.append(keptFolder) }
    return folders.first { folder in
      let folder = Self.settledPath(folder)
      return Self.isWithin(folder, output) || Self.isWithin(output, folder)
    }
  }

  /// The output folder by the one path that it has, however it was written.
  var settledOutput: String { Self.settledPath(outputFolder) }

  /// Whether a site that is not for everybody would go where the public one goes.
  var mixesSites: Bool { !isPublic && settledOutput == Self.settledPath(publicOutputFolder) }

  /// Whether a real path is `folder` or lies below it; the root of the disk holds every path.
  private static func isWithin(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  /// The real path of a folder that may not be there yet, nor the folders above it.
  private static func settledPath(_ path: String) -> String {
    var above = path.split(separator: "/").map(String.init)
    let isAbsolute = path.hasPrefix("/")
    var unmade: [String] = []
    while true {
      let folder = (isAbsolute ? "/" : "./") + above.joined(separator: "/")
      if let found = realPath(folder) {
        return (found == "/" ? "" : found) + unmade.reversed().map { "/" + $0 }.joined()
          + (found == "/" && unmade.isEmpty ? "/" : "")
      }
      guard let name = above.popLast() else { return path }
      unmade.append(name)
    }
  }

  private static func realPath(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}
