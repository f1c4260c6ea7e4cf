package import Diagnostics
import Vietnamese

/// Collects what one record cites, each document once.
package struct CitationCollector {
  /// The documents in the order in which they are cited first.
  private(set) var found: [CitedDocument] = []
  private var places: [String: [Int]] = [:]
  private var thread = CitationThread()

  /// Nothing yet.
  package init() {}

  /// Looks through a text that begins on a line of the file.
  ///
  /// - Parameter isPlaced: whether lines of the text are lines of the file, so that columns are
  ///   known too; otherwise everything is at `position`.
  package mutating func read(
    _ text: [UInt8], at position: Position, isPlaced: Bool, isNamed: Bool = false,
    isRedacted: Bool = false
  ) {
    guard Self.mayCite(text) else { return }
    var lines = LineCounter(text, from: position)
    for citation in CitationScanner.citations(in: text) {
      let place = isPlaced ? lines.position(of: citation.range) : position
      add(CitedDocument(citation, at: place), isNamed, isRedacted)
    }
  }

  /// Takes what a field names that takes documents: a number, perhaps with words around it.
  package mutating func readField(_ text: String, at position: Position, isRedacted: Bool) {
    if let cited = CitedDocument(field: text, at: position) { add(cited, true, isRedacted) }
  }

  /// What was found. What was cited only without a date means what is cited with one later, when
  /// that is one document.
  package consuming func finished() -> [CitedDocument] {
    var left = Set<Int>()
    for same in places.values where same.count > 1 {
      let dated = same.filter { found[$0].date != nil }
      guard dated.count == 1, let only = dated.first else { continue }
      for index in same where found[index].date == nil && found[index].mayBe(found[only]) {
        found[only].complete(from: found[index])
        found[only].position = min(found[only].position, found[index].position)
        left.insert(index)
      }
    }
    return left.isEmpty ? found : found.indices.filter { !left.contains($0) }.map { found[$0] }
  }

  private mutating func add(_ cited: CitedDocument, _ isNamed: Bool, _ isRedacted: Bool) {
    var cited = thread.next(cited)
    cited.isNamed = isNamed
    cited.isRedacted = isRedacted
    let key = cited.key
    for index in places[key] ?? []
    where found[index].date == cited.date && found[index].mayBe(cited) {
      found[index].complete(from: cited)
      return
    }
    places[key, default: []].append(found.count)
    found.append(cited)
  }

  /// Whether a number could stand in a text: it has a digit, and a hyphen, a dash or a slash.
  private static func mayCite(_ text: [UInt8]) -> Bool {
    var hasDigit = false
    var hasSign = false
    for byte in text {
      if byte.isASCIIDigit { hasDigit = true }
      if byte == 0x2D || byte == 0x2F || byte == 0xE2 { hasSign = true }
      if hasDigit, hasSign { return true }
    }
    return false
  }
}

extension CitedDocument {
  /// What a field names that takes documents; nil when there is no number in it.
  package init?(field text: String, at position: Position) {
    if let number = DocumentNumber.parse(text), number.isComplete {
      self.init(number, at: position)
      // A type word can only stand before the number.
      if text.utf8.first?.isASCIIDigit == false,
        let citation = CitationScanner.citations(in: Array(text.utf8)).first,
        citation.isKindWritten
      {
        kind = citation.kind
        isKindWritten = true
      }
    } else if let citation = CitationScanner.citations(in: Array(text.utf8)).first {
      self.init(citation, at: position)
    } else {
      return nil
    }
  }
}

/// Turns ranges of bytes, in their order, into lines and columns.
private struct LineCounter {
  private let text: [UInt8]
  private var line: Int
  /// The column of the byte at `place`, which long lines are not counted through again for.
  private var column = 1
  private var place = 0

  init(_ text: [UInt8], from position: Position) {
    self.text = text
    line = Int(position.line)
  }

  mutating func position(of range: Range<Int>) -> Position {
    while place < range.lowerBound {
      if text[place] == 0x0A {
        line += 1
        column = 1
      } else if text[place] & 0xC0 != 0x80 {
        column += 1
      }
      place += 1
    }
    let firstLine = text[range].prefix { $0 != 0x0A }
    return Position(line: line, column: column, length: firstLine.count { $0 & 0xC0 != 0x80 })
  }
}

private func min(_ one: Position, _ other: Position) -> Position {
  (one.line, one.column) <= (other.line, other.column) ? one : other
}
