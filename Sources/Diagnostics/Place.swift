/// A stretch of one line, counted as an editor counts.
public struct Position: Hashable, Sendable {
  /// The line, from 1.
  public var line: Int32
  /// The column of the first Unicode scalar, from 1.
  public var column: Int32
  /// How many Unicode scalars the stretch covers; at least 1.
  public var length: Int32

  /// A stretch of a line; numbers below 1 become 1.
  public init(line: Int, column: Int = 1, length: Int = 1) {
    self.line = Int32(clamping: max(1, line))
    self.column = Int32(clamping: max(1, column))
    self.length = Int32(clamping: max(1, length))
  }
}

extension Position: CustomStringConvertible {
  /// `line:column+length`, for logs and tests.
  public var description: String { "\(line):\(column)+\(length)" }
}

/// Where a problem is: a file, perhaps a position in it, and the line as it stands there.
public struct Place: Hashable, Sendable {
  /// The path as the user would type it, `/` between the parts.
  public var file: String
  /// Nil when the whole file is meant.
  public var position: Position?
  /// The text of the line, without its line break; nil when it is not at hand.
  public var sourceLine: String?

  /// A place in a file.
  public init(file: String, position: Position? = nil, sourceLine: String? = nil) {
    self.file = file
    self.position = position
    self.sourceLine = sourceLine
  }
}

extension Place: Comparable {
  /// By file, then line, then column.
  public static func < (one: Place, other: Place) -> Bool {
    if one.file != other.file { return one.file < other.file }
    let (a, b) = (one.position, other.position)
    if a?.line != b?.line { return (a?.line ?? 0) < (b?.line ?? 0) }
    return (a?.column ?? 0) < (b?.column ?? 0)
  }
}
