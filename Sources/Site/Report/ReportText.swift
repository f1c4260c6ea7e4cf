/// Writes a report as text for a terminal or an e-mail: no line is wider than 100 characters, unless
/// a path is.
package enum ReportText {
  /// The report, with a line break at its end.
  ///
  /// - Parameter isShort: whether sections and parts without anything are left out.
  package static func write(_ sheet: ReportSheet, isShort: Bool = false) -> String {
    var lines = [sheet.title.uppercased()] + sheet.lead.flatMap { wrap($0, indent: 0) }
    for (place, section) in sheet.sections.enumerated() {
      let head = "\(place + 1). \(section.title)"
      if section.isEmpty {
        if !isShort { lines += ["", "\(head): \(sheet.nothing)"] }
        continue
      }
      lines += ["", "\(head)\(section.count > 0 ? " (\(section.count))" : "")"]
      for part in section.parts where !(isShort && part.isEmpty) {
        lines += self.lines(part, sheet.nothing, isAlone: section.parts.count == 1)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(
    _ part: ReportSheet.Part, _ nothing: String, isAlone: Bool
  ) -> [String] {
    if part.rows.isEmpty {
      return wrap(
        "\(part.title): \(part.notes.isEmpty ? nothing : part.notes.joined(separator: " "))",
        indent: 2, hanging: 4)
    }
    var lines = isAlone ? [] : ["  \(part.title): \(part.count)"]
    let counts = Dictionary(grouping: part.rows.compactMap(\.group)) { $0 }.mapValues(\.count)
    var group: String?
    for row in part.rows {
      if let name = row.group, name != group {
        lines += wrap("\(name) (\(counts[name] ?? 0))", indent: 2)
      }
      group = row.group
      lines += self.lines(row, part.columns)
    }
    return lines + part.notes.flatMap { wrap($0, indent: 4) }
  }

  private static func lines(_ row: ReportSheet.Row, _ columns: [ReportSheet.Column]) -> [String] {
    func cells(_ role: ReportSheet.Role) -> [String] {
      zip(columns, row.cells).compactMap { column, cell in
        guard column.role == role, !cell.isEmpty, cell != row.group else { return nil }
        return column.isLabelled ? "\(column.title.lowercasedFirst) \(cell)" : cell
      }
    }
    let head = (cells(.lead) + cells(.main)).joined(separator: ": ")
    var lines = wrap("- \(head)", indent: 4, hanging: 6)
    let details = cells(.detail).joined(separator: " · ")
    if !details.isEmpty { lines += wrap(details, indent: 6) }
    lines += cells(.action).flatMap { wrap("→ \($0)", indent: 6, hanging: 8) }
    return lines + cells(.place).map { blank(6) + $0 }
  }

  /// Words in lines of at most 100 characters.
  private static func wrap(_ text: String, indent: Int, hanging: Int? = nil) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let length = word.unicodeScalars.count
      if !line.isEmpty, width + 1 + length > 100 {
        lines.append(line)
        line = ""
      }
      if line.isEmpty {
        let margin = lines.isEmpty ? indent : hanging ?? indent
        line = blank(margin) + word
        width = margin + length
      } else {
        line += " " + word
        width += 1 + length
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private static func blank(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension String {
  /// The text with a small first letter, as within a sentence.
  fileprivate var lowercasedFirst: String {
    (first?.lowercased() ?? "") + dropFirst()
  }
}
