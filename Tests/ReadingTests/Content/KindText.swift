import Diagnostics
import Reading
import Records

/// Kinds and records written as YAML in a test.
enum KindText {
  /// The built-in kinds with what a site adds in its own files, and what is wrong with those.
  static func kinds(adding texts: String...) -> (kinds: KindTable, problems: [Diagnostic]) {
    var reader = BuiltinKinds.reader()
    for text in texts {
      let source = SourceText(file: "_kinds/a.yaml", bytes: Array(text.utf8))
      for value in YAMLReader.documents(in: source).values { reader.read(value, in: source) }
    }
    return (reader.table, reader.diagnostics)
  }

  /// A record of a built-in kind, or of one with only the fields that are given.
  static func read(
    _ text: String, as kind: Kind
  ) -> (record: Record?, problems: [Diagnostic]) {
    let source = SourceText(file: "a.yaml", bytes: Array(text.utf8))
    let (raws, faults) = YAMLReader.records(in: source)
    guard let raw = raws.first else { return (nil, faults) }
    let (record, problems) = RecordReader(kind: kind, source: source).read(raw)
    return (record, faults + problems)
  }

  /// A kind that has these fields and no others.
  static func kind(fields: String) -> Kind? {
    var reader = KindReader()
    let text = "kind: thing\nnames: {vi: Vật, en: Thing}\nfields:\n" + fields
    let source = SourceText(file: "thing.yaml", bytes: Array(text.utf8))
    for value in YAMLReader.documents(in: source).values { reader.read(value, in: source) }
    return reader.diagnostics.isEmpty ? reader.table.kinds.first : nil
  }
}
