import Records
import Templates
import Vietnamese

/// How commitments were kept, quarter by quarter of their due dates.
struct KeptOverTime {
  /// The standings that are counted, in the order of the bars; what has no due date, or was given
  /// up, belongs to no quarter.
  static let standings: [Commitment.Standing] = [.done, .doneLate, .late, .due]
  /// How many quarters have a row of their own: two years, the current quarter among them.
  private static let shown = 8

  /// A quarter, counted from the year 0; those before the first and after the last are one each.
  private struct Count {
    var counts = [Int](repeating: 0, count: standings.count)
    var total: Int { counts.reduce(0, +) }
  }

  private let quarters: [Int: Count]
  private let site: Site

  /// The commitments with these places among the promises of the site.
  init(_ promises: some Sequence<Int>, in site: Site) {
    var quarters: [Int: Count] = [:]
    for index in promises {
      guard let place = Self.standings.firstIndex(of: site.followUp.standings[index]),
        let due = site.catalog.commitment(site.catalog.promises[index]).due
      else { continue }
      quarters[Self.quarter(due), default: Count()].counts[place] += 1
    }
    self.quarters = quarters
    self.site = site
  }

  private static func quarter(_ day: CivilDate) -> Int { day.year * 4 + day.quarter - 1 }

  /// The table of bars; nil where nothing has a due date.
  var bars: Bars? {
    guard let oldest = quarters.keys.min(), let newest = quarters.keys.max() else { return nil }
    let now = Self.quarter(site.today)
    let last = min(max(now, oldest), newest)
    let first = max(oldest, last - Self.shown + 1)
    var rows: [(label: String, count: Count, isCurrent: Bool)] = []
    let before = sum { $0 < first }
    if before.total > 0 { rows.append((site.words["keptBefore"], before, false)) }
    for quarter in first...last {
      rows.append((name(quarter), quarters[quarter] ?? Count(), quarter == now))
    }
    let after = sum { $0 > last }
    if after.total > 0 { rows.append((site.words["keptAfter"], after, false)) }
    let most = rows.map(\.count.total).max() ?? 0
    return Bars(
      caption: site.words["keptTitle"], label: site.words["keptQuarter"],
      scale: (site.words["keptCommitments"], ""),
      columns: Self.standings.map { .init(label: word($0), key: $0.tone) },
      rows: rows.map { row($0.label, $0.count, $0.isCurrent, of: most) })
  }

  private func sum(_ isMeant: (Int) -> Bool) -> Count {
    quarters.reduce(into: Count()) { sum, quarter in
      guard isMeant(quarter.key) else { return }
      for place in sum.counts.indices { sum.counts[place] += quarter.value.counts[place] }
    }
  }

  private func row(_ label: String, _ count: Count, _ isCurrent: Bool, of most: Int) -> Bars.Row {
    let named = zip(Self.standings, count.counts)
    let told = named.filter { $0.1 > 0 }.map {
      site.wording.number($0.1) + " " + word($0.0).lowercased()
    }
    return Bars.Row(
      label: label,
      alternative: told.isEmpty ? site.words["keptNone"] : told.joined(separator: ", "),
      parts: Bars.Part.stacked(named.map { ($0.tone, $1) }, of: most),
      cells: count.counts.map(site.wording.number), isCurrent: isCurrent)
  }

  private func word(_ standing: Commitment.Standing) -> String {
    standing == .done ? site.words["keptInTime"] : site.words.standing(standing)
  }

  private func name(_ quarter: Int) -> String {
    guard let first = CivilDate(year: quarter / 4, month: quarter % 4 * 3 + 1, day: 1) else {
      return ""
    }
    return site.wording.period(Period(first: first, last: first), .quarter)
  }
}
