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
    set(fields)
  }

  /// Adds fields, or replaces those with their keys in their places.
  package mutating func set(_ fields: [Field]) {
    for field in fields { enter(field) }
    demanding = self.fields.indices.filter {
      self.fields[$0].isRequired || !self.fields[$0].requiredWhen.isEmpty
    }
  }

  private mutating func enter(_ field: Field) {
    let index = index(ofKey: field.key) ?? fields.count
    if index == fields.count { fields.append(field) } else { fields[index] = field }
    indexByKey[field.key] = index
    for name in [field.key] + field.also + [field.names.vi, field.names.en] {
      // As it is too, since most names are written as the guide gives them.
      for spelling in [Folding.key(name), name]
      where indexByName[spelling] == nil || name == field.key {
        indexByName[spelling] = index
      }
    }
  }

  /// Removes the fields with some keys.
  package mutating func remove(keys: Set<String>) {
    guard fields.contains(where: { keys.contains($0.key) }) else { return }
    self = FieldTable(fields.filter { !keys.contains($0.key) })
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
