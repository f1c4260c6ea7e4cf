import CommandLineOptions
import Diagnostics
import Site

/// `congkhai theme`: what the templates of a theme may use, as Markdown.
struct ThemeCommand {
  let options: Options
  let name: String

  init(_ options: Options, name: String?) {
    self.options = options
    self.name = name ?? "default"
  }

  func run() -> ExitCode {
    let source = options.source
    let (kinds, problems) = SiteReader.kinds(source)
    let (theme, faults) = ThemeReader.read(name, in: source.themes)
    let diagnostics = problems + faults
    if !diagnostics.isEmpty { Report(diagnostics, options).print() }
    if diagnostics.hasErrors { return .content }
    Console.print(ThemeGuide(theme: theme, kinds: kinds).markdown)
    return .done
  }
}
