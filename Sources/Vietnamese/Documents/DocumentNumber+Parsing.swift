extension DocumentNumber {
  /// Reads a number in any spelling, nil when the text is anything else.
  ///
  /// The kind in words or letters, «số» and a colon may stand before; parts may be separated by
  /// slash, hyphen, dash, dot, underscore or space; case and diacritics do not matter; common
  /// issuers may be in words («nghị quyết số 49 tỉnh ủy»). A serial with a kind or a year alone is
  /// read too, see `isComplete`. Dates, periods and blank numbers («Số: /UBND-NC») are not numbers.
  public static func parse(_ text: String) -> DocumentNumber? {
    var cursor = LexemeCursor(text)
    guard let number = read(&cursor), cursor.isAtEnd else { return nil }
    return number
  }

  /// Reads a number at the cursor, with the words before it, and moves past it; nil, and no move,
  /// when there is none.
  static func read(_ cursor: inout LexemeCursor) -> DocumentNumber? {
    let start = cursor.index
    var reader = DocumentNumberReader()
    if let number = reader.read(&cursor) { return number }
    cursor.index = start
    return nil
  }
}
