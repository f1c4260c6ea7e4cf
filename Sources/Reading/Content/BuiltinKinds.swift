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
  package static func reader() -> KindReader {
    var reader = KindReader()
    for source in files where source.file == common {
      for value in YAMLReader.documents(in: source).values { reader.readCommon(value, in: source) }
    }
    let others = [common, site, duties, workingDays, disclosure]
    for source in files where !others.contains(source.file) {
      for value in YAMLReader.documents(in: source).values { reader.read(value, in: source) }
    }
    return reader
  }

  /// The kind of a site's settings, nil only when the embedded file is broken.
  package static func settings() -> Kind? {
    var reader = KindReader()
    for source in files where source.file == site {
      for value in YAMLReader.documents(in: source).values { reader.read(value, in: source) }
    }
    return reader.table.kinds.first
  }

  /// A reader that knows the built-in duties; a site's own are read into it.
  package static func dutyReader() -> DutyReader {
    var reader = DutyReader()
    for source in files where source.file == duties {
      for value in items(of: source) { reader.read(value, in: source) }
    }
    return reader
  }

  /// Who must disclose the items of the law, as built in.
  package static func disclosureRule() -> DisclosureRule {
    var rule = DisclosureRule()
    for source in files where source.file == disclosure {
      for value in items(of: source) { _ = rule.read(value, in: source) }
    }
    return rule
  }

  /// A reader that knows the built-in years of working days; a site's own are read into it.
  package static func workingDaysReader() -> WorkingDaysReader {
    var reader = WorkingDaysReader()
    for source in files where source.file == workingDays {
      for value in items(of: source) { reader.read(value, in: source) }
    }
    return reader
  }

  /// What a file of data lists.
  private static func items(of source: SourceText) -> [RawValue] {
    YAMLReader.documents(in: source).values.flatMap { value in
      if case .list(let items) = value.content { items } else { [value] }
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
