import Diagnostics
import Records

extension Diagnostic {
  static func csv(_ kind: CSVFault.Kind, at place: Place) -> Diagnostic {
    switch kind {
    case .unclosedQuote:
      Diagnostic(
        .csv, at: place, vi: "ô mở dấu ngoặc kép ở đây mà không đóng; các dòng sau không đọc được",
        en: "a cell opens a quotation mark here and never closes it; no row after it can be read",
        mend: Message(
          vi: "thêm dấu ngoặc kép ở cuối ô", en: "add the quotation mark at the end of the cell"))
    case .textAfterQuote:
      Diagnostic(
        .csv, at: place, vi: "trong ô còn chữ sau dấu ngoặc kép đóng",
        en: "text follows the closing quotation mark of a cell",
        mend: Message(
          vi: "dấu ngoặc kép bên trong ô phải viết hai lần: \"\"",
          en: "write a quotation mark inside a cell twice: \"\""))
    }
  }

  static func csvColumns(_ count: Int, of expected: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .csvColumns, at: place, vi: "dòng này có \(count) ô, dòng tiêu đề có \(expected) cột",
      en: "this row has \(count) cells, the header has \(expected) columns",
      mend: Message(
        vi: count < expected
          ? "thêm dấu ngăn cách cho các ô trống"
          : "ô có dấu ngăn cách bên trong phải đặt trong dấu ngoặc kép",
        en: count < expected
          ? "add the separators of the empty cells"
          : "put a cell that contains the separator in quotation marks"))
  }

  static func csvTitle(at place: Place) -> Diagnostic {
    Diagnostic(
      .csvColumns, at: place,
      vi: "hàng đầu của bảng phải là hàng tên mục, nhưng đây là một tiêu đề",
      en: "the first row of a table must be its header, but this is a title",
      mend: Message(
        vi: "xóa các hàng phía trên hàng tên mục", en: "delete the rows above the header"))
  }

  static func foreignTable(of kind: Kind, at place: Place) -> Diagnostic {
    let file = RelativePath.name(of: place.file)
    return Diagnostic(
      .csvColumns, at: place,
      vi: "không cột nào ở hàng đầu là một mục của «\(kind.names.vi)»",
      en: "no column of the first row is a field of ‘\(kind.names.en)’",
      mend: Message(
        vi: "tệp kèm theo thì thêm «tep: \(file)» vào hồ sơ của nó; bảng hồ sơ thì ghi tên mục"
          + " ở hàng đầu (congkhai kinds \(kind.slug))",
        en: "an attachment is named in its record (attachments: \(file)); a table of records"
          + " names fields in its first row (congkhai kinds \(kind.slug))"))
  }

  static func csvSum(at place: Place) -> Diagnostic {
    Diagnostic(
      .csvColumns, at: place, vi: "hàng tổng cộng không phải là một hồ sơ",
      en: "a row of sums is no record",
      mend: Message(vi: "xóa hàng này khỏi tệp CSV", en: "delete this row from the CSV file"))
  }

  static func unnamedColumn(at place: Place) -> Diagnostic {
    Diagnostic(
      .csvColumns, at: place, vi: "ô này thuộc một cột không có tên, nên không được đọc",
      en: "this cell is in a column without a name, so it is not read",
      mend: Message(
        vi: "ghi tên cột ở hàng đầu, hoặc xóa cả cột",
        en: "name the column in the first row, or delete the column"))
  }

  static func duplicateColumn(_ name: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .duplicateKey, at: place, vi: "cột «\(name)» có hai lần",
      en: "the column ‘\(name)’ stands twice",
      mend: Message(vi: "đổi tên hoặc bỏ một cột", en: "rename or delete one of them"),
      related: [first])
  }
}
