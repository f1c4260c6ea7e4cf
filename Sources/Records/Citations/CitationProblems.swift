import Diagnostics
import Vietnamese

/// Words the warnings about citations, each once for a record and a document.
struct CitationProblems {
  private enum Sort: Hashable { case date, several, kind, word }
  private struct Key: Hashable {
    let sort: Sort
    let citing: Int
    let number: String
  }

  private let catalog: Catalog
  private(set) var found: [Diagnostic] = []
  private var told = Set<Key>()

  init(_ catalog: Catalog) { self.catalog = catalog }

  /// A date that is not the one of the document's record.
  mutating func contradiction(
    _ cited: CitedDocument, _ date: CivilDate, of other: Int, in citing: Int
  ) {
    guard isNew(.date, cited, citing), let wrong = cited.date else { return }
    let address = catalog.summaries[other].address
    found.append(
      Diagnostic(
        .citation, at: place(citing, cited.position),
        vi:
          "\(cited.name) được dẫn với ngày \(wrong.vietnamese), nhưng hồ sơ của văn bản ghi ngày \(date.vietnamese)",
        en: "\(cited.number) is cited with the date \(wrong.iso), but its record has \(date.iso)",
        mend: Message(
          vi:
            "viết ngày \(date.vietnamese), sửa «ngay-ban-hanh» của /\(address)/, hoặc giữ nguyên văn: «trich-dan-giu-nguyen: [\(cited.number)]»",
          en:
            "write \(date.iso), correct ‘issued’ of /\(address)/, or keep it: ‘citations-as-written: [\(cited.number)]’"
        ),
        related: [place(other, catalog.summaries[other].position)]))
  }

  /// A date that is not the one with which other records cite the document.
  func twoDates(
    _ cited: CitedDocument, in citing: Int, _ usual: CivilDate, _ other: CitedDocument,
    in witness: Int
  ) -> Diagnostic {
    let date = cited.date ?? usual
    return Diagnostic(
      .citation, at: place(citing, cited.position),
      vi:
        "\(cited.name) được dẫn với ngày \(date.vietnamese), nơi khác trên trang lại ghi ngày \(usual.vietnamese)",
      en: "\(cited.number) is cited with the date \(date.iso), elsewhere with \(usual.iso)",
      mend: Message(
        vi: "đối chiếu với bản gốc rồi sửa một nơi, hoặc lập hồ sơ của văn bản với ngày đúng",
        en: "check the original and correct one of them, or add a record of the document"),
      related: [place(witness, other.position)])
  }

  /// A citation that several records fit.
  mutating func ambiguous(_ cited: CitedDocument, _ ids: [Int], in citing: Int) {
    guard isNew(.several, cited, citing) else { return }
    let candidates = ids.prefix(4).map { id in
      let summary = catalog.summaries[id]
      return "/\(summary.address)/" + (summary.issued.map { " (\($0.vietnamese))" } ?? "")
    }
    found.append(
      Diagnostic(
        .citation, at: place(citing, cited.position),
        vi: "\(cited.name) có thể là \(ids.count) văn bản: " + candidates.joined(separator: ", "),
        en: "\(cited.number) may be \(ids.count) documents: " + candidates.joined(separator: ", "),
        mend: Message(
          vi: "thêm ngày hoặc «của …» ngay sau số, hoặc đặt liên kết tới đúng hồ sơ",
          en: "add the date or ‘của …’ right behind the number, or link to the record that is meant"
        ),
        related: ids.prefix(4).map { place($0, catalog.summaries[$0].position) }))
  }

  /// A type word that does not belong to the symbol.
  mutating func mismatch(_ cited: CitedDocument, in citing: Int) {
    guard let word = cited.word, cited.number.contradicts(word), let kind = cited.number.kind,
      isNew(.word, cited, citing)
    else { return }
    found.append(
      Diagnostic(
        .citation, at: place(citing, cited.position),
        vi: "viết «\(word.name)» nhưng ký hiệu của \(cited.number) là của \(kind.name)",
        en:
          "the words say «\(word.name)», but the symbol of \(cited.number) is that of «\(kind.name)»",
        mend: Message(
          vi: "sửa loại văn bản hoặc ký hiệu", en: "correct the type word or the symbol")))
  }

  /// A document of which neither word nor symbol tells what it is.
  mutating func unknownKind(_ cited: CitedDocument, in citing: Int) {
    guard !cited.number.isOfAssembly, isNew(.kind, cited, citing) else { return }
    found.append(
      Diagnostic(
        .citation, at: place(citing, cited.position),
        vi: "không rõ \(cited.number) là loại văn bản gì",
        en: "it is not clear what sort of document \(cited.number) is",
        mend: Message(
          vi: "viết tên loại trước số, như «Công văn số \(cited.number)»",
          en: "write the type word before the number, such as «Công văn số \(cited.number)»")))
  }

  /// Whether a record says that it cites a document as its original does.
  func isAsWritten(_ cited: CitedDocument, _ citing: Int) -> Bool {
    let kept = catalog.summaries[citing].citationsAsWritten
    return !kept.isEmpty && kept.contains(cited.key)
  }

  private mutating func isNew(_ sort: Sort, _ cited: CitedDocument, _ citing: Int) -> Bool {
    !isAsWritten(cited, citing)
      && told.insert(Key(sort: sort, citing: citing, number: cited.key)).inserted
  }

  private func place(_ id: Int, _ position: Position) -> Place {
    Place(file: catalog.files[catalog.summaries[id].file], position: position)
  }
}
