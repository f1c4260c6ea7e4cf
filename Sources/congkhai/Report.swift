import CommandLineOptions
import Diagnostics

/// The problems of the content as the user asked to see them.
struct Report {
  private let diagnostics: [Diagnostic]
  private let options: Options

  /// With `--strict` every warning is an error.
  init(_ diagnostics: [Diagnostic], _ options: Options) {
    self.options = options
    self.diagnostics = diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      if options.isStrict { diagnostic.severity = .error }
      return diagnostic
    }
  }

  /// Whether the publication has to stop.
  var hasErrors: Bool { diagnostics.hasErrors }

  /// Prints all of them: for people to standard error, for programs to standard output.
  func print() {
    if diagnostics.isEmpty, options.format != .json { return }
    let format = DiagnosticRenderer.Format(rawValue: options.format.rawValue) ?? .text
    let renderer = DiagnosticRenderer(
      format, language: options.language, isColoured: format == .text && Console.isTerminal)
    let text = String(decoding: renderer.render(diagnostics), as: UTF8.self)
    if format == .text { Console.error(text) } else { Console.print(text) }
  }
}
