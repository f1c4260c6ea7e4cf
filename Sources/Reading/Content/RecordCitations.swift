import Diagnostics
import Records
import Vietnamese

/// Finds the documents that a record cites: in its title, its summary, its text, then in its other
/// fields.
struct RecordCitations {
  private var collector = CitationCollector()
  private let record: Record

  /// What a record cites, in that order.
  static func all(in record: Record) -> [CitedDocument] {
    var citations = RecordCitations(record)
    citations.read()
    return citations.collector.finished()
  }

  private init(_ record: Record) { self.record = record }

  private static let first: Set<String> = ["title", "summary"]
  /// Fields that hold no words for readers.
  private static let left: Set<String> = ["aliases", "language", "id"]
  /// What stays of a record that is hidden after its posting.
  private static let kept: Set<String> = ["title", "replaced-by"]

  private mutating func read() {
    read { Self.first.contains($0) }
    if !record.body.isEmpty {
      collector.read(
        MarkdownComments.blanked(record.body), at: Position(line: record.bodyLine), isPlaced: true,
        isRedacted: isRedacted("body"))
    }
    read { !Self.first.contains($0) && !Self.left.contains($0) }
  }

  private mutating func read(_ isWanted: (String) -> Bool) {
    let fields = record.kind.fields.fields
    for index in fields.indices {
      guard let value = record.values[index], isWanted(fields[index].key) else { continue }
      read(value, isRedacted: isRedacted(fields[index].key))
    }
  }

  private mutating func read(_ value: FieldValue, isRedacted: Bool) {
    switch value.value {
    case .text(let text):
      collector.read(
        Array(text.utf8), at: value.position, isPlaced: false, isRedacted: isRedacted)
    case .markdown(let text):
      collector.read(
        MarkdownComments.blanked(Array(text.utf8)), at: value.position, isPlaced: false,
        isRedacted: isRedacted)
    case .citation(let text):
      collector.readField(text, at: value.position, isRedacted: isRedacted)
    case .evidence(let text) where Mention.Sort.evidence(text) == .citation:
      collector.readField(text, at: value.position, isRedacted: isRedacted)
    case .list(let items), .table(let items):
      for item in items { read(item, isRedacted: isRedacted) }
    case .row(let cells):
      for case let cell? in cells { read(cell, isRedacted: isRedacted) }
    default: break
    }
  }

  /// Whether a field is gone once the record is not posted any more.
  private func isRedacted(_ key: String) -> Bool {
    record.kind.redacts(key) || record.kind.afterPosting == .hide && !Self.kept.contains(key)
  }
}
