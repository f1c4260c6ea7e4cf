import CommandLineOptions
import Diagnostics
import Site

/// `congkhai report`: what went and goes online, what is late, what is missing, for the person in
/// charge of disclosure.
struct ReportCommand {
  let options: Options

  init(_ options: Options) { self.options = options }

  /// Prints the report. What is late is no failure; errors of the content are, since what cannot be
  /// read is not in the report.
  func run() async -> ExitCode {
    let progress = Progress(options)
    do {
      return try await Interruption.watching {
        let (basis, diagnostics) = try await SiteReader.reportBasis(options.source)
        progress.clear()
        var unit: Int?
        if let name = options.unit {
          guard let found = basis.unit(named: name) else { return unknown(name, basis) }
          unit = found
        }
        let report = ReportMaker.report(on: basis, unit: unit, days: options.days)
        let errors = diagnostics.count { $0.severity == .error }
        Console.print(write(report, errors))
        if errors > 0 { Console.error(incomplete(errors)) }
        return errors > 0 ? .content : .done
      }
    } catch {
      return .interrupted
    }
  }

  private func write(_ report: DisclosureReport, _ errors: Int) -> String {
    if options.format == .json {
      let bytes = ReportJSON.write(report, errors: errors, in: options.language)
      return String(decoding: bytes, as: UTF8.self)
    }
    let sheet = ReportSheet(report, in: options.language)
    return options.format == .markdown
      ? ReportMarkdown.write(sheet, isShort: options.isQuiet)
      : ReportText.write(sheet, isShort: options.isQuiet)
  }

  private func pick(_ vi: String, _ en: String) -> String { options.language == .vi ? vi : en }

  private func incomplete(_ errors: Int) -> String {
    pick(
      "lỗi: nội dung có \(errors) lỗi nên báo cáo có thể thiếu\n  = xem từng lỗi: congkhai check",
      "error: the content has \(errors == 1 ? "1 error" : "\(errors) errors"), so the report may lack something\n  = see them: congkhai check --lang en"
    )
  }

  private func unknown(_ name: String, _ basis: ReportBasis) -> ExitCode {
    let mend =
      basis.nearestUnit(to: name).map {
        pick("có phải bạn muốn viết «\($0)»?", "did you mean ‘\($0)’?")
      }
      ?? pick(
        "ghi tên đầy đủ hoặc địa chỉ trong thư mục don-vi",
        "give the full name, or the address below don-vi")
    Console.error(
      pick(
        "lỗi: không có, hoặc có nhiều cơ quan, đơn vị là «\(name)»",
        "error: there is no unit, or more than one, that is ‘\(name)’") + "\n  = \(mend)")
    return .usage
  }
}
