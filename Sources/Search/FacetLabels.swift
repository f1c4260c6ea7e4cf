/// The words for the values of facets: key to label, in the language of the site.
///
/// A value that has no label is shown by its key, so a missing label is never an error.
package struct FacetLabels: Sendable {
  /// Slug of the kind to its name: `du-an` to «Dự án đầu tư».
  package var kinds: [String: String]
  /// Address of the unit to its name.
  package var units: [String: String]
  /// Value of the state to its name.
  package var states: [String: String]

  /// Labels as given; none by default.
  package init(
    kinds: [String: String] = [:], units: [String: String] = [:], states: [String: String] = [:]
  ) {
    self.kinds = kinds
    self.units = units
    self.states = states
  }
}
