import CommandLineOptions
import Diagnostics
import Reading
import Records
import Site

/// `congkhai kinds`: the kinds of records that a site has, its own among them, or every field of one.
struct KindsCommand {
  let options: Options
  let name: String?

  init(_ options: Options, name: String?) {
    self.options = options
    self.name = name
  }

  func run() -> ExitCode {
    let (kinds, diagnostics) = SiteReader.kinds(options.source)
    if !diagnostics.isEmpty { Report(diagnostics, options).print() }
    if diagnostics.hasErrors { return .content }
    if let name {
      guard let kind = kinds.kind(named: name) else {
        Console.error(UnknownKind(name, kinds, language: options.language).text)
        return .usage
      }
      let template = RecordTemplate(kind: kind, language: options.language, today: Clock.today)
      Console.print(template.lines)
      return .done
    }
    let common = BuiltinKinds.reader().common
    if options.printsMarkdown {
      let guide = KindGuide(kinds: kinds, common: common, language: options.language)
      Console.print(guide.markdown)
    } else {
      Console.print(table(kinds.kinds))
    }
    return .done
  }

  /// A line a kind: the folder of its records, its key, what it is called, for whom it is.
  private func table(_ kinds: [Kind]) -> String {
    Columns.text(kinds.map { [$0.slug, $0.key, name($0)] })
  }

  private func name(_ kind: Kind) -> String {
    let inside = options.language == .vi ? " (nội bộ)" : " (internal)"
    return kind.names.text(in: options.language) + (kind.isInternal ? inside : "")
  }
}
