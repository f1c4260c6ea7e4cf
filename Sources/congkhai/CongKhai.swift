import CommandLineOptions
import Diagnostics

/// The command: reads its arguments, does what they say, ends with the code that tells how it went.
@main
struct CongKhai {
  static func main() async {
    // They come from /proc. Where that cannot be read there is not even the name of the program, and to
    // show the help, as for a command without words, would look like success.
    guard !CommandLine.arguments.isEmpty else {
      Console.error(
        "lỗi: hệ thống không cho đọc các tham số của lệnh (/proc/self)\n"
          + "error: the system does not let the arguments be read (/proc/self)")
      Console.end(with: .machine)
    }
    let code = await run(Array(CommandLine.arguments.dropFirst()))
    Console.end(with: code)
  }

  /// Does what the arguments say. Nothing is ever thrown out of here: an error that leaves `main`
  /// would look like a crash.
  static func run(_ arguments: [String]) async -> ExitCode {
    switch Invocation.parse(arguments) {
    case .failure(let error):
      Console.error(error.text)
      return .usage
    case .success(let call):
      let code = await run(call)
      guard let why = Console.lost else { return code }
      Console.error(
        call.options.language == .vi
          ? "lỗi: không ghi được hết kết quả: \(why)"
          : "error: the result could not be written whole: \(why)")
      return code == .done ? .machine : code
    }
  }

  private static func run(_ call: Invocation) async -> ExitCode {
    let options = call.options
    switch call.action {
    case .build: return await BuildCommand(options, endsProgram: true).run()
    case .rollback: return RollbackCommand(options).run()
    case .check: return await CheckCommand(options).run()
    case .report: return await ReportCommand(options).run()
    case .new(let kind, let name): return NewCommand(options, kind: kind, name: name).run()
    case .kinds(let name): return KindsCommand(options, name: name).run()
    case .theme(let name): return ThemeCommand(options, name: name).run()
    case .serve: return await ServeCommand(options).run()
    case .explain(let code): return ExplainCommand(options, code: code).run()
    case .cite(let files): return CiteCommand(options, files: files).run()
    case .help(let command):
      Console.print(Help.text(for: command, in: options.language))
      return .done
    case .version:
      Console.print("congkhai \(congKhaiVersion)")
      return .done
    }
  }
}
