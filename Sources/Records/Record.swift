package import Diagnostics
package import Vietnamese

/// One published thing: a kind, an address and typed values. It lives as long as its page is made;
/// the catalog keeps a `Summary` only.
package struct Record: Sendable {
  /// What kind of record it is.
  package let kind: Kind
  /// The address below the root of the site, without the slashes around it: `ke-hoach/2025/136-kh-thu`.
  package var address: String
  /// The values in the order of the fields of the kind; nil where nothing is written.
  package var values: [FieldValue?]
  /// The Markdown text: UTF-8.
  package var body: [UInt8]
  /// The line of the file on which the text begins.
  package var bodyLine: Int
  /// Where the record begins in its file.
  package var position: Position

  /// A record of a kind with its values.
  package init(
    kind: Kind, address: String, values: [FieldValue?], body: [UInt8], bodyLine: Int,
    position: Position
  ) {
    self.kind = kind
    self.address = address
    self.values = values
    self.body = body
    self.bodyLine = bodyLine
    self.position = position
  }

  /// The value of a field by its English key.
  package subscript(key: String) -> FieldValue? {
    kind.fields.index(ofKey: key).flatMap { values[$0] }
  }

  /// The text of a field by its English key.
  package func text(_ key: String) -> String? { self[key]?.value.text }

  /// The day of a field by its English key.
  package func day(_ key: String) -> CivilDate? { self[key]?.value.day }

  /// Whether a field says yes.
  package func flag(_ key: String) -> Bool {
    if case .flag(let flag)? = self[key]?.value { flag } else { false }
  }

  /// Whether it is for the inside only.
  package var isInternal: Bool {
    choice("audience").map { $0 == "internal" } ?? kind.isInternal
  }

  /// The key of the answer of a choice.
  package func choice(_ key: String) -> String? {
    guard let index = kind.fields.index(ofKey: key),
      case .choice(let choice)? = values[index]?.value
    else { return nil }
    return kind.fields.fields[index].choices[choice].key
  }

  /// The keys of the answers of a choice of several.
  package func choices(_ key: String) -> [String] {
    guard let index = kind.fields.index(ofKey: key) else { return [] }
    return items(key).compactMap { item in
      if case .choice(let choice) = item.value {
        kind.fields.fields[index].choices[choice].key
      } else {
        nil
      }
    }
  }

  /// The values of a list or rows of a table.
  package func items(_ key: String) -> [FieldValue] {
    self[key].map { $0.value.items(at: $0.position) } ?? []
  }
}
