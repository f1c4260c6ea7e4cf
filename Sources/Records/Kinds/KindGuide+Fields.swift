import Diagnostics

extension KindGuide {
  /// The table of some fields, each followed by its columns.
  func fieldTable(_ fields: [Field]) -> String {
    let head = pick(
      "| khóa | tên viết trong tệp | nhãn, cách điền | kiểu | ví dụ |",
      "| key | names in files | label, what it takes | type | example |")
    return ([head, "| --- | --- | --- | --- | --- |"] + fields.flatMap { rows($0, below: "") })
      .joined(separator: "\n")
  }

  private func rows(_ field: Field, below parent: String) -> [String] {
    let name = parent + field.key
    let names = field.also.isEmpty ? [field.vietnameseKey] : field.also
    let label = "**\(field.names.text(in: language))**"
    let help = field.help.map { ": \($0.text(in: language))" } ?? ""
    let own = row([
      "`\(name)`", names.map { "`\($0)`" }.joined(separator: ", "), label + help, type(field),
      field.example.map { "`\($0)`" } ?? "",
    ])
    return [own] + field.columns.fields.flatMap { rows($0, below: name + ".") }
  }

  /// What a field takes and when it must be there.
  private func type(_ field: Field) -> String {
    var text = field.type.rawValue
    if field.isList { text = pick("danh sách ", "list of ") + text }
    if !field.choices.isEmpty {
      text += ": " + field.choices.map(answer).joined(separator: "; ")
    }
    if !field.kinds.isEmpty {
      text += pick(" loại ", " of ") + field.kinds.map { "`\($0)`" }.joined(separator: ", ")
    }
    if field.least != nil || field.greatest != nil, let bounds = field.bounds {
      text += " " + bounds.text(in: language)
    }
    if field.isRequired { text += pick("; **bắt buộc**", "; **required**") }
    if !field.requiredWhen.isEmpty {
      text +=
        pick("; **bắt buộc khi** ", "; **required when** ")
        + field.requiredWhen.map(condition).joined(separator: pick(" hoặc ", " or "))
    }
    return text
  }

  private func answer(_ choice: Field.Choice) -> String {
    "\(choice.names.vi) (`\(choice.key)`)"
  }

  private func condition(_ condition: Field.Condition) -> String {
    condition.values.isEmpty
      ? pick("có `\(condition.field)`", "`\(condition.field)` is given")
      : "`\(condition.field)`: " + condition.values.map { "`\($0)`" }.joined(separator: ", ")
  }
}
