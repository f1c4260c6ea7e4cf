import Diagnostics
import Reading
import Records

/// What a site says of its kinds and of the law, besides what is built in.
extension SiteReader {
  /// The built-in kinds with those of the site.
  mutating func kinds(_ walked: [WalkedFile]) -> KindTable {
    var reader = BuiltinKinds.reader()
    reader.isReserved = { Routes.isReserved($0) }
    for (value, text) in data(in: ContentSurvey.kindsFolder, walked) {
      reader.read(value, in: text)
    }
    diagnostics += reader.diagnostics
    return reader.table
  }

  /// The duties, and the rule of disclosure, with what the site changes in them.
  mutating func duties(
    _ walked: [WalkedFile], _ kinds: KindTable
  ) -> (DutyTable, DisclosureRule) {
    var reader = BuiltinKinds.dutyReader()
    var rule = BuiltinKinds.disclosureRule()
    for (value, text) in data(in: ContentSurvey.dutiesFolder, walked) {
      if DisclosureRule.isMeant(by: value) {
        diagnostics += rule.read(value, in: text)
      } else {
        reader.read(value, in: text)
      }
    }
    var days = BuiltinKinds.workingDaysReader()
    for (value, text) in data(in: ContentSurvey.workingDaysFolder, walked) {
      days.read(value, in: text)
    }
    let (table, problems) = DutyTable.make(reader.rules, kinds, days.calendar)
    diagnostics += reader.diagnostics + days.diagnostics + problems
    diagnostics += rule.problems(in: kinds)
    return (table, rule)
  }

  /// What the YAML files of a folder of data say, item by item, each with its file.
  private mutating func data(
    in folder: String, _ walked: [WalkedFile]
  ) -> [(value: RawValue, text: SourceText)] {
    var items: [(RawValue, SourceText)] = []
    for file in walked where file.path.hasPrefix(folder + "/") {
      guard ["yaml", "yml"].contains(RelativePath.suffix(of: file.path)) else { continue }
      let (text, problems) = SourceReader.read(source.content + "/" + file.path, as: file.file)
      diagnostics += problems
      guard let text else { continue }
      let (values, faults) = YAMLReader.documents(in: text)
      diagnostics += faults
      for value in values {
        if case .list(let several) = value.content {
          items += several.map { ($0, text) }
        } else {
          items.append((value, text))
        }
      }
    }
    return items
  }
}
