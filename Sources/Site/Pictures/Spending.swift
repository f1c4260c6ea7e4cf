import Records
import Templates
import Vietnamese

/// What the records of a kind may cost and have cost, by the answer of one of their fields.
struct Spending {
  /// The sums of one answer.
  struct Sum: Equatable {
    var count = 0
    var budget: Int64 = 0
    var disbursed: Int64 = 0
  }

  /// By the places of the answers; nil for records without one.
  let sums: [Int?: Sum]
  private let field: Field
  private let site: Site

  /// The sums of records of a kind that has the field `sector`; nil where it has none, or no record
  /// tells a sum. Records that were withdrawn are left out.
  init?(_ kind: Kind, _ ids: [Int], in site: Site) {
    guard let place = kind.fields.index(ofKey: "sector") else { return nil }
    var sums: [Int?: Sum] = [:]
    for id in ids where site.catalog.counts(id) {
      let summary = site.catalog.summaries[id]
      guard let figures = summary.figures, figures.budget != nil || figures.disbursed != nil
      else { continue }
      let answer = summary.facts.choices(place).first
      sums[answer, default: Sum()].add(figures)
    }
    if sums.isEmpty { return nil }
    self.sums = sums
    self.site = site
    field = kind.fields.fields[place]
  }

  /// The table of bars, the greatest sum first.
  var bars: Bars {
    let rows = sums.sorted { one, other in
      (other.value.budget, one.key ?? .max) < (one.value.budget, other.key ?? .max)
    }
    let most = rows.map { max($0.value.budget, $0.value.disbursed) }.max() ?? 0
    let (words, wording) = (site.words, site.wording)
    return Bars(
      caption: words["spendingTitle"], label: wording.text(field.names),
      scale: ("0", wording.moneyShort(Money(dong: most))),
      columns: [
        .init(label: words["spendingCount"]), .init(label: words["spendingBudget"], key: "plan"),
        .init(label: words["sumPaid"], key: "good"), .init(label: words["shareShare"]),
      ],
      rows: rows.map { answer, sum in
        let budget = wording.moneyShort(Money(dong: sum.budget))
        let paid = wording.moneyShort(Money(dong: sum.disbursed))
        let spent = Percent(Double(sum.disbursed), of: Double(most))
        return Bars.Row(
          label: answer.map { wording.text(field.choices[$0].names) } ?? words["spendingNone"],
          alternative: "\(budget), \(words["sumPaid"].lowercased()) \(paid)",
          parts: [
            .init(key: "good", from: Percent(0, of: 1), to: spent),
            .init(key: "plan", from: spent, to: Percent(Double(sum.budget), of: Double(most))),
          ],
          cells: [
            wording.number(sum.count), budget, paid,
            wording.share(Double(sum.disbursed), of: Double(sum.budget)),
          ])
      })
  }
}

extension Spending.Sum {
  /// Adds the figures of a record; what is beyond all money there is counts as the most there can be.
  fileprivate mutating func add(_ figures: RecordFigures) {
    count += 1
    budget = Self.sum(budget, figures.budget)
    disbursed = Self.sum(disbursed, figures.disbursed)
  }

  private static func sum(_ one: Int64, _ other: Money?) -> Int64 {
    let (sum, overflow) = one.addingReportingOverflow(max(0, other?.dong ?? 0))
    return overflow ? .max : sum
  }
}
