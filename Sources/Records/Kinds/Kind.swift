package import Diagnostics

/// A kind of record: its names, its fields, and which of them order, date and describe it.
/// Kinds are data: see the YAML files in `Sources/CBuiltin/kinds`.
package struct Kind: Sendable {
  /// What the catalog takes the records of a kind for.
  package enum Role: String, CaseIterable, Sendable {
    /// Bodies that other records name.
    case unit
    /// Documents that other records cite.
    case document
  }

  /// The English key.
  package var key: String
  /// The first folder of its content and the first part of its addresses.
  package var slug: String
  /// What one record is called.
  package var names: Message
  /// What several are called.
  package var plural: Message
  /// What the kind is, in a sentence.
  package var about: Message
  /// Its place among the doors of the home page, from 1; nil for none.
  package var door: Int?
  /// What the catalog takes it for.
  package var role: Role?
  /// Whether its new records are news: shown on the home page and in the feed of the whole site.
  package var isNews = true
  /// The field that dates a record in lists; nil for the publication or issue date.
  package var dateKey: String?
  /// The field that is shown as the state.
  package var stateKey: String
  /// Every field, those of all kinds first.
  package var fields: FieldTable
}

/// The kinds of a site, in the order of their slugs.
package struct KindTable: Sendable {
  /// All kinds.
  package let kinds: [Kind]
  private let indexBySlug: [String: Int]

  /// The kinds of a site.
  package init(_ kinds: [Kind]) {
    self.kinds = kinds.sorted { $0.slug < $1.slug }
    indexBySlug = Dictionary(
      self.kinds.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place of the kind with a slug.
  package func index(slug: String) -> Int? { indexBySlug[slug] }

  /// The kind with a slug.
  package subscript(slug slug: String) -> Kind? { indexBySlug[slug].map { kinds[$0] } }
}
