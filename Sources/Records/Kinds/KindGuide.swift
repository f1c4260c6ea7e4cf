package import Diagnostics

/// The reference of kinds and their fields, as Markdown: `docs/kinds.md` is that of the built-in ones.
package struct KindGuide {
  let kinds: [Kind]
  let common: FieldTable
  let language: Language

  /// The reference of kinds that have some fields in common.
  package init(kinds: KindTable, common: FieldTable, language: Language) {
    self.kinds = kinds.kinds
    self.common = common
    self.language = language
  }

  func pick(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  /// The whole text; ends with a line break.
  package var markdown: String {
    var parts = [pick("# Các loại hồ sơ và các trường", "# Kinds of records and their fields")]
    parts.append(
      pick(
        "Trang này do `congkhai kinds --markdown` viết ra. Cách mô tả một loại hồ sơ: [kind-format.md](kind-format.md).",
        "Written by `congkhai kinds --markdown --lang en`. How a kind is described: [kind-format.md](kind-format.md)."
      ))
    parts.append(
      pick(
        "Tên trường viết theo khóa, theo tên tiếng Việt hay nhãn đều được; chữ hoa, dấu, dấu cách, `-` và `_` không phân biệt.",
        "A field may be written by its key, by any of its Vietnamese names or by its label; case, diacritics, spaces, `-` and `_` do not matter."
      ))
    parts += [pick("## Việc nào ghi ở đâu", "## Where each sort of record lives"), sorts]
    parts += [pick("## Trường chung", "## Fields of every kind"), fieldTable(common.fields)]
    for kind in kinds {
      parts.append("## \(kind.slug)")
      parts.append("**\(kind.names.vi)** · \(kind.names.en) (`\(kind.key)`)")
      parts.append(kind.about.text(in: language))
      let facts = facts(of: kind)
      if !facts.isEmpty { parts.append(facts.map { "- \($0)" }.joined(separator: "\n")) }
      let own = kind.fields.fields.filter { !$0.isCommon }
      if !own.isEmpty { parts.append(fieldTable(own)) }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// Every sort of record with the kinds in which it lives.
  private var sorts: String {
    let head = pick(
      "| số | việc | loại hồ sơ | nhận ra bằng |", "| row | sort of record | kind | told by |")
    var lines = [head, "| --- | --- | --- | --- |"]
    for (place, sort) in RecordSort.all.enumerated() {
      let homes = kinds.flatMap { kind in
        kind.homes.filter { $0.row == place + 1 }.map { (kind.slug, $0.what) }
      }
      for (slug, what) in homes {
        lines.append(
          row([
            "\(place + 1)", sort.text(in: language), "[\(slug)](#\(slug))", what.text(in: language),
          ]))
      }
      if homes.isEmpty { lines.append(row(["\(place + 1)", sort.text(in: language), "–", ""])) }
    }
    return lines.joined(separator: "\n")
  }

  /// What is true of all records of a kind.
  private func facts(of kind: Kind) -> [String] {
    var facts: [String] = []
    if kind.isInternal {
      facts.append(
        pick(
          "Đối tượng: nội bộ, trừ khi hồ sơ ghi khác",
          "Audience: internal, unless a record says otherwise"))
    }
    if let item = kind.disclosureItem {
      facts.append(
        pick("Mục của Điều 11 khi không ghi: ", "Item of Article 11 by default: ")
          + answer("disclosure-item", item) + " (`\(item)`)")
    }
    let redacted = kind.redacted.sorted().map { "`\($0)`" }.joined(separator: ", ")
    switch kind.afterPosting {
    case .keep: break
    case .redact:
      facts.append(
        pick(
          "Hết thời gian niêm yết: gỡ \(redacted)", "After the posting: \(redacted) are taken out"))
    case .hide:
      facts.append(
        pick(
          "Hết thời gian niêm yết: chỉ còn tiêu đề, cơ quan và các ngày",
          "After the posting: only title, unit and dates stay"))
    }
    if kind.isUnindexed {
      facts.append(
        pick("Công cụ tìm kiếm được yêu cầu bỏ qua", "Search engines are asked to leave it out"))
    }
    let required = kind.fields.fields.filter { $0.isCommon && $0.isRequired }
    facts.append(
      pick("Trường chung bắt buộc: ", "Common fields required: ")
        + required.map { "`\($0.key)`" }.joined(separator: ", "))
    let without = common.fields.filter { kind.fields.index(ofKey: $0.key) == nil }
    if !without.isEmpty {
      facts.append(
        pick("Không có trường chung: ", "Common fields left out: ")
          + without.map { "`\($0.key)`" }.joined(separator: ", "))
    }
    if let date = kind.dateKey {
      facts.append(pick("Ngày trong danh sách", "Dated by") + ": `\(date)`")
    }
    for history in kind.histories {
      facts.append(
        pick(
          "Thay đổi `\(history.field)` phải có lý do: `\(history.original)`, `\(history.changes)`",
          "A change of `\(history.field)` needs a reason: `\(history.original)`, `\(history.changes)`"
        ))
    }
    return facts
  }

  /// The label of an answer of a common choice.
  private func answer(_ key: String, _ answer: String) -> String {
    guard let index = common.index(ofKey: key),
      let choice = common.fields[index].choice(named: answer)
    else { return answer }
    return common.fields[index].choices[choice].names.text(in: language)
  }

  /// A row of a Markdown table.
  func row(_ cells: [String]) -> String {
    let safe = cells.map { cell in
      cell.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
        .split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    return "| \(safe.joined(separator: " | ")) |"
  }
}
