/// What one scalar is as a letter of the Latin alphabet.
struct Letter: Sendable {
  /// The row of `đ` in the alphabet: the first twelve rows are the vowels.
  static let strokeRow: UInt8 = 12
  /// The row of letters that Vietnamese does not have, and of plain consonants.
  static let noRow: UInt8 = 0xFF

  /// The lower-case ASCII letter underneath, 0 when there is none.
  var base: UInt8
  /// The row in `Alphabet.rows`, `strokeRow`, or `noRow`.
  var row: UInt8
  var tone: Tone
  var isUpper: Bool

  static let none = Letter(base: 0, row: noRow, tone: .level, isUpper: false)

  var isVowel: Bool { row < Self.strokeRow }
}
