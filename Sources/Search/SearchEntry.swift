package import Vietnamese

/// What one hit shows: everything that a result list says about a record.
///
/// All texts are UTF-8 and plain (no markup); the client never treats them as HTML.
package struct SearchEntry: Sendable, Equatable {
  /// The address relative to the site root, without a leading slash: `ke-hoach/2025/136-kh-thu/`.
  package var address: String
  /// The title as written.
  package var title: String
  /// The document number as written, when the record has one.
  package var number: String?
  /// The slug of the kind: `ke-hoach`.
  package var kind: String
  /// The address of the unit: `don-vi/xa-tan-an/`.
  package var unit: String?
  /// The day of publication; records without one belong to no year.
  package var date: CivilDate?
  /// The value of the state: its key, such as `held`.
  package var state: String?
  /// A short description, at most 200 characters.
  package var abstract: String
  /// Whether it shows how a site would look, and tells of nothing that is.
  package var isIllustration: Bool

  /// An entry with the given facts.
  package init(
    address: String, title: String, number: String? = nil, kind: String, unit: String? = nil,
    date: CivilDate? = nil, state: String? = nil, abstract: String = "",
    isIllustration: Bool = false
  ) {
    self.address = address
    self.title = title
    self.number = number
    self.kind = kind
    self.unit = unit
    self.date = date
    self.state = state
    self.abstract = abstract
    self.isIllustration = isIllustration
  }
}
