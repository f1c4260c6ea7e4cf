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

  /// All of them as they are printed; empty when there is nothing to print.
  var text: [UInt8] {
    if diagnostics.isEmpty, options.format != .json { return [] }
    let format = DiagnosticRenderer.Format(rawValue: options.format.rawValue) ?? .text
    let renderer = DiagnosticRenderer(
      format, language: options.language, isColoured: format == .text && Console.isTerminal)
    return renderer.render(diagnostics)
  }

  /// Prints all of them.
  func print() { Self.print(text, options) }

  /// Prints the text of a report: for people to standard error, for programs to standard output.
  static func print(_ text: [UInt8], _ options: Options) {
    if text.isEmpty { return }
    let text = String(decoding: text, as: UTF8.self)
    if options.format == .text { Console.error(text) } else { Console.print(text) }
  }
}
