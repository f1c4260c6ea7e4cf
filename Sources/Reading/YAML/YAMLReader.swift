package import Diagnostics
package import Records

/// Reads YAML files into values and records.
package enum YAMLReader {
  /// The documents of a YAML text, each scalar a text as written, and all problems found.
  ///
  /// A fault of syntax ends the reading: the document in which it stands is left out. Anchors,
  /// aliases and `<<` are carried out; what an alias repeats keeps the place where it is written.
  package static func documents(
    in source: SourceText
  ) -> (values: [RawValue], problems: [Diagnostic]) {
    documents(in: source, bytes: source.bytes[...], lineOffset: 0)
  }

  /// The records of a `.yaml` file: one mapping, a list of mappings, or several documents of both.
  package static func records(
    in source: SourceText
  ) -> (records: [RawRecord], problems: [Diagnostic]) {
    var (values, problems) = documents(in: source)
    var records: [RawRecord] = []
    for value in values {
      switch value.content {
      case .list(let items): for item in items { record(item) }
      case .empty where values.count > 1: break
      default: record(value)
      }
    }
    if records.isEmpty, problems.isEmpty {
      problems.append(.emptyFile(source.file))
    }
    return (records, problems)

    func record(_ value: RawValue) {
      if case .mapping(let fields) = value.content {
        records.append(RawRecord(fields: fields, at: value.position))
      } else if value.content != .empty {
        problems.append(.noFields(at: source.place(value.position)))
      }
    }
  }

  /// The documents of a stretch of a file that begins after `lineOffset` lines.
  static func documents(
    in source: SourceText, bytes: ArraySlice<UInt8>, lineOffset: Int
  ) -> (values: [RawValue], problems: [Diagnostic]) {
    YAMLEvents.read(bytes) { events in
      var builder = YAMLBuilder(source, bytes: bytes, lineOffset: lineOffset)
      let values = builder.documents(&events)
      return (values, builder.problems)
    }
  }
}

extension Diagnostic {
  static func emptyFile(_ file: String) -> Diagnostic {
    Diagnostic(
      .emptyFile, at: Place(file: file), vi: "tệp không có nội dung", en: "the file is empty",
      mend: Message(vi: "viết nội dung, hoặc xóa tệp", en: "write its content, or delete the file")
    )
  }

  /// A table without a row: mostly one that was saved too early, so it does not pass in silence.
  static func headerAlone(_ file: String) -> Diagnostic {
    Diagnostic(
      .emptyFile, at: Place(file: file), vi: "bảng chỉ có hàng tên mục, chưa có hồ sơ nào",
      en: "the table has its header only, and no record",
      mend: Message(vi: "thêm hàng, hoặc xóa tệp", en: "add rows, or delete the file"),
      severity: .warning)
  }

  /// Text where a record's fields are expected.
  static func noFields(at place: Place) -> Diagnostic {
    Diagnostic(
      .shape, at: place, vi: "ở đây cần các dòng có dạng «tên mục: giá trị»",
      en: "lines of the form ‘name: value’ are expected here",
      mend: Message(
        vi: "viết tên mục, dấu hai chấm, một dấu cách, rồi giá trị",
        en: "write the name, a colon, a space, then the value"))
  }
}
