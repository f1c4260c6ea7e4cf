import Records
import Templates
import Vietnamese

/// What the page of a target says of it.
struct TargetContext {
  let site: Site
  let place: PagePlace
  let item: TargetBoard.Item

  /// At most so many periods of a unit are named; the others are counted.
  private static let namedPeriods = 4

  private var words: Words { site.words }
  private var wording: Wording { site.wording }
  private var cells: TargetCellContext { TargetCellContext(site: site, place: place, item: item) }

  /// The target itself, with its sums in a period; its rule, and who is late, on the first of its
  /// pages only.
  func object(isFirst: Bool, period: Int?) -> TemplateObject {
    let row = item.target.row
    var object: TemplateObject = [
      "title": .text(row.text), "number": .text(wording.number(item.number)),
      "code": .text(row.code ?? ""), "isMeasured": .flag(item.rule != nil),
      "isFirst": .flag(isFirst), "met": .text(TargetSum(site: site, item: item).met(in: period)),
    ]
    object.mark(site.tongue(of: item.target.record))
    object.set("asOf", site.today, wording)
    if let period {
      object["period"] = .text(name(of: period))
      object.set(list: "sums", sums(item.result.tallies[period]))
    }
    guard isFirst else { return object }
    object.set(list: "facts", facts())
    object.set(list: "overdue", overdue())
    if let reason = row.notApplicable { object["reason"] = .text(reason) }
    if let stated = row.stated {
      var told: TemplateObject = ["text": .text(stated)]
      told.set(list: "sources", cells.source(row.source, of: item.target.record))
      object["stated"] = .object(told)
    }
    // Of a measured target what was told stands in its cells.
    if item.rule == nil {
      object.set(
        list: "told", item.target.stated.indices.reversed().map { .object(cells.told($0)) })
    }
    return object
  }

  func name(of period: Int) -> String {
    wording.period(item.result.periods[period], item.rule?.per ?? .term)
  }

  private func sums(_ tally: TargetTally) -> [TemplateValue] {
    let sorts: [(TargetCell.Verdict, Int)] = [
      (.met, tally.met), (.notYet, tally.notYet), (.overdue, tally.overdue),
      (.notApplicable(.told), tally.notApplicable),
    ]
    return sorts.filter { $0.1 > 0 }.map { verdict, count in
      ["state": cells.state(verdict), "count": .text(wording.number(count))]
    }
  }

  /// The units that are late in the last period, and in those of the last year.
  private func overdue() -> [TemplateValue] {
    guard let year = item.years.first else { return [] }
    return year.units.compactMap { unit in
      let late = item.result.cells(of: unit).filter {
        year.periods.contains($0.period) && $0.sort == .overdue
      }
      guard let last = late.last else { return nil }
      // Many periods are counted, a few are named.
      let periods =
        late.count > Self.namedPeriods
        ? words.text("targetPeriods", ["n": wording.number(late.count)])
        : late.reversed().map { name(of: $0.period) }.joined(separator: ", ")
      return [
        "unit": site.link(to: unit, from: place), "url": .text(cells.url(of: last)),
        "periods": .text(periods),
      ]
    }
  }

  // MARK: What is asked for

  private func facts() -> [TemplateValue] {
    let row = item.target.row
    let wordsOf = TargetWords(site: site, target: item.target)
    var facts: [TemplateValue] = []
    func add(_ key: String, _ values: [TemplateValue]) {
      if values.isEmpty { return }
      facts.append(
        [
          "key": .text(key), "label": .text(words[("target-fact-" + key).camelCased]),
          "type": "text",
          "isList": .flag(values.count > 1), "values": .list(values),
        ])
    }
    func add(_ key: String, _ text: String?) {
      if let text, !text.isEmpty { add(key, [["text": .text(text)]]) }
    }
    add("value", row.value)
    add("who", who(wordsOf))
    if let rule = item.rule {
      add("counts", wordsOf.counted(rule))
      add("amount", wordsOf.amount(rule))
      add(
        "if-any",
        rule.ifAny.map {
          words.text("targetIfAny", ["kind": wording.text(site.catalog.kinds.kinds[$0].names)])
        })
      add("due", wordsOf.due(rule))
    } else {
      add("due", row.due.map(wording.date))
    }
    if let basis = row.basis {
      add("basis", site.values(.citation(basis), of: item.target.record, from: place))
    }
    return facts
  }

