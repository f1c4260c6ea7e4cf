package import Diagnostics
package import Hashing
package import Records
import Vietnamese

/// The records of one file, typed, each at its address, with every problem in the file.
package struct RecordFile: Sendable {
  /// The text of the file, empty when it cannot be read.
  package let source: SourceText
  /// The records in the order of the file.
  package private(set) var records: [Record] = []
  /// For each record whose content was taken out, by its ordinal, the files that it named.
  package private(set) var removedMentions: [Int: [Mention]] = [:]
  /// Every problem in it; of a file that was read before only what reading itself finds.
  package private(set) var diagnostics: [Diagnostic] = []

  /// The names of the field `id`, which gives each of many records its own address.
  private static let identifierNames: Set<String> = ["id"]

  /// Reads a file below the content folder. Reading the same bytes twice gives the same records.
  /// - Parameter known: the hash of its text, where it was read before: it is neither cleaned nor
  ///   checked again, which is two hundredths of a build.
  package init(
    _ file: ContentFile, below root: String, kinds: KindTable, knowing known: ContentHash? = nil
  ) {
    guard case .records(let index, let format) = file.purpose else {
      source = SourceText(file: file.shownPath, bytes: [])
      return
    }
    let (text, problems) = SourceReader.read(
      root + "/" + file.pathOnDisk, as: file.shownPath, knowing: known)
    source = text ?? SourceText(file: file.shownPath, bytes: [])
    diagnostics = problems
    if text != nil { read(as: format, file, kinds.kinds[index], isChecked: known != nil) }
  }

  private mutating func read(
    as format: ContentFile.Format, _ file: ContentFile, _ kind: Kind, isChecked: Bool
  ) {
    let raw = rawRecords(as: format, kind)
    let reader = RecordReader(
      kind: kind, source: source, reserved: Self.identifierNames, isTable: format == .csv)
    // What is wrong with a column is wrong in every row, and told once.
    var told = Set<Diagnostic>()
    let isMany = format == .csv || raw.count > 1 || raw.contains { identifier(of: $0) != nil }
    for record in raw {
      var (typed, problems) = reader.read(record)
      if !isChecked { problems += RecordCheck.problems(of: typed, in: source) }
      typed.takeBodyFromField()
      // Here, so that nobody who comes after has what must be gone.
      if typed.losesContent {
        removedMentions[records.count] = FileSummary.mentionedFiles(in: typed, source)
        typed.removeWithdrawnContent()
      }
      typed.address = address(
        of: record, in: file, isMany: isMany && format != .markdown, isTable: format == .csv,
        &problems)
      records.append(typed)
      diagnostics += format == .csv ? problems.filter { told.insert($0).inserted } : problems
    }
    // Of a record that lost its content for that very reason nothing is shown.
    if !isChecked, !records.allSatisfy(\.losesContent) {
      diagnostics +=
        ConfidentialityCheck(
          source: source, isInside: records.allSatisfy(\.isInternal), isCSV: format == .csv
        ).problems
    }
  }

  /// The records as they are written; what is wrong with the writing is among the problems.
  private mutating func rawRecords(as format: ContentFile.Format, _ kind: Kind) -> [RawRecord] {
    switch format {
    case .markdown:
      let (record, problems) = FrontMatter.record(in: source)
      diagnostics += problems
      return record.map { [$0] } ?? []
    case .yaml:
      let (records, problems) = YAMLReader.records(in: source)
      diagnostics += problems
      return records
    case .csv:
      let (records, problems) = CSVReader.records(in: source)
      diagnostics += problems
      guard let header = records.first?.fields, !header.contains(where: { isColumn($0, of: kind) })
      else { return records }
      // A table of something else, most likely: what each of its rows lacks would hide that.
      diagnostics.append(
        .foreignTable(of: kind, at: source.place(header.first?.namePosition ?? Position(line: 1))))
      return []
    }
  }

  private func isColumn(_ field: RawField, of kind: Kind) -> Bool {
    kind.fields.index(named: field.name) != nil
      || Self.identifierNames.contains(Folding.key(field.name))
  }

  private func identifier(of raw: RawRecord) -> (text: String, position: Position)? {
    for field in raw.fields where Self.identifierNames.contains(Folding.key(field.name)) {
      if case .scalar(let text) = field.value.content { return (text, field.value.position) }
    }
    return nil
  }

  private func address(
    of raw: RawRecord, in file: ContentFile, isMany: Bool, isTable: Bool,
    _ problems: inout [Diagnostic]
  ) -> String {
    let own = file.address
    // A name without letters and digits leaves nothing to make an address of.
    if own.isEmpty || own.hasSuffix("/") {
      problems.append(
        Diagnostic(
          .address, at: Place(file: file.shownPath),
          vi: "tên tệp này không thành địa chỉ được",
          en: "the name of this file cannot become an address",
          mend: Message(
            vi: "đặt tên bằng chữ hoặc số, như ke-hoach-2025",
            en: "use letters or digits, such as ke-hoach-2025")))
    }
    guard isMany else { return own }
    let hasColumn = raw.fields.contains { Self.identifierNames.contains(Folding.key($0.name)) }
    let isTable = isTable && !hasColumn
    guard let (text, position) = identifier(of: raw) else {
      problems.append(
        Diagnostic(
          .required, at: source.place(isTable ? Position(line: 1) : raw.position),
          vi: "tệp có nhiều hồ sơ, nên mỗi hồ sơ cần «id» để có địa chỉ riêng",
          en: "a file of many records needs an ‘id’ in each, for its address",
          mend: isTable
            ? Message(vi: "thêm cột «id», mỗi dòng một tên ngắn gọn", en: "add a column ‘id’")
            : Message(vi: "thêm «id: ten-ngan-gon»", en: "add ‘id: short-name’")))
      return own
    }
    let slug = Slug.make(text)
    if slug.isEmpty {
      problems.append(
        Diagnostic(
          .address, at: source.place(position),
          vi: "«\(text)» không thành địa chỉ được", en: "‘\(text)’ cannot become an address",
          mend: Message(vi: "viết chữ hoặc số, như lich-thang-8", en: "use letters or digits")))
    }
    if AddressLength.isExceeded(by: slug) {
      problems.append(
        Diagnostic(
          .address, at: source.place(position),
          vi: "«id» dài \(slug.utf8.count) chữ, quá dài để thành địa chỉ",
          en: "the ‘id’ has \(slug.utf8.count) letters, too many for an address",
          mend: Message(
            vi: "viết ngắn hơn, không quá \(AddressLength.longestPart) chữ, như lich-thang-8",
            en: "write \(AddressLength.longestPart) letters at most, such as lich-thang-8")))
    }
    return own + "/" + slug
  }
}

extension Record {
  /// Formats without a text of their own give it in the field `body`; then it is the text.
  fileprivate mutating func takeBodyFromField() {
    guard body.isEmpty, let index = kind.fields.index(ofKey: "body"),
      let value = values[index], case .markdown(let text) = value.value
    else { return }
    body = Array(text.utf8)
    bodyLine = Int(value.position.line)
    values[index] = nil
  }
}
