import Diagnostics
import Records
import Vietnamese

/// What the first pass keeps of the records of one file: their summaries, and what is wrong in
/// their texts.
struct FileSummary {
  private(set) var summaries: [Summary] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// The summaries of the records of a file, which stands at a place among the content files.
  init(of file: RecordFile, at index: Int, kind: Int) {
    let summarizer = Summarizer(file: index, kind: kind)
    for (ordinal, record) in file.records.enumerated() {
      let abstract = record.text("summary") == nil ? MarkdownText.abstract(of: record.body) : ""
      var summary = summarizer.summary(of: record, ordinal: ordinal, abstract: abstract)
      let isHidden = record.kind.afterPosting == .hide
      let first = summary.mentions.count
      inspect(record.body, from: record.bodyLine, in: file.source, &summary)
      summary.redact(from: first, if: isHidden || record.kind.redacts("body"))
      let fields = record.kind.fields.fields
      for index in fields.indices {
        guard let value = record.values[index] else { continue }
        let first = summary.mentions.count
        inspect(value, fields[index], in: file.source, &summary)
        summary.redact(from: first, if: isHidden || record.kind.redacts(fields[index].key))
      }
      summary.citations = RecordCitations.all(in: record)
      summary.removedMentions = file.removedMentions[ordinal]
      summaries.append(summary)
    }
  }

  /// The files that the fields and the text of a record name, there or not.
  static func mentionedFiles(in record: Record, _ source: SourceText) -> [Mention] {
    let inspection = MarkdownInspection(of: record.body, in: source, bodyLine: record.bodyLine)
    return Summarizer.mentions(of: record).filter { $0.sort == .attachment } + links(in: inspection)
  }

  /// What a text links to on the site itself.
  private static func links(in inspection: MarkdownInspection) -> [Mention] {
    // A link to a heading of the same text leads nowhere else.
    inspection.links.filter {
      LinkSafety.isLocal($0.destination) && !$0.destination.hasPrefix("#")
    }.map { Mention(.link, $0.destination, at: $0.position, field: "") }
  }

  /// Looks into every text in Markdown, those in the rows of tables too.
  private mutating func inspect(
    _ value: FieldValue, _ field: Field, in source: SourceText, _ summary: inout Summary
  ) {
    switch value.value {
    case .markdown(let text):
      inspect(Array(text.utf8), from: Int(value.position.line), in: source, &summary)
    case .list(let items), .table(let items):
      for item in items { inspect(item, field, in: source, &summary) }
    case .row(let cells):
      for (column, cell) in zip(field.columns.fields, cells) {
        if let cell { inspect(cell, column, in: source, &summary) }
      }
    default: break
    }
  }

  private mutating func inspect(
    _ markdown: [UInt8], from line: Int, in source: SourceText, _ summary: inout Summary
  ) {
    let inspection = MarkdownInspection(of: markdown, in: source, bodyLine: line)
    diagnostics += inspection.problems
    summary.mentions += Self.links(in: inspection)
  }
}

extension Summary {
  /// Notes that what was named since may be told only while the record is posted.
  fileprivate mutating func redact(from first: Int, if isRedacted: Bool) {
    guard isRedacted else { return }
    for index in mentions.indices[first...] { mentions[index].isRedacted = true }
  }
}
