import Diagnostics
import Vietnamese

/// Writes the citations of a file as a table for people.
struct CitationTable {
  let language: Language

  /// The table; with its file above it where there are several.
  func write(_ file: CitedFile, isNamed: Bool) -> String {
    let head = isNamed ? "\(file.name):\n" : ""
    guard !file.mentions.isEmpty else {
      return head
        + (language == .vi ? "Không thấy số văn bản nào." : "No document is cited by number.")
    }
    let titles =
      language == .vi
      ? ["Dòng", "Số, ký hiệu", "Loại", "Ngày", "Cơ quan ban hành", "Viết trong tệp"]
      : ["Line", "Number", "Type", "Date", "Issuer", "As written"]
    let rows = [titles] + file.mentions.map(cells)
    let widths = titles.indices.map { column in
      rows.map { $0[column].unicodeScalars.count }.max() ?? 0
    }
    let lines = rows.map { row in
      var line = ""
      for (cell, width) in zip(row, widths.dropLast()) {
        line += cell + String(repeating: " ", count: width - cell.unicodeScalars.count + 2)
      }
      return line + (row.last ?? "")
    }
    return head + lines.joined(separator: "\n")
  }

  private func cells(_ mention: CitedFile.Mention) -> [String] {
    let citation = mention.citation
    let written = mention.written.split { $0.isWhitespace }.joined(separator: " ")
    let date = language == .vi ? citation.date?.vietnamese : citation.date?.iso
    return [
      String(mention.line), citation.number.description, citation.kind?.name ?? "-", date ?? "-",
      citation.issuer ?? "-", TextCleaning.clean(written),
    ]
  }
}
