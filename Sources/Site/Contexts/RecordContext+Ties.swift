import Records
import Templates
import Vietnamese

/// What a record owes to the law, and the matter that it belongs to.
extension RecordContext {
  /// How the record stands to each duty that binds it, with the article.
  func duties() -> [TemplateValue] {
    let outcomes = site.dutyOutcomes(of: id)
    return outcomes.map { outcome in
      let rule = site.catalog.duties.rules[outcome.rule]
      let wording = site.wording
      var duty: TemplateObject = [
        "title": .text(wording.text(rule.names)),
        "article": .text(wording.text(rule.article)), "document": .text(rule.document),
        "isLasting": .flag(rule.isLasting),
        "state": [
          "key": .text(outcome.verdict.rawValue),
          "title": .text(site.words[rule.isLasting ? lastingWord(outcome) : outcome.verdict.word]),
          "tone": .text(outcome.verdict.tone),
        ],
      ]
      duty.set("due", outcome.due, wording)
      if let done = outcome.done { duty.set("done", done, wording) }
      let late = outcome.daysLate(on: site.day)
      if late > 0 {
        let word = rule.isLasting ? "daysShort" : "daysLate"
        duty["late"] = .text(site.words.text(word, ["n": wording.number(late)]))
      }
      if let document = site.dutyDocuments[outcome.rule] {
        duty["url"] = .text(place.page(site.catalog.summaries[document].address))
      }
      return .object(duty)
    }
  }

  /// How what must last is told: its last day comes after the one that is due, and is in order.
  private func lastingWord(_ outcome: DutyOutcome) -> String {
    switch outcome.verdict {
    case .inTime: "dutyLongEnough"
    case .late: "dutyTooShort"
    case .pending, .overdue: outcome.verdict.word
    }
  }

  /// Planned against actual, and what was found, where the kind knows of such things.
  /// - Returns: the keys of the fields whose values stand in a picture as they were written.
  func addPictures(to object: inout TemplateObject) -> Set<String> {
    var drawn: Set<String> = []
    if shown.contains(.progress), let facts = ProgressFacts(of: record),
      let progress = ProgressPicture(site: site, facts: facts).drawn
    {
      object["progress"] = .object(progress.object)
      drawn = progress.fields
    }
    let inspection = InspectionPicture(site: site, record: record)
    if shown.contains(.findings), let findings = inspection.findings {
      object["findings"] = .object(findings)
    }
    if shown.contains(.recovery), let recovery = inspection.recovery {
      object["recovery"] = recovery.value
    }
    return drawn
  }

  /// The records of the same matter by their days, the record itself among them.
  func thread() -> [TemplateValue] {
    let members = site.catalog.thread.members(of: id)
    if members.count < 2 { return [] }
    // Ids follow the days that order records in lists.
    var before: CivilDate?
    return members.map { member in
      let day = site.catalog.summaries[member].date
      defer { before = day ?? before }
      guard case .object(var entry) = site.entry(member, from: place) else { return .missing }
      if let day, let before, day > before {
        let days = day.daysSinceEpoch - before.daysSinceEpoch
        entry["after"] = .text(site.words.counted("threadAfter", days, site.wording))
      }
      entry["isCurrent"] = .flag(member == id)
      return .object(entry)
    }
  }
}
