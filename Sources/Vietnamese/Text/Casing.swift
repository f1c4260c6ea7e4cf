/// Upper and lower case of Vietnamese text.
package enum Casing {
  /// The text with its first letter in lower case.
  package static func lowercasedFirst(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.lowercased() + text.dropFirst()
  }

  /// The text in lower case, composed.
  package static func lowercased(_ text: String) -> String { TextCleaning.clean(text.lowercased()) }
}
