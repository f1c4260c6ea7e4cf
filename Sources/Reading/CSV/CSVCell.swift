import Diagnostics

/// One cell of a CSV file.
struct CSVCell {
  /// The text without its quotes; spaces around a cell without quotes are not part of it.
  var text: String
  /// Where its first line stands, quotes included.
  var position: Position
}

/// A fault that keeps a CSV file from being read to its end.
struct CSVFault {
  enum Kind {
    /// A quotation mark is opened at the position and never closed.
    case unclosedQuote
    /// Text stands behind the closing quotation mark of a cell.
    case textAfterQuote
  }

  var kind: Kind
  var position: Position
}
