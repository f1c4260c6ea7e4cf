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
    return head + Columns.text([titles] + file.mentions.map(cells))
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
