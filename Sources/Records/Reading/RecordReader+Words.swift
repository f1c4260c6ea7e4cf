import Diagnostics
import Vietnamese

/// What the reader says of a record that does not fit its kind.
extension RecordReader {
  func reasonToRequire(
    _ field: Field, _ values: [FieldValue?], _ table: FieldTable
  ) -> (why: Message, place: Position?)? {
    if field.isRequired { return (Message(vi: "", en: ""), nil) }
    for condition in field.requiredWhen {
      guard let index = table.index(ofKey: condition.field), let written = values[index]
      else { continue }
      let other = table.fields[index]
      if condition.values.isEmpty {
        let why = Message(
          vi: " (vì đã ghi «\(other.names.vi)»)", en: " (because ‘\(other.names.en)’ is given)")
        return (why, written.position)
      }
      if case .choice(let choice) = written.value,
        condition.values.contains(other.choices[choice].key)
      {
        let name = other.choices[choice].names
        let why = Message(
          vi: " (vì «\(other.names.vi)» là «\(name.vi)»)",
          en: " (because ‘\(other.names.en)’ is ‘\(name.en)’)")
        return (why, written.position)
      }
    }
    return nil
  }

  /// - Parameters:
  ///   - name: the name of the field as it stands there, without a value; nil where it does not.
  ///   - isEnglish: whether the names beside it are the English ones.
  func missing(
    _ field: Field, named name: String?, isEnglish: Bool, at position: Position,
    because why: Message, in form: Form, of owner: Field?
  ) -> Diagnostic {
    // The example is no value to copy: a wrong fact would be worse than a missing one.
    let example = field.example ?? field.choices.first?.names.vi
    let (vi, en) = example.map { (", ví dụ «\($0)»", ", such as ‘\($0)’") } ?? ("", "")
    let mend =
      isTable
      ? Message(vi: "điền ô này\(vi)", en: "fill in this cell\(en)")
      // Written a second time the field would be there twice.
      : name.map {
        Message(vi: "điền vào sau «\($0):»\(vi)", en: "fill it in behind ‘\($0):’\(en)")
      } ?? added(field, isEnglish: isEnglish, in: form, of: owner, (vi, en))
    return Diagnostic(
      .required, at: source.place(position),
      vi: "thiếu «\(field.names.vi)»\(why.vi)", en: "‘\(field.names.en)’ is missing\(why.en)",
      mend: mend)
  }

  /// How a value is added to others that are written in some form.
  private func added(
    _ field: Field, isEnglish: Bool, in form: Form, of owner: Field?,
    _ example: (vi: String, en: String)
  ) -> Message {
    let line = "\(isEnglish ? field.key : field.vietnameseKey): …"
    switch form {
    case .mapping(let start) where isInBraces(start):
      return Message(
        vi: "thêm «, \(line)» trước dấu «}»\(example.vi)",
        en: "add ‘, \(line)’ before the ‘}’\(example.en)")
    case .record, .mapping:
      return Message(
        vi: "thêm dòng «\(line)»\(example.vi)", en: "add the line ‘\(line)’\(example.en)")
    case .text(let text):
      // On one line, since a row of a table has no name to write lines under; a reason has commas.
      let key = owner?.columns.fields.first?.vietnameseKey ?? ""
      let name = owner.map { $0.type == .group ? "\($0.vietnameseKey): " : "" } ?? ""
      let whole = "\(name){\(key): \"\(text.clipped)\", \(field.vietnameseKey): \"…\"}"
      return Message(vi: "viết \(whole)\(example.vi)", en: "write \(whole)\(example.en)")
    }
  }

  /// Whether a mapping is written in braces, which only the text tells.
  private func isInBraces(_ start: Position) -> Bool {
    let line = source.line(Int(start.line))
    return line?.unicodeScalars.dropFirst(Int(start.column) - 1).first == "{"
  }

  /// A table without a column is told once, at its header, however many rows it has.
  func missingColumn(_ field: Field, because why: Message) -> Diagnostic {
    let name = field.vietnameseKey
    return Diagnostic(
      .required, at: source.place(Position(line: 1)),
      vi: "thiếu cột «\(field.names.vi)»\(why.vi)",
      en: "the column ‘\(field.names.en)’ is missing\(why.en)",
      mend: Message(vi: "thêm cột «\(name)»", en: "add the column ‘\(field.key)’"))
  }

