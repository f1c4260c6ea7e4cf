import Synchronization
package import Vietnamese

/// What is read of a catalog while something is made from it: of which records, which lists of
/// kinds, or things of the whole site; and as of which day.
///
/// What was made stays good as long as nothing changes that was read; so a page needs not be made
/// again only because another record changed. Of a record either it itself is read, as by whoever
/// shows its title, or its ties, which change more often: what names it, what is its own. Whoever adds
/// something to the catalog that can be read from outside must note it here, and its digest must tell
/// of it (`RecordDigests`); or else as `noteEverything()`. What follows from the day of the build is in
/// such a digest, or is noted with the days on which it is the same.
///
/// One at a time: what is made on several cores at once has notes of its own for each.
package final class Reads: Sendable {
  /// Where reads are noted now; nil where nobody wants to know.
  @TaskLocal package static var current: Reads?

  /// What was read.
  package struct Notes: Sendable {
    /// The record that something is made for: its own mentions may be looked up without more ado.
    package fileprivate(set) var owner: Int?
    /// What was read of records, each once, by keys: twice the id of the record, plus one for its ties.
    package fileprivate(set) var records: [Int] = []
    /// The kinds of whose records a list was read, each once.
    package fileprivate(set) var kinds: [Int] = []
    /// Whether something was read that belongs to no record or kind alone.
    package fileprivate(set) var isOfEverything = false
    /// The days on which the same would have been read: all, where the day was not asked for.
    package fileprivate(set) var days = ClosedRange<CivilDate>.always

    /// For each key in which round it was read last.
    fileprivate var marks: [UInt32]
    fileprivate var round: UInt32 = 0

    fileprivate mutating func note(key: Int) {
      guard marks.indices.contains(key), marks[key] != round else { return }
      marks[key] = round
      records.append(key)
    }
  }

  private let state: Mutex<Notes>

  /// Notes for a catalog of so many records.
  package init(count: Int) {
    state = Mutex(Notes(marks: Array(repeating: 0, count: count * 2)))
  }

  /// What was read since the notes were begun.
  package var notes: Notes { state.withLock { $0 } }

  /// For whom something is made, and whether it reads of everything already.
  var standing: (owner: Int?, isOfEverything: Bool) {
    state.withLock { ($0.owner, $0.isOfEverything) }
  }

  /// Begins anew, for what is made for a record or for the whole.
  package func begin(for owner: Int? = nil) {
    state.withLock { notes in
      notes.owner = owner
      notes.records.removeAll(keepingCapacity: true)
      notes.kinds.removeAll(keepingCapacity: true)
      notes.isOfEverything = false
      notes.days = .always
      notes.round += 1
      if let owner { notes.note(key: owner * 2) }
    }
  }

  /// Something of a record itself is read.
  static func note(_ record: Int) { current?.state.withLock { $0.note(key: record * 2) } }

  /// What ties a record to others is read, here or on another floor.
  package static func noteTies(of record: Int) {
    current?.state.withLock { $0.note(key: record * 2 + 1) }
  }

  /// The list of a kind's records is read.
  static func note(kind: Int) {
    current?.state.withLock { if !$0.kinds.contains(kind) { $0.kinds.append(kind) } }
  }

  /// Something is read that no record or kind has alone.
  package static func noteEverything() { current?.state.withLock { $0.isOfEverything = true } }

  /// Something is read that is the same on these days, of which the day of the build is one.
  package static func note(days: ClosedRange<CivilDate>) {
    current?.state.withLock { $0.days = $0.days.clamped(to: days) }
  }
}

private let firstDay = CivilDate(daysSinceEpoch: .min)
private let lastDay = CivilDate(daysSinceEpoch: .max)

extension ClosedRange<CivilDate> {
  /// All days that there are.
  package static var always: Self { firstDay...lastDay }

  /// All days up to one.
  package static func through(_ last: CivilDate) -> Self { firstDay...last }

  /// All days before one.
  package static func before(_ day: CivilDate) -> Self { through(day.adding(days: -1)) }

  /// All days from one on.
  package static func from(_ first: CivilDate) -> Self { first...lastDay }

  /// All days after one.
  package static func after(_ day: CivilDate) -> Self { from(day.adding(days: 1)) }
}
