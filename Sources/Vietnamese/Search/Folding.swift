/// Folded forms of whole phrases.
package enum Folding {
  /// The folded words joined by one space: «Ủy ban nhân dân» is «uy ban nhan dan».
  package static func folded(_ text: String) -> String { joined(text, mergesIY: true, \.fold) }

  /// The canonical words joined by one space: equal for spellings that differ only in case, in
  /// the place of the tone mark, or in i and y.
  package static func toned(_ text: String) -> String { joined(text, mergesIY: true, \.canon) }

  /// A key for names of fields and choices: folded letters and digits only.
  ///
  /// Case, diacritics, spaces, `-` and `_` do not matter; y stays y, so that English names keep
  /// their spelling.
  package static func key(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var scanner = SyllableScanner(bytes)
    var folder = SyllableFolder(mergesIY: false)
    var key: [UInt8] = []
    while let syllable = scanner.next() {
      if syllable.kind == .compound { continue }
      folder.read(bytes, syllable.range)
      key.append(contentsOf: folder.fold)
    }
    return String(decoding: key, as: UTF8.self)
  }

  private static func joined(
    _ text: String, mergesIY: Bool, _ form: KeyPath<SyllableFolder, [UInt8]>
  ) -> String {
    let bytes = Array(text.utf8)
    var scanner = SyllableScanner(bytes)
    var folder = SyllableFolder(mergesIY: mergesIY)
    var phrase: [UInt8] = []
    while let syllable = scanner.next() {
      if syllable.kind == .compound { continue }
      folder.read(bytes, syllable.range)
      if !phrase.isEmpty { phrase.append(0x20) }
      phrase.append(contentsOf: folder[keyPath: form])
    }
    return String(decoding: phrase, as: UTF8.self)
  }
}
