import CommandLineOptions
import Diagnostics
import Reading
import Vietnamese

/// `congkhai cite FILE…`: the documents that any text cites by their number.
struct CiteCommand {
  let options: Options
  let files: [String]

  init(_ options: Options, files: [String]) {
    self.options = options
    self.files = files
  }

  /// Reads one file after the other; one that cannot be read is told, and the others are still
  /// read. Ends with `machine` when a file could not be read at all, else with `content` when one
  /// is no text.
  func run() -> ExitCode {
    var code = ExitCode.done
    var cited: [CitedFile] = []
    for name in files {
      let (bytes, failures) =
        name == "-" ? StandardInput.bytes(as: name) : SourceReader.bytes(name, as: name)
      guard let bytes else {
        code = .machine
        tell(failures)
        continue
      }
      let (text, problems) = CitedFile.text(bytes, file: name)
      tell(problems)
      if let text {
        cited.append(CitedFile(name: name, text: text))
      } else if code == .done {
        code = .content
      }
    }
    if options.format == .json {
      Console.print(CitationJSON.write(cited))
    } else {
      let table = CitationTable(language: options.language)
      for file in cited { Console.print(table.write(file, isNamed: files.count > 1)) }
    }
    return code
  }

  /// Prints problems for people, whatever the format: the result alone goes to standard output.
  private func tell(_ problems: [Diagnostic]) {
    if problems.isEmpty { return }
    let renderer = DiagnosticRenderer(
      .text, language: options.language, isColoured: Console.isTerminal)
    let lines = problems.map { problem in
      var problem = problem
      // The advice for a file that is missing is about the folders of a site.
      if problem.code == .unreadable { problem.mends = [] }
      return problem
    }
    Console.error(String(decoding: renderer.render(lines), as: UTF8.self))
  }
}
