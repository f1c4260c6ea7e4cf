/// What one call of `congkhai` asks for.
package struct Invocation: Hashable, Sendable {
  /// What to do.
  package enum Action: Hashable, Sendable {
    case build
    case rollback
    case check
    case report
    case new(kind: String, name: String)
    case kinds(name: String?)
    case theme(name: String?)
    case serve
    case explain(code: String?)
    case cite(files: [String])
    case help(CommandName?)
    case version
  }

  /// What to do.
  package var action: Action
  /// How to do it.
  package var options: Options

  /// Reads the arguments of a call, without the name of the program.
  ///
  /// Options stand anywhere, as `--name value`, `--name=value`, `-n value` or `-nvalue`; of one
  /// given twice the last counts. After `--` everything is an operand. `--help` and `--version`
  /// win over everything but a wrong option. No arguments ask for help.
  package static func parse(_ arguments: [String]) -> Result<Invocation, UsageError> {
    var parser = Parser(arguments)
    do throws(UsageError.Problem) {
      return .success(try parser.invocation())
    } catch {
      return .failure(
        UsageError(error, command: parser.command, language: parser.options.language))
    }
  }
}
