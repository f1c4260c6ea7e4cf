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
        if let read, !options.isQuiet, options.format == .text {
          let words = BuildWords(language: options.language)
          Console.error(words.checked(read.site.catalog.recordCount, warnings: diagnostics.count))
        }
        return .done
      }
    } catch {
      return .interrupted
    }
  }
}
