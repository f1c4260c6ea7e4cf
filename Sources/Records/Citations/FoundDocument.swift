import Diagnostics
import Vietnamese

/// A document without a record, as it is found in citations.
struct FoundDocument: Sendable {
  /// The loose key of its number.
  let key: String
  /// Its place among the documents with this key.
  let place: Int
  /// What is said of it; its slug may be that of others, too, until all are named.
  var document: UnrecordedDocument
  /// The citations that mean it.
  let citations: [CitationPlace]
  /// Whether it is a regulation where others of its number are decisions.
  let isRegulation: Bool
  /// Whether a page about it tells more than the record that cites it: a bare number, which one
  /// record writes without a type word, a date or an issuer, is hardly a document.
  let isTold: Bool
  /// The warnings of records that cite it with another date than most do.
  let differingDates: [Diagnostic]

  /// The document of a place that is meant by these citations, of which there is one at least.
  init(
    key: String, place: Int, at origin: Jurisdiction, _ citations: [CitationPlace],
    _ catalog: Catalog
  ) {
    self.key = key
    self.place = place
    self.citations = citations
    document = UnrecordedDocument(number: Self.number(citations, catalog))
    document.dates = citations.compactMap { catalog[$0].date }.byFrequency { $0 }
    document.slug = Self.slug(document, at: origin)
    document.kinds = citations.compactMap { catalog[$0].word }.byFrequency(\.name)
    if document.kinds.isEmpty {
      document.kinds = citations.compactMap { catalog[$0].kind }.byFrequency(\.name)
    }
    document.issuers = citations.compactMap { catalog[$0].issuer }.byFrequency { $0 }
    document.citing =
      citations.count == 1
      ? [citations[0].citing] : Set(citations.map(\.citing)).sorted(by: >)
    isRegulation = citations.contains {
      catalog[$0].number.isRegulation(catalog[$0].word) == true
    }
    isTold =
      catalog[citations[0]].number.year != nil || document.citing.count > 1
      || !document.dates.isEmpty || !document.issuers.isEmpty
      || citations.contains { catalog[$0].isKindWritten || catalog[$0].isNamed }
    differingDates =
      isTold && document.dates.count > 1
      ? CitedDates(catalog: catalog, problems: CitationProblems(catalog)).problems(of: citations)
      : []
  }

  /// The number in its most complete spelling.
  private static func number(_ citations: [CitationPlace], _ catalog: Catalog) -> DocumentNumber {
    var longest = catalog[citations[0]].number
    for citation in citations.dropFirst() where !catalog[citation].number.isSpelled(as: longest) {
      let (one, other) = (longest.description, catalog[citation].number.description)
      if (one.utf8.count, one) < (other.utf8.count, other) { longest = catalog[citation].number }
    }
    return longest
  }

  /// The number, the year, and the place.
  private static func slug(_ document: UnrecordedDocument, at origin: Jurisdiction) -> String {
    var text = document.number.description
    if document.number.year == nil, let year = document.dates.min()?.year { text += " \(year)" }
    if case .territory(_, let name) = origin.local { text += " " + name }
    if let province = origin.province { text += " " + province }
    return Slug.make(text)
  }

  /// The order of documents of different numbers, and of those of one.
  static func isBefore(_ one: FoundDocument, _ other: FoundDocument) -> Bool {
    one.key == other.key ? one.place < other.place : one.key < other.key
  }
}

extension Array {
  /// The different elements, the most frequent first, then by a key.
  fileprivate func byFrequency(_ key: (Element) -> some Comparable) -> [Element] {
    // Most documents are cited once, and others mostly with the same words.
    guard let first, dropFirst().contains(where: { key($0) != key(first) }) else {
      return Array(prefix(1))
    }
    var counted: [(element: Element, count: Int)] = []
    for element in sorted(by: { key($0) < key($1) }) {
      if let last = counted.last, key(last.element) == key(element) {
        counted[counted.count - 1].count += 1
      } else {
        counted.append((element, 1))
      }
    }
    return counted.sorted { $0.count > $1.count }.map(\.element)
  }
}
