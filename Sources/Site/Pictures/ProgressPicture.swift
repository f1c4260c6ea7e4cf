import Records
import Templates
import Vietnamese

/// Works at a glance: how far they came, planned days and money against what became of them.
struct ProgressPicture {
  let site: Site
  let facts: ProgressFacts

  private var words: Words { site.words }
  private var wording: Wording { site.wording }

  /// What templates are given, and the keys of the fields whose values stand there exactly as they
  /// were written: only these need not be said again. Nil where the record says too little.
  var drawn: (object: TemplateObject, fields: Set<String>)? {
    var object = TemplateObject()
    object.set(list: "steps", steps)
    let (shares, times, sums) = (shares, times, sums)
    var fields: Set<String> = facts.asOf == nil ? [] : ["progress-date"]
    if let shares {
      object["shares"] = shares.value
      fields.insert("progress")
    }
    if let times {
      object["times"] = times.value
      if facts.plannedStart != nil { fields.insert("planned-end") }
      if facts.actualStart != nil { fields.insert("actual-end") }
    }
    if let sums {
      object["sums"] = sums.value
      fields.formUnion(["budget", "disbursed"])
    }
    if let asOf = facts.asOf { object.set("asOf", asOf, wording) }
    let isEmpty = steps.isEmpty && shares == nil && times == nil && sums == nil
    return isEmpty ? nil : (object, fields)
  }

  // MARK: Stages

  /// The stages on the way, and where the works stand. What is suspended or cancelled stands beside
  /// the way, after the stage that its dates tell of.
  private var steps: [TemplateValue] {
    guard let stage = facts.stage else { return [] }
    let path = facts.path
    if let now = path.firstIndex(where: { $0.key == stage.key }) {
      return path.enumerated().map { place, step in
        self.step(step, isDone: place < now, isCurrent: place == now)
      }
    }
    // What has begun has passed all that comes before construction, told apart by its tone.
    let begun = facts.actualStart == nil ? nil : path.firstIndex { $0.tone == "good" }
    var steps = path.enumerated().map { place, step in
      self.step(step, isDone: begun.map { place <= $0 } ?? false, isCurrent: false)
    }
    steps.insert(step(stage, isDone: false, isCurrent: true), at: begun.map { $0 + 1 } ?? 0)
    return steps
  }

  private func step(_ stage: Field.Choice, isDone: Bool, isCurrent: Bool) -> TemplateValue {
    [
      "title": .text(wording.text(stage.names)), "isDone": .flag(isDone),
      "isCurrent": .flag(isCurrent), "tone": .text(stage.tone),
    ]
  }

  // MARK: Shares: time gone, work done, money paid

  private var shares: Bars? {
    var rows: [Bars.Row] = []
    if let start = facts.actualStart ?? facts.plannedStart, let end = facts.plannedEnd, start < end
    {
      let length = Double(end.daysSinceEpoch - start.daysSinceEpoch)
      let gone = Double(facts.until(site.today).daysSinceEpoch - start.daysSinceEpoch)
      rows.append(
        share("shareTime", max(0, gone), of: length, days(max(0, Int(gone)), Int(length))))
    }
    if let progress = facts.progress {
      var row = share("shareWork", progress.double, of: 100, "")
      row.alternative = wording.number(progress) + " %"
      row.cells[0] = row.alternative
      rows.append(row)
    }
    if let budget = facts.budget, budget.dong > 0, let paid = facts.disbursed {
      let words = words.text(
        "shareOf", ["n": wording.moneyShort(paid), "of": wording.moneyShort(budget)])
      rows.append(share("shareMoney", Double(paid.dong), of: Double(budget.dong), words))
    }
    // One bar alone compares nothing, and stands among the facts.
    guard rows.count > 1 else { return nil }
    return Bars(
      caption: words["shareTitle"], label: words["shareWhat"], scale: ("0 %", "100 %"),
      columns: [
        .init(label: words["shareShare"]), .init(label: words["shareFrom"], isNumber: false),
      ],
      rows: rows)
  }

  private func share(_ key: String, _ part: Double, of whole: Double, _ note: String) -> Bars.Row {
    let text = wording.share(part, of: whole)
    // More than all is a bar that is full, and warns.
    return Bars.Row(
      label: words[key], alternative: text,
      parts: [
        .init(
          key: part > whole ? "warn" : "good", from: Percent(0, of: 1), to: Percent(part, of: whole)
        )
      ],
      cells: [text, note])
  }

  private func days(_ gone: Int, _ all: Int) -> String {
    words.text("shareDays", ["n": wording.number(gone), "of": wording.number(all)])
  }

  // MARK: Days

