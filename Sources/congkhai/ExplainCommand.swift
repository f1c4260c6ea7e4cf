import CommandLineOptions
import Diagnostics
import Vietnamese

/// `congkhai explain CODE`: what a problem means and how it is mended; without a code all of them.
struct ExplainCommand {
  let options: Options
  let code: String?

  init(_ options: Options, code: String?) {
    self.options = options
    self.code = code
  }

  func run() -> ExitCode {
    guard let code else {
      Console.print(Explanation.list(in: options.language))
      return .done
    }
    if let known = Explanation.code(named: code).flatMap(Explanation.of) {
      Console.print(known.text(in: options.language))
      return .done
    }
    let nearest = Spelling.nearest(code, among: DiagnosticCode.allCases.map(\.rawValue))
    if options.language == .vi {
      Console.error(
        "lỗi: không có mã «\(code)»"
          + (nearest.map { "\n  = có phải bạn muốn viết «\($0)»?" }
            ?? "\n  = xem các mã: congkhai explain"))
    } else {
      Console.error(
        "error: there is no code ‘\(code)’"
          + (nearest.map { "\n  = did you mean ‘\($0)’?" } ?? "\n  = all codes: congkhai explain"))
    }
    return .usage
  }
}
