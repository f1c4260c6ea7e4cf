package import Diagnostics

/// A report in words: sections of parts of rows, as text and Markdown lay it out.
package struct ReportSheet: Sendable {
  /// What a column is to a row where rows are no table.
  enum Role: Sendable {
    /// What is said first: a date, how late.
    case lead
    /// What it is about.
    case main
    /// What else is to be known.
    case detail
    /// What is to be done.
    case action
    /// The file and its line.
    case place
  }

  struct Column: Sendable, Equatable {
    var title: String
    var role: Role
    /// Whether the value needs the title before it where rows are no table.
    var isLabelled = false
  }

  struct Row: Sendable {
    /// One cell a column; empty where there is nothing to say.
    var cells: [String]
    /// What several rows have in common, told once above them.
    var group: String?
  }

  struct Part: Sendable {
    var title: String
    var columns: [Column] = []
    var rows: [Row] = []
    /// How many matters these are.
    var count = 0
    /// Sentences below the rows, or in their place.
    var notes: [String] = []

    var isEmpty: Bool { rows.isEmpty && notes.isEmpty }
  }

  struct Section: Sendable {
    var title: String
    var parts: [Part]

    var isEmpty: Bool { parts.allSatisfy(\.isEmpty) }
    var count: Int { parts.map(\.count).reduce(0, +) }
  }

  let title: String
  /// Sentences under the title.
  let lead: [String]
  /// The sections in their order, numbered from 1.
  let sections: [Section]
  /// What is said of a part without rows.
  let nothing: String

  /// A report in the words of a language.
  package init(_ report: DisclosureReport, in language: Language) {
    let words = ReportWords(language: language, days: report.days)
    title = words.title(report.today)
    lead = words.lead(report)
    nothing = words.nothing
    sections = [
      words.publications(report), words.duties(report), words.promises(report),
      words.targets(report), words.missing(report), words.postings(report), words.events(report),
      words.changes(report),
    ]
  }
}
