package import Diagnostics

/// A call that `congkhai` does not understand.
package struct UsageError: Error, Sendable {
  /// What is wrong with it.
  enum Problem: Error, Sendable {
    case unknownCommand(String, nearest: String?)
    case unknownOption(String, nearest: String?)
    case noCommand(OptionSpec)
    case optionOfOthers(OptionSpec, CommandName)
    case missingValue(OptionSpec)
    case unwantedValue(OptionSpec, String)
    case badValue(OptionSpec, String)
    case missingOperand(String, CommandName)
    case extraOperand(String, CommandName)
  }

  let problem: Problem
  /// The command that was called, where known.
  package let command: CommandName?
  /// The language to answer in: that of `--lang`, even in a wrong call.
  package let language: Language

  init(_ problem: Problem, command: CommandName?, language: Language) {
    self.problem = problem
    self.command = command
    self.language = language
  }

  /// What is wrong and what to type instead, in lines, without a line break at the end.
  package var text: String {
    let help = "congkhai help" + (command.map { " \($0.rawValue)" } ?? "")
    let more = language == .vi ? "Xem thêm: \(help)" : "For more: \(help) --lang en"
    return "congkhai: \(message.text(in: language))\n  \(more)"
  }
}
