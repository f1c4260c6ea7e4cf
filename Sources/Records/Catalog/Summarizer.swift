import Diagnostics
import Vietnamese

/// Makes the summary of a record: what is kept of it once its page has been left.
package struct Summarizer {
  /// The place of its file among the content files.
  package var file: Int
  /// The place of its kind in the table.
  package var kind: Int

  /// A summarizer for the records of one file.
  package init(file: Int, kind: Int) {
    self.file = file
    self.kind = kind
  }

  /// The summary of a record; `abstract` stands in where the record has no summary of its own.
  package func summary(of record: Record, ordinal: Int, abstract: String) -> Summary {
    var summary = Summary(
      kind: kind, file: file, ordinal: ordinal, position: record.position, address: record.address,
      title: record.text("title")?.onOneLine ?? record.address,
      abstract: Self.abstract(of: record, else: abstract))
    summary.language = record.text("language").flatMap(Language.init(code:))
    summary.english = Self.english(record)
    summary.abstractIsRedacted = record.kind.afterPosting == .hide
    if case .documentNumber(let number)? = record["number"]?.value {
      summary.number = number
      summary.document = DocumentFacts(of: record)
    }
    summary.citationsAsWritten = record.items("citations-as-written").compactMap { item in
      if case .documentNumber(let number) = item.value { number.looseKey } else { nil }
    }
    summary.unit = record.text("unit")
    summary.issued = record.day("issued")
    summary.published = record.day("published")
    summary.date =
      record.kind.dateKey.flatMap { record.day($0) } ?? summary.published ?? summary.issued
    let latest = record.rows("changes").filter { $0.day("date") != nil }
      .max { ($0.day("date")?.daysSinceEpoch ?? 0) < ($1.day("date")?.daysSinceEpoch ?? 0) }
    summary.changed = latest?.day("date")
    summary.updated = record.lastUpdate
    summary.changeNote = latest?.text("what")
    if case .timeSpan(let time)? = record.kind.dateKey.flatMap({ record[$0]?.value }) {
      summary.time = time
    }
    if case .choice(let state)? = record[record.kind.stateKey]?.value { summary.state = state }
    summary.calendar = CalendarFacts(of: record)
    summary.isDraft = record.flag("draft")
    summary.isInternal = record.isInternal
    summary.isIllustration = record.flag("illustration")
    summary.aliases = record.items("aliases").compactMap { item in
      item.value.text.map { Alias(Self.address($0), at: item.position) }
    }
    summary.mentions = Self.mentions(of: record)
    addPromises(of: record, to: &summary)
    if record.kind.role == .unit { summary.unitFacts = unitFacts(of: record) }
    return summary
  }

  /// The words by which lists, feeds and search tell of a record. What may be told only while the
  /// record is posted is not among them: feeds are kept by those who read them.
  private static func abstract(of record: Record, else abstract: String) -> String {
    if let summary = record.text("summary") {
      return record.kind.redacts("summary") ? "" : summary
    }
    return record.kind.redacts("body") ? "" : abstract
  }

  /// What a record says of itself in English beside its own words.
  private static func english(_ record: Record) -> EnglishWords? {
    let title = record.text("title-en")?.onOneLine
    let summary = record.kind.redacts("summary") ? nil : record.text("summary-en")
    return title == nil && summary == nil ? nil : EnglishWords(title: title, summary: summary)
  }

  /// What was promised, and what rules may ask for.
  private func addPromises(of record: Record, to summary: inout Summary) {
    summary.facts = RecordFacts(of: record)
    summary.figures = RecordFigures(of: record)
    summary.commitments = Commitment.all(in: record)
    summary.targets = TargetRow.all(in: record)
    summary.statements = StatedResult.all(in: record)
    summary.posting = Posting(of: record)
    summary.withdrawn = record.rows("withdrawn").first?.day("date")
    if let text = record.text("replaced-by") ?? record.items("replaced-by").first?.value.text {
      let position = record["replaced-by"]?.position ?? record.position
      summary.replacedBy = Mention(.citation, text, at: position, field: "replaced-by")
    }
  }

  /// An address as it is compared: without slashes around it, and without the name of the file that
  /// holds its page, as browsers copy it from some websites.
  private static func address(_ text: String) -> String {
    var parts = text.split(separator: "/")
    if parts.last == "index.html" { parts.removeLast() }
    return parts.joined(separator: "/")
  }

  /// What the fields of a record name.
  package static func mentions(of record: Record) -> [Mention] {
    var mentions: [Mention] = []
    for (field, value) in zip(record.kind.fields.fields, record.values) {
      guard let value else { continue }
      let first = mentions.count
      collect(value, field, field.key, into: &mentions)
      // Whatever stays of a hidden record names nothing but its unit and its successor.
      let isRedacted =
        record.kind.redacts(field.key)
        || record.kind.afterPosting == .hide && !["unit", "replaced-by"].contains(field.key)
      for index in mentions.indices[first...] { mentions[index].isRedacted = isRedacted }
    }
    return mentions
  }

  /// `name` is the key of the field; of a column `field.column`, so that neither is taken for the
  /// other.
  private static func collect(
    _ value: FieldValue, _ field: Field, _ name: String, into mentions: inout [Mention]
  ) {
    func add(_ sort: Mention.Sort, _ text: String) {
      mentions.append(Mention(sort, text, at: value.position, field: name))
    }
    switch value.value {
    case .unit(let text): add(.unit, text)
    case .record(let text): add(.record(kinds: field.kinds), text)
    case .evidence(let text): add(.evidence(text), text)
    case .citation(let text): add(.citation, text)
    case .attachment(let file): add(.attachment, file.path)
    case .list(let items): for item in items { collect(item, field, name, into: &mentions) }
    case .table(let rows): for row in rows { collect(row, field, name, into: &mentions) }
    case .row(let cells):
      for (column, cell) in zip(field.columns.fields, cells) {
        if let cell { collect(cell, column, "\(name).\(column.key)", into: &mentions) }
      }
    default: break
    }
  }

  private func unitFacts(of record: Record) -> UnitFacts {
    var facts = UnitFacts()
    facts.parent = record.text("parent")
    facts.parentPosition = record["parent"]?.position
    facts.mergedInto = record.items("merged-into").compactMap(\.value.text)
    facts.mergedFrom = record.items("merged-from").compactMap(\.value.text)
    facts.isTerritory = record.choice("kind-of-unit") == "territory"
    facts.isCentral = record.choice("level") == "central"
    facts.mergedIntoPosition = record["merged-into"]?.position
    facts.from = record.day("valid-from")
    facts.until = record.day("valid-until")
    facts.isCommune =
      record.choice("level") == "commune" && record.choice("kind-of-unit") == "territory"
    facts.receptions = ReceptionHours.all(of: record)
    facts.otherNames = record.items("short-name").compactMap(\.value.text)
    for row in record.items("former-names") {
      guard case .row(let cells) = row.value,
        let field = record.kind.fields.index(ofKey: "former-names"),
        let name = record.kind.fields.fields[field].columns.index(ofKey: "name"),
        let text = cells[name]?.value.text
      else { continue }
      facts.otherNames.append(text)
    }
    return facts
  }
}

extension RelativePath {
  /// Whether a text is the path of a file rather than the address of a record: its last part has a
  /// short suffix of letters and digits.
  package static func isFile(_ text: String) -> Bool {
    let suffix = suffix(of: text)
    return !suffix.isEmpty && suffix.utf8.count <= 5
      && !["md", "yaml", "yml"].contains(suffix)
      && suffix.utf8.allSatisfy { $0.isASCIIAlphanumeric }
      && suffix.utf8.contains { $0 >= UInt8(ascii: "a") }
  }
}

extension UInt8 {
  /// Whether it is a digit of ASCII.
  package var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Whether it is a letter or a digit of ASCII.
  package var isASCIIAlphanumeric: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: false
    }
  }
}
