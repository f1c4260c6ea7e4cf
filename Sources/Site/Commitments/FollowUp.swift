import Records
import Vietnamese

/// The commitments that a site follows up, sorted once and grouped once for all pages.
///
/// They are named by their places among the promises of the catalog. Every list holds them in the
/// same order: late before due, undated, done late, done and dropped; the longest late first, then
/// what is due soonest, and of what is done the latest first.
struct FollowUp: Sendable {
  private let all: [Int]
  /// How each promise of the catalog stands today; of those that are not followed up too.
  let standings: [Commitment.Standing]
  private var listOfUnit: [Int: [Int]] = [:]
  private var listOfKind: [Int: [Int]] = [:]
  private var listOfStanding: [Commitment.Standing: [Int]] = [:]
  private let allSources: [Int]
  private let records: Set<Int>

  /// All of them, in the order of every list.
  var order: [Int] { ofEverything(all) }

  /// Those of a unit: by the units that answer for them, the one that leads, the commune to which it
  /// belongs, and those that took over from them.
  func list(ofUnit unit: Int) -> [Int] {
    Reads.noteTies(of: unit)
    return listOfUnit[unit] ?? []
  }

  /// The units that answer for any.
  var units: [Int] { ofEverything(Array(listOfUnit.keys)) }

  /// By the kind of their record.
  var byKind: [Int: [Int]] { ofEverything(listOfKind) }

  /// By how they stand.
  var byStanding: [Commitment.Standing: [Int]] { ofEverything(listOfStanding) }

  /// The records that have any: those with the most late ones first, then the newest.
  var sources: [Int] { ofEverything(allSources) }

  private func ofEverything<Value>(_ value: Value) -> Value {
    Reads.noteEverything()
    return value
  }

  /// The commitments of a catalog on a day.
  init(_ catalog: Catalog, on today: CivilDate) {
    var standings: [Commitment.Standing] = []
    standings.reserveCapacity(catalog.promises.count)
    var keys: [Key] = []
    var late: [Int: Int] = [:]
    for (index, promise) in catalog.promises.enumerated() {
      let times = catalog.times(of: promise)
      let standing = times.standing(on: today)
      standings.append(standing)
      guard catalog.follows(promise.record) else { continue }
      keys.append(Key(times, standing, promise, index))
      late[promise.record, default: 0] += standing == .late ? 1 : 0
    }
    self.standings = standings
    keys.sort()
    all = keys.map(\.index)
    allSources = late.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.map(\.key)
    records = Set(allSources)
    var answering: [Int: [Int]] = [:]
    for index in all {
      let promise = catalog.promises[index]
      listOfStanding[standings[index], default: []].append(index)
      listOfKind[catalog.summaries[promise.record].kind, default: []].append(index)
      guard let unit = promise.unit else { continue }
      let units = answering[unit] ?? catalog.answering(for: unit)
      answering[unit] = units
      for unit in units { listOfUnit[unit, default: []].append(index) }
    }
  }

  /// Whether it tells how far a record was kept.
  func holds(_ record: Int) -> Bool {
    Reads.noteTies(of: record)
    return records.contains(record)
  }

  /// What a commitment is sorted by.
  private struct Key: Comparable {
    let rank: Int
    let day: Int
    let record: Int
    let index: Int

    init(
      _ times: Commitment.Times, _ standing: Commitment.Standing, _ promise: Promise, _ index: Int
    ) {
      rank = standing.rank
      self.index = index
      // The newest record first, its rows in their order.
      record = -promise.record
      let due = times.due?.daysSinceEpoch ?? 0
      let done = times.done?.daysSinceEpoch
      day =
        switch standing {
        case .late, .due: due
        case .undated: 0
        case .doneLate, .done: -(done ?? -1_000_000)
        case .dropped: -due
        }
    }

    static func < (one: Key, other: Key) -> Bool {
      (one.rank, one.day, one.record, one.index)
        < (other.rank, other.day, other.record, other.index)
    }
  }
}

extension Catalog {
  /// The shown units that answer for what a unit promised. What lies above a commune does not: its
  /// page would hold those of all communes.
  fileprivate func answering(for unit: Int) -> [Int] {
    let isCommune = summaries[unit].unitFacts?.isCommune == true
    let commune = isCommune ? unit : communes[unit]
    let above = commune.map { Array(ancestors(of: $0).dropFirst()) } ?? []
    let tooHigh = Set(above).union(above.flatMap(successors(of:)))
    return credited(unit).subtracting(tooHigh).filter(isShown)
  }

  /// Whether a site follows up what was promised in a record: it must hold the records of the unit,
  /// for else it would not hear of what was done.
  fileprivate func follows(_ record: Int) -> Bool {
    counts(record) && !isTakenOut(record) && (units[record].map(isMeasured) ?? true)
  }

  /// Whether the commitments of a record went from its page when the time of its posting was over.
  private func isTakenOut(_ record: Int) -> Bool {
    // Few are posted for a time, and a summary is large.
    guard summaries[record].isPostingOver else { return false }
    let (summary, kind) = (summaries[record], kind(of: record))
    return kind.afterPosting == .hide
      || summary.commitments.contains {
        kind.redacted.contains(kind.fields.fields[$0.field].key)
      }
  }
}

extension Commitment.Standing {
  /// Its place in the order of every list.
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