  func unknown(
    _ entry: RawField, after before: RawField?, in table: FieldTable, of owner: Field?
  ) -> Diagnostic {
    let place = source.place(entry.namePosition)
    let nearest = table.nearest(to: entry.name)
    // In `{von: 6,7 tỷ}` the comma begins another name, `7 tỷ`, which has no value.
    let isRestOfValue = entry.name.utf8.first.map(\.isASCIIDigit) ?? false
    if entry.value.content == .empty, isRestOfValue || owner != nil && nearest == nil {
      return cut(entry, after: before)
    }
    let mend =
      nearest.map {
        Message(
          vi: "có phải bạn muốn viết «\($0.name)»?", en: "did you mean ‘\($0.field.key)’?")
      } ?? fieldList(table, of: owner)
    guard let owner else {
      return Diagnostic(
        .unknownKey, at: place,
        vi: "loại hồ sơ «\(kind.names.vi)» không có trường «\(entry.name)»",
        en: "the kind ‘\(kind.names.en)’ has no field ‘\(entry.name)’", mend: mend)
    }
    return Diagnostic(
      .unknownKey, at: place,
      vi: "trong «\(owner.names.vi)» không có mục «\(entry.name)»",
      en: "‘\(owner.names.en)’ has no ‘\(entry.name)’ in it", mend: mend)
  }

  /// The rest of a value that a comma cut in two.
  private func cut(_ rest: RawField, after before: RawField?) -> Diagnostic {
    let whole = Self.joined(before, rest)
    return Diagnostic(
      .unknownKey, at: source.place(rest.namePosition),
      vi: "«\(rest.name)» đứng sau dấu phẩy nên bị hiểu là tên một trường",
      en: "‘\(rest.name)’ stands behind a comma and so reads as the name of a field",
      mend: Message(
        vi: "giá trị có dấu phẩy phải đặt trong dấu ngoặc kép: \(whole)",
        en: "a value with a comma needs quotes around it: \(whole)"))
  }

  /// An answer that commas cut to pieces.
  func cutChoice(_ whole: String, at position: Position, _ field: Field) -> Diagnostic {
    Diagnostic(
      .choice, at: source.place(position),
      vi: "«\(whole)» là một giá trị, nhưng dấu phẩy tách nó thành nhiều giá trị",
      en: "‘\(whole)’ is one answer, but its comma makes several of it",
      mend: Message(
        vi: "giá trị có dấu phẩy phải đặt trong dấu ngoặc kép: \"\(whole)\"",
        en: "a value with a comma needs quotes around it: \"\(whole)\""))
  }

  /// What is written among the parts of a place or a file and is none of them.
  func strangeParts(of field: Field, _ fields: [RawField]) -> [Diagnostic] {
    fields.indices.compactMap { index in
      let entry = fields[index]
      if field.part(named: entry.name) != nil { return nil }
      if entry.value.content == .empty {
        return cut(entry, after: index > 0 ? fields[index - 1] : nil)
      }
      return Diagnostic(
        .unknownKey, at: source.place(entry.namePosition),
        vi: "trong «\(field.names.vi)» không có mục «\(entry.name)»",
        en: "‘\(field.names.en)’ has no ‘\(entry.name)’ in it",
        mend: Message(
          vi: "được viết: " + field.partNames.map(\.vi).joined(separator: ", "),
          en: "allowed: " + field.partNames.map(\.en).joined(separator: ", ")))
    }
  }

  /// A value that a comma cut in two, whole again and in quotes.
  private static func joined(_ before: RawField?, _ rest: RawField) -> String {
    guard let before, case .scalar(let text) = before.value.content else {
      return "\"…, \(rest.name)\""
    }
    let end = before.value.position.column + before.value.position.length
    let isTight = rest.namePosition.column == end + 1
    return "\"\(text),\(isTight ? "" : " ")\(rest.name)\""
  }

  private func fieldList(_ table: FieldTable, of owner: Field?) -> Message {
    // Names of a short list are told at once; a kind has too many.
    guard owner != nil || kind.slug.hasPrefix("_") else {
      return Message(
        vi: "xem các mục bằng lệnh «congkhai kinds \(kind.slug)»",
        en: "‘congkhai kinds \(kind.slug)’ shows every field")
    }
    return Message(
      vi: "được viết: " + table.fields.map(\.vietnameseKey).joined(separator: ", "),
      en: "allowed: " + table.fields.map(\.key).joined(separator: ", "))
  }

  func mismatch(_ problem: ValueProblem, _ raw: RawValue, _ field: Field) -> Diagnostic {
    let but = problem.but ?? Self.but(raw)
    return Diagnostic(
      problem.code, at: source.place(problem.position ?? raw.position),
      vi: "«\(field.names.vi)» cần \(problem.needs.vi), \(but.vi)",
      en: "‘\(field.names.en)’ needs \(problem.needs.en), \(but.en)", mend: problem.mend)
  }

  private static func but(_ raw: RawValue) -> Message {
    switch raw.content {
    case .scalar(let text):
      Message(vi: "nhưng đây là «\(text.clipped)»", en: "but this is ‘\(text.clipped)’")
    case .list: Message(vi: "nhưng đây là một danh sách", en: "but this is a list")
    case .mapping: Message(vi: "nhưng đây là nhiều mục có tên", en: "but this is a mapping")
    case .empty: Message(vi: "nhưng đây là chỗ trống", en: "but this is empty")
    }
  }
}
