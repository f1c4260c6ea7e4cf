/// What numbered files say, and how it is told that they still say it.
protocol NumberedFiles: Sendable {
  /// Their family and number.
  func directory(_ options: IndexOptions) -> FileDirectory
  /// A hash of everything that some of them say.
  func digest(of files: Range<Int>) -> UInt64
  /// What one of them says.
  func contents(of file: Int) -> [UInt8]
}
