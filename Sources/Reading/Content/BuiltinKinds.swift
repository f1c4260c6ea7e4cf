import CBuiltin
package import Diagnostics
package import Records

/// The kinds that every site has, from the YAML files embedded in the binary.
package enum BuiltinKinds {
  /// The file of the fields that all kinds have, and the one of a site's settings.
  private static let common = "common.yaml"
  private static let site = "site.yaml"
  /// The files that are data, not kinds.
  private static let duties = "duties.yaml"
  private static let workingDays = "working-days.yaml"
  private static let disclosure = "disclosure.yaml"

  /// A reader that knows the built-in kinds; a site's own are read into it.
  package static func reader() -> KindReader { known }

  /// Read once: tests read thousands of sites.
  private static let known = {
    var reader = KindReader()
    for (value, source) in items(where: { $0 == common }) { reader.readCommon(value, in: source) }
    let others = [common, site, duties, workingDays, disclosure]
    for (value, source) in items(where: { !others.contains($0) }) {
      reader.read(value, in: source)
    }
    return reader
  }()

  /// The kind of a site's settings, nil only when the embedded file is broken.
  package static func settings() -> Kind? {
    var reader = KindReader()
    for (value, source) in items(where: { $0 == site }) { reader.read(value, in: source) }
    return reader.table.kinds.first
  }

  /// A reader that knows the built-in duties; a site's own are read into it.
  package static func dutyReader() -> DutyReader {
    var reader = DutyReader()
    for (value, source) in items(where: { $0 == duties }) { reader.read(value, in: source) }
    return reader
  }

  /// Who must disclose the items of the law, as built in.
  package static func disclosureRule() -> DisclosureRule {
    var rule = DisclosureRule()
    for (value, source) in items(where: { $0 == disclosure }) { _ = rule.read(value, in: source) }
    return rule
  }

  /// A reader that knows the built-in years of working days; a site's own are read into it.
  package static func workingDaysReader() -> WorkingDaysReader {
    var reader = WorkingDaysReader()
    for (value, source) in items(where: { $0 == workingDays }) { reader.read(value, in: source) }
    return reader
  }

  /// What some of the embedded files say or list, each thing with its file.
  private static func items(
    where isMeant: (_ file: String) -> Bool
  ) -> [(value: RawValue, source: SourceText)] {
    files.filter { isMeant($0.file) }.flatMap { source in
      YAMLReader.documents(in: source).values.flatMap { value in
        if case .list(let items) = value.content { items } else { [value] }
      }.map { ($0, source) }
    }
  }

  /// The embedded files, in the order of their names.
  package static var files: [SourceText] {
    guard let first = congkhai_builtin_files() else { return [] }
    return UnsafeBufferPointer(start: first, count: congkhai_builtin_file_count()).map { file in
      SourceText(
        file: String(cString: file.name),
        bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
  }
}
