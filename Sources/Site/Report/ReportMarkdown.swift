/// Writes a report as Markdown (GitHub's tables), to be pasted into an e-mail or a document.
package enum ReportMarkdown {
  /// The report, with a line break at its end.
  ///
  /// - Parameter isShort: whether sections and parts without anything are left out.
  package static func write(_ sheet: ReportSheet, isShort: Bool = false) -> String {
    var blocks = ["# \(escaped(sheet.title))"]
    blocks.append(sheet.lead.map(escaped).joined(separator: "\n"))
    for (place, section) in sheet.sections.enumerated() {
      let head = "\(place + 1). \(escaped(section.title))"
      if section.isEmpty {
        if !isShort { blocks.append("## \(head): \(sheet.nothing)") }
        continue
      }
      blocks.append("## \(head)\(section.count > 0 ? " (\(section.count))" : "")")
      for part in section.parts where !(isShort && part.isEmpty) {
        blocks += self.blocks(part, sheet.nothing, isAlone: section.parts.count == 1)
      }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func blocks(
    _ part: ReportSheet.Part, _ nothing: String, isAlone: Bool
  ) -> [String] {
    let notes = part.notes.map(escaped).joined(separator: " ")
    if part.rows.isEmpty {
      return ["\(escaped(part.title)): \(part.notes.isEmpty ? nothing : notes)"]
    }
    let head = isAlone ? [] : ["### \(escaped(part.title)): \(part.count)"]
    return head + [table(part)] + (notes.isEmpty ? [] : [notes])
  }

  private static func table(_ part: ReportSheet.Part) -> String {
    // A column in which nobody has anything is left out.
    let used = part.columns.indices.filter { column in
      part.rows.contains { !$0.cells[column].isEmpty }
    }
    let head = line(used.map { escaped(part.columns[$0].title) })
    let rule = line(used.map { _ in "---" })
    let rows = part.rows.map { row in
      line(
        used.map { column in
          let cell = row.cells[column]
          return part.columns[column].role == .place ? code(cell) : escaped(cell)
        })
    }
    return ([head, rule] + rows).joined(separator: "\n")
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  private static func code(_ text: String) -> String {
    text.isEmpty ? "" : "`" + text.replacing("|", with: "\\|") + "`"
  }

  /// A text in which nothing is taken for markup.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      if "\\|*_`<[]".contains(character) { out.append("\\") }
      out.append(character.isNewline ? " " : character)
    }
    return out
  }
}
