import Diagnostics
import Vietnamese

/// Fields in order, found by any of their names.
package struct FieldTable: Sendable {
  /// The fields in the order in which a page shows them.
  package private(set) var fields: [Field] = []
  /// The places of the fields that a record must have, always or under a condition.
  package private(set) var demanding: [Int] = []
  private var indexByKey: [String: Int] = [:]
  private var indexByName: [String: Int] = [:]

  /// A table of fields; a later field replaces an earlier one with its key.
  package init(_ fields: [Field] = []) {
    for field in fields { set(field) }
  }

  /// Adds a field, or replaces the one with its key in its place.
  package mutating func set(_ field: Field) {
    if let index = index(ofKey: field.key) {
      fields[index] = field
    } else {
      fields.append(field)
    }
    demanding = fields.indices.filter { fields[$0].isRequired || !fields[$0].requiredWhen.isEmpty }
    let index = indexByKey[field.key] ?? fields.count - 1
    indexByKey[field.key] = index
    for name in [field.key] + field.also + [field.names.vi, field.names.en] {
      // As it is too, since most names are written as the guide gives them.
      for spelling in [Folding.key(name), name]
      where indexByName[spelling] == nil || name == field.key {
        indexByName[spelling] = index
      }
    }
  }

  /// Removes the field with a key.
  package mutating func remove(key: String) {
    self = FieldTable(fields.filter { $0.key != key })
  }

  /// The place of a field by its English key, exactly.
  package func index(ofKey key: String) -> Int? {
    indexByKey[key]
  }

  /// The place of a field by any of its names; case, diacritics, spaces, `-`, `_` do not matter.
  package func index(named name: String) -> Int? {
    indexByName[name] ?? indexByName[Folding.key(name)]
  }

  /// The field that a mistyped name most likely means.
  ///
  /// With the name to write instead: the English key when that is what was mistyped, otherwise the
  /// Vietnamese one.
  package func nearest(to name: String) -> (field: Field, name: String)? {
    let names = fields.flatMap { [$0.key, $0.names.vi, $0.names.en] + $0.also }
    guard let found = Spelling.nearest(name, among: names), let index = index(named: found) else {
      return nil
    }
    let field = fields[index]
    return (field, found == field.key ? found : field.vietnameseKey)
  }
}
