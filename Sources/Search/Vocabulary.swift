import Hashing
import Vietnamese

/// The words that a part has met: as written, folded, and as toned keys, each under a number.
///
/// A word is folded once; the next time its bytes are looked up.
struct Vocabulary: Sendable {
  private(set) var folds = StringTable()
  private(set) var canons = StringTable()
  private(set) var raws = StringTable()
  private(set) var foldOfRaw: [UInt32] = []
  private(set) var canonOfRaw: [UInt32] = []
  private(set) var foldOfCanon: [UInt32] = []
  /// How often each word was met as it was written.
  private(set) var rawCounts: [UInt32] = []
  private var folder = SyllableFolder()

  init() {}

  init(
    folds: StringTable, canons: StringTable, raws: StringTable, foldOfRaw: [UInt32],
    canonOfRaw: [UInt32], rawCounts: [UInt32], foldOfCanon: [UInt32]
  ) {
    self.folds = folds
    self.canons = canons
    self.raws = raws
    self.foldOfRaw = foldOfRaw
    self.canonOfRaw = canonOfRaw
    self.rawCounts = rawCounts
    self.foldOfCanon = foldOfCanon
  }

  /// The number of the word at `range`, as written.
  mutating func raw(_ text: [UInt8], _ range: Range<Int>) -> Int {
    let id = raws.id(of: text.span, from: range.lowerBound, to: range.upperBound)
    if id == foldOfRaw.count {
      folder.read(text, range)
      let fold = folds.id(of: folder.fold)
      let canon = canons.id(of: folder.canon)
      foldOfRaw.append(UInt32(fold))
      canonOfRaw.append(UInt32(canon))
      rawCounts.append(0)
      note(canon, fold)
    }
    count(id)
    return id
  }

  /// Lets go of what it takes to look up words.
  mutating func freeze() {
    folds.freeze()
    canons.freeze()
    raws.freeze()
    foldOfRaw.trim()
    canonOfRaw.trim()
    foldOfCanon.trim()
    rawCounts.trim()
  }

  /// Counts a word as met once more.
  mutating func count(_ raw: Int) {
    rawCounts[raw] &+= 1
  }

  /// The token of a word as written.
  func token(_ raw: Int, joins: Bool) -> IndexToken {
    IndexToken(fold: foldOfRaw[raw], canon: canonOfRaw[raw], joins: joins)
  }

  /// A term that is no word of the text (a whole number, a facet value): its folded form and its
  /// toned key are the term itself.
  mutating func term(_ text: [UInt8]) -> (fold: Int, canon: Int) {
    let fold = folds.id(of: text)
    let canon = canons.id(of: text)
    note(canon, fold)
    return (fold, canon)
  }

  /// Adds the words of terms to a digest: folded and toned ones, in the order of their numbers.
  func addTerms(to digest: inout Digest) {
    folds.add(to: &digest)
    canons.add(to: &digest)
    digest.add(foldOfCanon.lazy.map(UInt64.init))
  }

  private mutating func note(_ canon: Int, _ fold: Int) {
    if canon == foldOfCanon.count { foldOfCanon.append(UInt32(fold)) }
  }
}