  private func who(_ wordsOf: TargetWords) -> [TemplateValue] {
    let row = item.target.row
    let file = site.catalog.files[site.catalog.summaries[item.target.record].file]
    func links(_ names: [String], _ term: String? = nil) -> [TemplateValue] {
      names.compactMap { name in
        let mention = Mention(.unit, name, at: row.position, field: "of")
        guard case .record(let unit) = site.catalog.resolve(mention, from: file),
          site.catalog.isShown(unit)
        else { return nil }
        let summary = site.catalog.summaries[unit]
        var value: TemplateObject = [
          "text": .text(summary.title), "url": .text(place.page(summary.address)),
        ]
        value.mark(site.titleTongue(of: unit))
        if let term { value["term"] = .text(term) }
        return .object(value)
      }
    }
    var values: [TemplateValue] = []
    if let group = wordsOf.group { values.append(["text": .text(group)]) }
    values += links(row.within, words["targetWithin"])
    values += links(row.of)
    if let who = row.who { values.append(["text": .text(who)]) }
    return values
  }

  // MARK: Who has reached it

  /// A unit with a cell for each period, newest first.
  func row(of unit: Int, _ periods: [Int]) -> TemplateObject {
    var row = heading(unit)
    let found = item.result.cells(of: unit)
    row["cells"] = .list(
      periods.map { period in
        guard let cell = found.first(where: { $0.period == period }) else {
          return ["isEmpty": true]
        }
        return .object(cells.full(cell, named: name(of: period)))
      })
    return row
  }

  /// A unit with many periods in one line: how many are met, which are not, what proves it.
  func summary(of unit: Int, _ periods: Range<Int>) -> TemplateObject {
    var row = heading(unit)
    let found = item.result.cells(of: unit).filter { periods.contains($0.period) }
    let owed = found.filter { $0.sort != .notApplicable }
    row["met"] = .text(
      words.text(
        "targetPeriodsMet",
        [
          "n": wording.number(owed.count { $0.sort == .met }), "of": wording.number(owed.count),
        ]))
    row.set(list: "missed", missed(owed.filter { $0.sort != .met }.reversed()))
    // The records of all periods, as those of one cell.
    if var all = owed.last {
      all.evidence = owed.flatMap(\.evidence)
      row["cell"] = .object(cells.full(all, named: ""))
    } else if let last = found.last {
      row["cell"] = .object(cells.full(last, named: ""))
    }
    return row
  }

  /// Cells that are not met, newest first, gathered by verdict: how many, and the newest by name.
  private func missed(_ cells: [TargetCell]) -> [TemplateValue] {
    let groups: [TargetCell.Verdict] = [.overdue, .stated(met: false), .notYet]
    return groups.compactMap { verdict in
      let own = cells.filter { $0.verdict == verdict }
      if own.isEmpty { return nil }
      var names = own.prefix(Self.namedPeriods).map { name(of: $0.period) }
      if own.count > Self.namedPeriods {
        let more = wording.number(own.count - Self.namedPeriods)
        names.append(words.text("targetMorePeriods", ["n": more]))
      }
      return [
        "state": self.cells.state(verdict), "count": .text(wording.number(own.count)),
        "title": .text(names.joined(separator: "; ")),
      ]
    }
  }

  private func heading(_ unit: Int) -> TemplateObject {
    [
      "unit": site.link(to: unit, from: place),
      "id": .text(TargetCellContext.anchor(unit, in: site.catalog)),
    ]
  }
}
