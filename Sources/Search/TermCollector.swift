/// Takes the terms of texts, one occurrence after the other, and makes sorted runs of them.
///
/// Occurrences are written down as numbers of 64 bits and sorted when there are half a million:
/// that costs a tenth of looking each up in a table of all terms. Eight runs of a size are merged
/// into one, so that there are few in the end, and each posting is copied a few times only.
struct TermCollector: Sendable {
  /// Occurrences that are sorted at once.
  private static let buffered = 1 << 19
  /// Bits of a place in an occurrence, besides the 52 of the term.
  private static let placeBits = 12
  private static let fanIn = 8
  /// Runs above this size are merged no more, since merging needs their size again.
  private static let mostBytes = 1 << 28

  /// The runs so far, in the order of their places.
  private(set) var runs: [TermRun] = []
  /// How often each has been merged.
  private var levels: [Int] = []
  private var occurrences: [UInt64] = []
  private var scratch: [UInt64] = []
  /// The first place of the occurrences in the buffer.
  private var base: UInt32 = 0
  private var place: UInt64 = 0

  init() {}

  /// Begins a place; places ascend, and every syllable numbered so far is below `syllables`.
  mutating func begin(_ number: UInt32, syllables: Int) {
    if occurrences.capacity == 0 { makeRoom() }
    if number == base + UInt32(place) { return }
    if occurrences.count >= Self.buffered || number - base >= 1 << Self.placeBits {
      sortBuffer(syllables: syllables)
    }
    if occurrences.isEmpty { base = number }
    place = UInt64(number - base)
  }

  /// Takes all room at once, with some for the place that goes beyond what is sorted at once. It is
  /// what the collector before has just given back: where buffers grow, each takes new memory from
  /// the system, which costs more than to sort them.
  private mutating func makeRoom() {
    let room = Self.buffered + Self.buffered / 8
    occurrences.reserveCapacity(room)
    scratch.reserveCapacity(room)
  }

  /// Adds an occurrence at the place begun last.
  mutating func add(_ key: TermKey) {
    occurrences.append(key.bits << UInt64(Self.placeBits) | place)
  }

  /// Makes a run of what is in the buffer still, joins it with the others, and gives the buffer free:
  /// each term is then there once, in fewer bytes.
  mutating func seal(syllables: Int) {
    sortBuffer(syllables: syllables)
    occurrences = []
    scratch = []
    if runs.count > 1, runs.reduce(0, { $0 + $1.bytes.count }) <= Self.mostBytes {
      runs = [TermRun.merged(runs[...])]
      levels = [.max]
    }
  }

  private mutating func sortBuffer(syllables: Int) {
    guard !occurrences.isEmpty else { return }
    // Occurrences come by place, so sorting by the two syllables, the second first, is enough.
    let shift = Self.placeBits
    occurrences.radixSort(bits: (syllables + 1).bitsBelow, from: shift, scratch: &scratch)
    occurrences.radixSort(
      bits: syllables.bitsBelow, from: shift + TermKey.width, scratch: &scratch)
    runs.append(run())
    levels.append(0)
    occurrences.removeAll(keepingCapacity: true)
    mergeLevels()
  }

  private func run() -> TermRun {
    let mask = UInt64(1) << UInt64(Self.placeBits) - 1
    var run = TermRunWriter(base: base, bytes: occurrences.count)
    var index = 0
    var key = UInt64.max
    while index < occurrences.count {
      let occurrence = occurrences[index]
      var end = index + 1
      while end < occurrences.count, occurrences[end] == occurrence { end += 1 }
      if occurrence >> UInt64(Self.placeBits) != key {
        key = occurrence >> UInt64(Self.placeBits)
        run.begin(TermKey(bits: key))
      }
      run.add(place: base + UInt32(occurrence & mask), occurrences: end - index)
      index = end
    }
    return run.finished()
  }

  private mutating func mergeLevels() {
    while let level = levels.last, level < .max {
      let same = levels.reversed().prefix { $0 == level }.count
      let size = runs.suffix(same).reduce(0) { $0 + $1.bytes.count }
      if same < Self.fanIn || size > Self.mostBytes { return }
      let merged = TermRun.merged(runs.suffix(same))
      runs.removeLast(same)
      levels.removeLast(same)
      runs.append(merged)
      levels.append(level + 1)
    }
  }
}