  private var times: Bars? {
    let start = facts.plannedStart ?? facts.actualStart
    guard let start, let end = facts.plannedEnd ?? facts.actualEnd else { return nil }
    let until = facts.until(site.today)
    let days = [
      start, end, facts.originalEnd, facts.actualStart, facts.actualStart.map { max($0, until) },
    ].compactMap(\.self)
    guard let first = days.min(), let last = days.max(), first < last else { return nil }
    let scale = DayScale(first: first, last: last)
    var rows: [Bars.Row] = []
    if let original = facts.originalEnd, let plannedStart = facts.plannedStart {
      rows.append(row("timeFirst", scale, plannedStart, original, key: "plan"))
    }
    if let planned = facts.plannedEnd, let plannedStart = facts.plannedStart {
      var row = row("timePlanned", scale, plannedStart, planned, key: "plan")
      row.cells[2] = difference(planned, facts.originalEnd)
      rows.append(row)
    }
    if let actual = facts.actualStart {
      rows.append(actualRow(actual, until: until, scale))
    }
    guard rows.count > 1 else { return nil }
    let isMarked = site.hasCome(first) && !site.isOver(last)
    if isMarked {
      for place in rows.indices { rows[place].mark = scale.place(of: site.today) }
    }
    return Bars(
      caption: words["timeTitle"], label: words["timeWhat"],
      scale: (wording.date(first), wording.date(last)),
      columns: [
        .init(label: words["timeStart"], isNumber: false),
        .init(label: words["timeEnd"], isNumber: false),
        .init(label: words["timeDifference"], isNumber: false),
      ], rows: rows,
      note: isMarked ? words.text("timeMark", ["date": wording.date(site.today)]) : nil)
  }

  private func row(
    _ word: String, _ scale: DayScale, _ start: CivilDate, _ end: CivilDate, key: String
  ) -> Bars.Row {
    let (from, to) = (wording.date(start), wording.date(end))
    return Bars.Row(
      label: words[word], alternative: "\(from) – \(to)",
      parts: [.init(key: key, from: scale.place(of: start), to: scale.place(of: end))],
      cells: [from, to, ""])
  }

  private func actualRow(_ start: CivilDate, until: CivilDate, _ scale: DayScale) -> Bars.Row {
    let planned = facts.plannedEnd
    let isLate = planned.map { max(until, start) > $0 } ?? false
    var row = row("timeActual", scale, start, max(start, until), key: "good")
    // What lies behind the planned end is another part of the bar.
    if isLate, let planned, planned > start {
      row.parts = [
        .init(key: "good", from: scale.place(of: start), to: scale.place(of: planned)),
        .init(key: "bad", from: scale.place(of: planned), to: scale.place(of: until)),
      ]
    }
    if facts.actualEnd == nil {
      row.cells[1] = words["timeOpen"]
      row.alternative = "\(wording.date(start)) – \(words["timeOpen"])"
    }
    var told: [String] = []
    if let plannedStart = facts.plannedStart, start != plannedStart {
      told.append(late("timeBegan", start, plannedStart))
    }
    if let end = facts.actualEnd, let planned, end != planned {
      told.append(late("timeEnded", end, planned))
    }
    row.cells[2] = told.joined(separator: "; ")
    return row
  }

  private func late(_ key: String, _ day: CivilDate, _ planned: CivilDate) -> String {
    let days = day.daysSinceEpoch - planned.daysSinceEpoch
    return words.counted(key + (days > 0 ? "Late" : "Early"), abs(days), wording)
  }

  private func difference(_ day: CivilDate, _ first: CivilDate?) -> String {
    guard let first, day != first else { return "" }
    return late("timeMoved", day, first)
  }

  // MARK: Money

  private var sums: Bars? {
    guard let budget = facts.budget, budget.dong > 0 else { return nil }
    let most = max(budget.dong, facts.originalBudget?.dong ?? 0, facts.disbursed?.dong ?? 0)
    var rows: [Bars.Row] = []
    if let original = facts.originalBudget {
      rows.append(sum("sumFirst", original, of: most, key: "plan"))
    }
    var now = sum("sumPlanned", budget, of: most, key: "plan")
    if let original = facts.originalBudget, original != budget, original.dong > 0 {
      let change = Money(dong: budget.dong - original.dong)
      now.cells[1] = words.text(
        change.dong > 0 ? "sumMore" : "sumLess",
        [
          "n": wording.moneyShort(Money(dong: abs(change.dong))),
          "share": wording.share(Double(abs(change.dong)), of: Double(original.dong)),
        ])
    }
    rows.append(now)
    if let paid = facts.disbursed {
      var row = sum("sumPaid", paid, of: most, key: paid > budget ? "bad" : "good")
      row.cells[1] = words.text(
        "sumShare", ["share": wording.share(Double(paid.dong), of: Double(budget.dong))])
      rows.append(row)
    }
    guard rows.count > 1 else { return nil }
    return Bars(
      caption: words["sumTitle"], label: words["sumWhat"],
      scale: ("0", wording.moneyShort(Money(dong: most))),
      columns: [
        .init(label: words["sumAmount"]), .init(label: words["timeDifference"], isNumber: false),
      ],
      rows: rows)
  }

  private func sum(_ word: String, _ money: Money, of most: Int64, key: String) -> Bars.Row {
    Bars.Row(
      label: words[word], alternative: wording.moneyShort(money),
      parts: [
        .init(
          key: key, from: Percent(0, of: 1), to: Percent(Double(money.dong), of: Double(most)))
      ],
      cells: [wording.money(money), ""])
  }
}

/// Days along a picture.
struct DayScale {
  let first: CivilDate
  let last: CivilDate

  /// Where a day stands, from 0 at the first to 100 % at the last.
  func place(of day: CivilDate) -> Percent {
    Percent(
      day.daysSinceEpoch - first.daysSinceEpoch, of: last.daysSinceEpoch - first.daysSinceEpoch)
  }
}
