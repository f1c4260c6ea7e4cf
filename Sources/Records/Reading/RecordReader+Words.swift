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

  func missing(_ field: Field, at position: Position, because why: Message) -> Diagnostic {
    // The example is no value to copy: a wrong fact would be worse than a missing one.
    let example = field.example ?? field.choices.first?.names.vi
    let (vi, en) = example.map { (", ví dụ «\($0)»", ", such as ‘\($0)’") } ?? ("", "")
    let line = "\(field.vietnameseKey): …"
    let mend =
      isTable
      ? Message(vi: "điền ô này\(vi)", en: "fill in this cell\(en)")
      : Message(vi: "thêm dòng «\(line)»\(vi)", en: "add the line ‘\(line)’\(en)")
    return Diagnostic(
      .required, at: source.place(position),
      vi: "thiếu «\(field.names.vi)»\(why.vi)", en: "‘\(field.names.en)’ is missing\(why.en)",
      mend: mend)
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
      let whole = Self.joined(before, entry)
      return Diagnostic(
        .unknownKey, at: place,
        vi: "«\(entry.name)» đứng sau dấu phẩy nên bị hiểu là tên một trường",
        en: "‘\(entry.name)’ stands behind a comma and so reads as the name of a field",
        mend: Message(
          vi: "giá trị có dấu phẩy phải đặt trong dấu ngoặc kép: \(whole)",
          en: "a value with a comma needs quotes around it: \(whole)"))
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
    let (vi, en) =
      switch raw.content {
      case .scalar(let text):
        ("nhưng đây là «\(text.clipped)»", "but this is ‘\(text.clipped)’")
      case .list: ("nhưng đây là một danh sách", "but this is a list")
      case .mapping: ("nhưng đây là nhiều mục có tên", "but this is a mapping")
      case .empty: ("nhưng đây là chỗ trống", "but this is empty")
      }
    return Diagnostic(
      problem.code, at: source.place(raw.position),
      vi: "«\(field.names.vi)» cần \(problem.needs.vi), \(vi)",
      en: "‘\(field.names.en)’ needs \(problem.needs.en), \(en)", mend: problem.mend)
  }
}
