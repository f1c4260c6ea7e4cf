/// What no honest record exceeds, so that a hostile one cannot take all memory.
enum YAMLLimits {
  /// Lists and mappings inside one another.
  static let depth = 50
  /// Values that aliases (`*name`) may repeat in one file.
  static let repeatedValues = 100_000
  /// Names in a mapping from which on a table replaces the search from name to name.
  static let searchedNames = 24
}
