import Diagnostics
import Records

/// The fields of one mapping while it is read, each name once.
struct YAMLFields {
  private var fields: [RawField] = []
  /// Places of names in `fields`, kept once there are too many to search.
  private var table: [String: Int] = [:]
  private var merged: [RawField] = []

  /// Adds a field, or returns the one that has the name already.
  mutating func add(_ field: RawField) -> RawField? {
    if let first = index(of: field.name) { return fields[first] }
    append(field)
    return nil
  }

  /// Takes over the fields of a mapping, or of each mapping of a list (`<<: *base`).
  ///
  /// What is written in the mapping itself wins, then the mapping named first. Calls `refuse`
  /// with the place of anything that is no mapping.
  mutating func merge(_ value: RawValue, refuse: (Position) -> Void) {
    switch value.content {
    case .mapping(let fields): merged += fields
    case .list(let values):
      for value in values {
        if case .mapping(let fields) = value.content {
          merged += fields
        } else {
          refuse(value.position)
        }
      }
    case .empty: break
    case .scalar: refuse(value.position)
    }
  }

  /// The fields, those taken over last.
  consuming func finished() -> [RawField] {
    for field in merged where index(of: field.name) == nil { append(field) }
    return fields
  }

  private mutating func append(_ field: RawField) {
    fields.append(field)
    if fields.count == YAMLLimits.searchedNames {
      for (index, field) in fields.enumerated() { table[field.name] = index }
    } else if fields.count > YAMLLimits.searchedNames {
      table[field.name] = fields.count - 1
    }
  }

  private func index(of name: String) -> Int? {
    if fields.count >= YAMLLimits.searchedNames { return table[name] }
    return fields.firstIndex {
      $0.name.utf8.count == name.utf8.count && $0.name.utf8.elementsEqual(name.utf8)
    }
  }
}
