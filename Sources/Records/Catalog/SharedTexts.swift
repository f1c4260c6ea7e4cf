import Vietnamese

/// Texts that many records have in common, each held once: names of units, of issuers and of fields,
/// the letters of document numbers.
///
/// All that is read is composed (NFC), so texts that count as equal are of the same bytes.
package struct SharedTexts: Sendable {
  private var texts = Set<String>()
  private var groups = Set<[String]>()

  /// None yet.
  package init() {}

  /// Lets a summary hold what others hold already, and no more room than it needs.
  package mutating func share(with summary: inout Summary) {
    if let unit = summary.unit { summary.unit = one(unit) }
    if let number = summary.number { summary.number = one(number) }
    summary.citations = summary.citations.map { cited in
      var cited = cited
      cited.number = one(cited.number)
      cited.issuer = cited.issuer.map { one($0) }
      return cited
    }
    summary.mentions = summary.mentions.map { mention in
      var mention = mention
      if mention.sort == .unit { mention.text = one(mention.text) }
      if case .record(let kinds) = mention.sort { mention.sort = .record(kinds: one(kinds)) }
      mention.field = one(mention.field)
      return mention
    }
    summary.commitments = summary.commitments.map { commitment in
      var commitment = commitment
      commitment.unit = commitment.unit.map { one($0) }
      return commitment
    }
  }

  private mutating func one(_ text: String) -> String {
    // Short ones are held in place.
    text.utf8.count < 16 ? text : texts.insert(text).memberAfterInsert
  }

  private mutating func one(_ texts: [String]) -> [String] {
    groups.insert(texts).memberAfterInsert
  }

  private mutating func one(_ number: DocumentNumber) -> DocumentNumber {
    DocumentNumber(
      serial: number.serial, written: number.written, year: number.year, groups: one(number.groups),
      form: number.form)
  }
}
