/// Finds the shown units that names mean: a name means one unit, whoever writes it, and many write the
/// same.
struct NamedUnits {
  private let catalog: Catalog
  private var known: [TextKey: Int?] = [:]

  /// The units of a catalog, as far as it is tied.
  init(_ catalog: Catalog) { self.catalog = catalog }

  /// The unit with a name, or at an address; nil where that is none that the site shows.
  mutating func unit(_ name: String) -> Int? {
    let key = TextKey(name)
    if let found = known[key] { return found }
    var found: Int?
    if case .record(let unit) = catalog.index.unit(name), catalog.isShown(unit) { found = unit }
    known[key] = .some(found)
    return found
  }
}
