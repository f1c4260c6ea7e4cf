/// The consonants that a Vietnamese syllable may begin with before a lone y.
enum VietnameseOnset {
  private static let onsets: Set<[UInt32]> = Set(
    [
      "b", "c", "ch", "d", "đ", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p",
      "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
    ].map { $0.unicodeScalars.map(\.value) })

  /// Whether the lower-case letters are one of the onsets.
  static func `is`(_ letters: ArraySlice<UInt32>) -> Bool {
    letters.count <= 3 && !letters.isEmpty && onsets.contains(Array(letters))
  }
}
