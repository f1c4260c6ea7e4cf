/// Every sort of problem that the product reports. Each has an entry in `Explanation`.
public enum DiagnosticCode: String, CaseIterable, Sendable {
  // Files.
  case unreadable
  case linkLoop = "link-loop"
  case utf8
  case tooLarge = "too-large"
  case emptyFile = "empty-file"
  case misplaced
  case legacyEncoding = "legacy-encoding"
  // YAML, front matter, CSV.
  case frontMatter = "front-matter"
  case yaml
  case tab
  case duplicateKey = "duplicate-key"
  case csv
  case csvColumns = "csv-columns"
  // Fields and values.
  case unknownKey = "unknown-key"
  case required
  case shape
  case date
  case time
  case money
  case number
  case percent
  case year
  case yesNo = "yes-no"
  case choice
  case documentNumber = "document-number"
  case url
  case email
  case phone
  case location
  case rule
  // Records and what ties them.
  case kind
  case address
  case duplicateAddress = "duplicate-address"
  case duplicateRecord = "duplicate-record"
  case secrecyMark = "secrecy-mark"
  case personalData = "personal-data"
  case alias
  case unit
  case reference
  case ambiguous
  case cycle
  case attachment
  case attachmentOutside = "attachment-outside"
  case attachmentUnused = "attachment-unused"
  case attachmentType = "attachment-type"
  case withheldFile = "withheld-file"
  // Promises, their evidence, and what the law asks.
  case target
  case history
  case posting
  case recurrence
  case dueDate = "due-date"
  case validity
  case duty
  case workingDays = "working-days"
  case citation
  // Markdown.
  case link
  case unsafeLink = "unsafe-link"
  case rawHTML = "raw-html"
  case tabTable = "tab-table"
  case starProduct = "star-product"
  case headingSpace = "heading-space"
  case indentedText = "indented-text"
  // Site and theme.
  case settings
  case outline
  case theme
  case untranslated
  case template
  case templateName = "template-name"
  case output

  /// The weight of this sort of problem.
  public var severity: Diagnostic.Severity {
    switch self {
    case .legacyEncoding, .attachmentUnused, .rawHTML, .unsafeLink, .misplaced, .workingDays,
      .citation, .untranslated, .duplicateRecord, .personalData, .tabTable,
      .starProduct, .headingSpace, .indentedText:
      .warning
    default: .error
    }
  }
}
