/// What numbered files say, and how it is told that they still say it.
protocol NumberedFiles: Sendable {
  /// Their family and number.
  func directory(_ options: IndexOptions) -> FileDirectory
  /// A hash of everything that some of them say.
  func digest(of files: Range<Int>) -> UInt64
  /// What one of them says.
  /// - Throws: where a part of the index turns out to be damaged.
  func contents(of file: Int) throws(IndexPartError) -> [UInt8]
}
