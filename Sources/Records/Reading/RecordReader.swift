package import Diagnostics
import Vietnamese

/// Gives the values of a raw record the types of its kind, and reports all that does not fit.
package struct RecordReader: Sendable {
  /// How the values of a record or of a part of it are written, which tells how one is added.
  enum Form {
    /// Each on a line of its own, as those of the record itself.
    case record
    /// As a mapping that begins there: on lines of their own, or in braces.
    case mapping(Position)
    /// The first one alone: this text.
    case text(String)
  }

  /// The kind that decides.
  package let kind: Kind
  /// The file of the record, for the places of problems.
  package let source: SourceText
  /// Names that are not fields but belong to the file format, such as `id`.
  package let reserved: Set<String>
  /// Whether the records are rows of a table, whose names are its columns, written once.
  package let isTable: Bool

  /// A reader of records of one kind in one file.
  package init(
    kind: Kind, source: SourceText, reserved: Set<String> = [], isTable: Bool = false
  ) {
    self.kind = kind
    self.source = source
    self.reserved = reserved
    self.isTable = isTable
  }

  /// The typed record, without its address, and every problem in it.
  package func read(_ raw: RawRecord) -> (Record, [Diagnostic]) {
    var problems: [Diagnostic] = []
    let values = read(raw.fields, of: nil, at: raw.position, as: .record, into: &problems)
    let record = Record(
      kind: kind, address: "", values: values, body: raw.body, bodyLine: raw.bodyLine,
      position: raw.position)
    return (record, problems)
  }

  private func read(
    _ raw: [RawField], of owner: Field?, at position: Position, as form: Form,
    into problems: inout [Diagnostic]
  ) -> [FieldValue?] {
    let table = owner?.columns ?? kind.fields
    var values = [FieldValue?](repeating: nil, count: table.fields.count)
    var first = [Position?](repeating: nil, count: table.fields.count)
    var written = [Bool](repeating: false, count: table.fields.count)
    for (place, entry) in raw.enumerated() {
      guard let index = table.index(named: entry.name) else {
        if owner == nil, reserved.contains(Folding.key(entry.name)) { continue }
        let before = place > 0 ? raw[place - 1] : nil
        problems.append(unknown(entry, after: before, in: table, of: owner))
        continue
      }
      if let earlier = first[index] {
        let field = table.fields[index]
        problems.append(
          Diagnostic(
            .duplicateKey, at: source.place(entry.namePosition),
            vi: "«\(entry.name)» là trường «\(field.names.vi)», đã viết ở dòng \(earlier.line)",
            en: "‘\(entry.name)’ is the field ‘\(field.names.en)’, written on line \(earlier.line)",
            mend: Message(vi: "chỉ giữ lại một chỗ", en: "keep one of the two"),
            related: [source.place(earlier)]))
        continue
      }
      // What is missing in a table is missing in its row.
      first[index] = isTable && owner == nil ? entry.value.position : entry.namePosition
      if entry.value.isBlank { continue }
      written[index] = true
      values[index] = read(entry.value, as: table.fields[index], into: &problems)
    }
    for index in table.demanding where !written[index] {
      let field = table.fields[index]
      guard let (why, place) = reasonToRequire(field, values, table) else { continue }
      if isTable, owner == nil, first[index] == nil {
        problems.append(missingColumn(field, because: why))
      } else {
        let blank = raw.first { $0.namePosition == first[index] }?.name
        problems.append(
          missing(
            field, named: blank, isEnglish: isEnglish(raw, in: table),
            at: first[index] ?? place ?? position, because: why, in: form, of: owner))
      }
    }
    return values
  }

  /// Whether the first name that tells one language from the other is English.
  private func isEnglish(_ raw: [RawField], in table: FieldTable) -> Bool {
    for entry in raw {
      guard let index = table.index(named: entry.name) else { continue }
      let field = table.fields[index]
      if field.key == field.vietnameseKey { continue }
      return Folding.key(entry.name) == Folding.key(field.key)
    }
    return false
  }

  private func read(
    _ raw: RawValue, as field: Field, into problems: inout [Diagnostic]
  ) -> FieldValue? {
    let isMany = field.isList || field.type == .table
    if isMany, case .scalar(let text) = raw.content, let problem = ListMark.problem(in: text) {
      problems.append(mismatch(problem, raw, field))
      return nil
    }
    switch (raw.content, isMany) {
    case (.empty, _): return nil
    case (.list(let items), true) where field.type == .choice:
      return FieldValue(.list(choices(items, of: field, into: &problems)), at: raw.position)
    case (.list(let items), true):
      let values = items.compactMap { readOne($0, as: field, into: &problems) }
      return FieldValue(field.type == .table ? .table(values) : .list(values), at: raw.position)
    case (.scalar(let text), true) where field.type != .table:
      let values = Self.split(text, at: raw.position, for: field.type).compactMap {
        readOne($0, as: field, into: &problems)
      }
      return FieldValue(.list(values), at: raw.position)
    case (_, true):
      guard let value = readOne(raw, as: field, into: &problems) else { return nil }
      return FieldValue(field.type == .table ? .table([value]) : .list([value]), at: raw.position)
    case (_, false): return readOne(raw, as: field, into: &problems)
    }
  }

  private func readOne(
    _ raw: RawValue, as field: Field, into problems: inout [Diagnostic]
  ) -> FieldValue? {
    if raw.isBlank { return nil }
    switch (field.type, raw.content) {
    case (.group, .mapping(let fields)), (.table, .mapping(let fields)):
      let row = read(
        fields, of: field, at: raw.position, as: .mapping(raw.position), into: &problems)
      return FieldValue(.row(row), at: raw.position)
    case (.group, .scalar(let text)), (.table, .scalar(let text)):
      // A text alone fills the first column.
      let name = field.columns.fields.first?.key ?? ""
      let only = RawField(name: name, at: raw.position, value: raw)
      let row = read([only], of: field, at: raw.position, as: .text(text), into: &problems)
      return FieldValue(.row(row), at: raw.position)
    case (.place, .mapping(let fields)), (.attachment, .mapping(let fields)):
      let strange = strangeParts(of: field, fields)
      if !strange.isEmpty {
        problems += strange
        return nil
      }
    default: break
    }
    do throws(ValueProblem) {
      return FieldValue(try field.parse(raw), at: raw.position)
    } catch {
      problems.append(mismatch(error, raw, field))
      return nil
    }
  }

  /// The answers of a list. Some hold commas, at which `[…]` cuts them: neighbours that are one
  /// answer together are told as one.
  private func choices(
    _ items: [RawValue], of field: Field, into problems: inout [Diagnostic]
  ) -> [FieldValue] {
    var values: [FieldValue] = []
    var rest = items[...]
    while let item = rest.first {
      if case .scalar(let text) = item.content, field.choice(named: text.trimmed) == nil,
        let (whole, count) = joined(rest, of: field)
      {
        problems.append(cutChoice(whole, at: item.position, field))
        rest = rest.dropFirst(count)
        continue
      }
      if let value = readOne(item, as: field, into: &problems) { values.append(value) }
      rest = rest.dropFirst()
    }
    return values
  }

  /// The answer that the first items of a list are together, and how many of them.
  private func joined(
    _ items: ArraySlice<RawValue>, of field: Field
  ) -> (whole: String, count: Int)? {
    var whole = ""
    for (place, item) in items.prefix(8).enumerated() {
      guard case .scalar(let text) = item.content else { return nil }
      whole += (place > 0 ? ", " : "") + text.trimmed
      if place > 0, field.choice(named: whole) != nil { return (whole, place + 1) }
    }
    return nil
  }

  /// The parts of a list that is written as one text, as in a CSV cell: at `;` and line breaks.
  private static func split(
    _ text: String, at position: Position, for type: FieldType
  ) -> [RawValue] {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ";") || $0 == 0x0A }), type != .markdown
    else { return [RawValue(.scalar(text), at: position)] }
    return text.split { $0 == ";" || $0.isNewline }.map(String.init)
      .map { $0.trimmed }.filter { !$0.isEmpty }
      .map { RawValue(.scalar($0), at: position) }
  }
}
