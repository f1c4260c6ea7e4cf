import CommandLineOptions
import Diagnostics
import Records
import Site

/// `congkhai check`: everything that a build checks, and nothing written.
struct CheckCommand {
  let options: Options

  init(_ options: Options) { self.options = options }

  func run() async -> ExitCode {
    let progress = Progress(options)
    do {
      return try await Interruption.watching {
        let (read, problems) = try await SiteReader.read(options.source)
        var diagnostics = problems
        if options.checksTheme, let read { diagnostics += ThemeCheck.run(read.site) }
        progress.clear()
        let report = Report(diagnostics.sorted(), options)
        report.print()
        if report.hasErrors { return .content }
        if let read, !options.isQuiet, options.format == .text { summarize(read, diagnostics) }
        return .done
      }
    } catch {
      return .interrupted
    }
  }

  private func summarize(_ read: ReadSite, _ diagnostics: [Diagnostic]) {
    let count = read.site.catalog.shownCount
    let warnings = diagnostics.count
    if options.language == .vi {
      Console.error(
        "\(count) hồ sơ, không có lỗi" + (warnings > 0 ? ", \(warnings) cảnh báo." : "."))
    } else {
      Console.error(
        "\(count) records, no errors" + (warnings > 0 ? ", \(warnings) warnings." : "."))
    }
  }
}
