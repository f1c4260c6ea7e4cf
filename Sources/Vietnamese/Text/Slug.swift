/// Names for addresses and files.
package enum Slug {
  /// The text as lower-case a–z, 0–9 and single hyphens: «Cầu Bà Lăng» is `cau-ba-lang`.
  ///
  /// Diacritics are dropped, y stays y, letters of other scripts are left out. Empty when nothing
  /// remains. Different texts may have the same slug.
  package static func make(_ text: String) -> String {
    let plain = text.utf8.withContiguousStorageIfAvailable {
      Folding.plain($0, separator: UInt8(ascii: "-"))
    }
    if let plain = plain ?? nil { return plain }
    let bytes = Array(text.utf8)
    var scanner = SyllableScanner(bytes)
    var folder = SyllableFolder(mergesIY: false)
    var slug: [UInt8] = []
    while let syllable = scanner.next() {
      if syllable.kind == .compound { continue }
      folder.read(bytes, syllable.range)
      let word = folder.fold.filter(WordScalar.isASCIIWord)
      if word.isEmpty { continue }
      if !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      slug.append(contentsOf: word)
    }
    return String(decoding: slug, as: UTF8.self)
  }

  /// The path with each part between slashes as its slug; slashes at its ends, and those that follow
  /// others, are left out.
  package static func path(_ path: String) -> String {
    path.split(separator: "/").map { make(String($0)) }.joined(separator: "/")
  }
}
