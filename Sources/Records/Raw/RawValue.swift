package import Diagnostics

/// What a file says before a kind gives it a type: text, lists and mappings, each at its place.
/// YAML, CSV and front matter all become this; no scalar has a type of its own (`no` is a text).
package struct RawValue: Sendable, Hashable {
  /// The three shapes that a value can have, and nothing.
  package enum Content: Sendable, Hashable {
    /// Nothing was written: `key:`, `~` or an empty CSV cell.
    case empty
    /// One text, exactly as written, without quotes.
    case scalar(String)
    /// Values in order.
    case list([RawValue])
    /// Named values in order; a name stands once.
    case mapping([RawField])
  }

  /// What was written.
  package var content: Content
  /// Where it begins; the length covers the first line of a scalar.
  package var position: Position

  /// A value at its place.
  package init(_ content: Content, at position: Position) {
    self.content = content
    self.position = position
  }

  /// Whether nothing is written: no text but white space, no item but blank ones.
  package var isBlank: Bool {
    switch content {
    case .empty: true
    case .scalar(let text): text.utf8.allSatisfy { $0 <= 0x20 }
    case .list(let items): items.allSatisfy(\.isBlank)
    case .mapping(let fields): fields.isEmpty
    }
  }
}

/// One named value, the name as written.
package struct RawField: Sendable, Hashable {
  /// The name as it stands in the file.
  package var name: String
  /// Where the name stands.
  package var namePosition: Position
  /// What is written under the name.
  package var value: RawValue

  /// A named value.
  package init(name: String, at namePosition: Position, value: RawValue) {
    self.name = name
    self.namePosition = namePosition
    self.value = value
  }
}

/// One record as its file gives it, before any check.
package struct RawRecord: Sendable {
  /// The named values, in the order of the file.
  package var fields: [RawField]
  /// Where the record begins, for problems of the whole record.
  package var position: Position
  /// The Markdown text after the front matter; empty where the format has none.
  package var body: [UInt8]
  /// The line of the file on which the body begins, from 1.
  package var bodyLine: Int

  /// A record before any check.
  package init(
    fields: [RawField], at position: Position, body: [UInt8] = [], bodyLine: Int = 1
  ) {
    self.fields = fields
    self.position = position
    self.body = body
    self.bodyLine = bodyLine
  }
}
