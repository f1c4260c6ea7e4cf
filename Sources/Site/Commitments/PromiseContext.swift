import Diagnostics
import Records
import Templates
import Vietnamese

/// A commitment among others of many records: what, who, by when, how it stands, and its evidence.
struct PromiseContext {
  let site: Site
  let place: PagePlace

  /// The columns of a table of commitments, as key and label.
  private var columns: [(key: String, label: String)] {
    let words = site.words
    return [
      ("text", words["promise"]), ("unit", words["promiseWho"]), ("due", words["promiseDue"]),
      ("evidence", words["evidence"]),
    ]
  }

  /// A table of commitments, in the order in which they are given.
  func table(_ promises: some Sequence<Int>, caption: String) -> TemplateValue {
    let columns = columns
    let headings = columns.map { column -> TemplateObject in
      ["key": .text(column.key), "label": .text(column.label), "isNumber": false]
    }
    let rows = promises.map { index -> TemplateValue in
      let promise = site.catalog.promises[index]
      let cells = zip(headings, cells(promise)).map { heading, values -> TemplateValue in
        var cell = heading
        cell["values"] = .list(values)
        return .object(cell)
      }
      return [
        "cells": .list(cells), "rowTone": .text(site.followUp.standings[index].tone),
      ]
    }
    return [
      "caption": .text(caption), "columns": .list(headings.map { .object($0) }),
      "rows": .list(rows),
    ]
  }

  /// A commitment as an entry of a short list.
  func entry(_ index: Int) -> TemplateValue {
    let promise = site.catalog.promises[index]
    let commitment = site.catalog.commitment(promise)
    let question = commitment.isQuestion ? site.words["promisedAnswer"] + ": " : ""
    var entry: TemplateObject = [
      "title": .text(question + commitment.text), "url": .text(url(promise, commitment)),
      "state": [
        "key": .text(site.standing(of: commitment).rawValue),
        "title": .text(site.standingWords(of: commitment)),
        "tone": .text(site.followUp.standings[index].tone),
      ],
      "isIllustration": .flag(site.catalog.summaries[promise.record].isIllustration),
    ]
    entry.mark(site.tongue(of: promise.record))
    if let unit = promise.unit {
      entry["unit"] = site.link(to: unit, from: place)
    } else if let who = commitment.who ?? commitment.unit {
      entry["unit"] = ["title": .text(who)]
    }
    if let due = commitment.due { entry.set("date", due, site.wording) }
    return .object(entry)
  }

  /// The address of the very row on the page of its record.
  private func url(_ promise: Promise, _ commitment: Commitment) -> String {
    place.page(site.catalog.summaries[promise.record].address) + "#"
      + site.anchor(of: commitment, in: promise.record)
  }

  private func cells(_ promise: Promise) -> [[TemplateValue]] {
    let catalog = site.catalog
    let commitment = catalog.commitment(promise)
    let file = catalog.files[catalog.summaries[promise.record].file]
    let values = ValueContext(
      site: site, place: place, id: promise.record, isOwnPage: false, file: file)
    return [
      what(promise, commitment), who(promise, commitment, values), due(commitment),
      EvidenceCell(values: values).values(commitment),
    ]
  }

  private func what(_ promise: Promise, _ commitment: Commitment) -> [TemplateValue] {
    var text: TemplateObject = ["text": .text(commitment.text)]
    text.mark(site.tongue(of: promise.record))
    if commitment.isQuestion { text["term"] = .text(site.words["promisedAnswer"]) }
    var shown: [TemplateValue] = [.object(text)]
    let standing = site.standing(of: commitment)
    if let note = commitment.note, standing == .dropped || commitment.originalDue != nil {
      shown.append(["term": .text(site.words["reason"]), "text": .text(note)])
    }
    var source: TemplateObject = [
      "term": .text(site.words["source"]),
      "text": .text(site.catalog.summaries[promise.record].title),
      "url": .text(url(promise, commitment)),
    ]
    source.mark(site.titleTongue(of: promise.record))
    return shown + [.object(source)]
  }

  private func who(
    _ promise: Promise, _ commitment: Commitment, _ values: ValueContext
  ) -> [TemplateValue] {
    func unit(_ name: String) -> [TemplateValue] {
      let field = Field(key: "unit", names: Message(vi: "", en: ""), type: .unit)
      return values.values(FieldValue(.unit(name), at: commitment.position), field)
    }
    var shown: [TemplateValue] = []
    if let name = commitment.unit {
      shown += unit(name)
    } else if let own = promise.unit {
      let summaries = site.catalog.summaries
      var unit: TemplateObject = [
        "text": .text(summaries[own].title), "url": .text(place.page(summaries[own].address)),
      ]
      unit.mark(site.titleTongue(of: own))
      shown.append(.object(unit))
    }
    if let who = commitment.who { shown.append(["text": .text(who)]) }
    for (number, name) in commitment.coUnits.enumerated() {
      shown += unit(name).map { value in
        guard number == 0, case .object(var first) = value else { return value }
        first["term"] = .text(site.words["coUnits"])
        return .object(first)
      }
    }
    return shown
  }

  private func due(_ commitment: Commitment) -> [TemplateValue] {
    var shown = [site.standingValue(of: commitment)]
    if let due = commitment.due {
      shown.append(["text": .text(site.wording.date(due)), "iso": .text(due.iso)])
    }
    if let original = site.originalDue(of: commitment) { shown.append(original) }
    if let done = commitment.done, commitment.progress == .done {
      shown.append([
        "term": .text(site.words["doneOn"]), "text": .text(site.wording.date(done)),
        "iso": .text(done.iso),
      ])
    }
    return shown
  }
}

/// What proves a commitment, or that nothing does.
struct EvidenceCell {
  let values: ValueContext

  /// The evidence as links; that there is none where it is said to be done.
  func values(_ commitment: Commitment) -> [TemplateValue] {
    let names = Message(vi: "", en: "")
    let shown = commitment.evidence.flatMap { mention -> [TemplateValue] in
      let isLink = mention.sort == .link
      let field = Field(key: "evidence", names: names, type: isLink ? .url : .evidence)
      let value: Value = isLink ? .url(mention.text) : .evidence(mention.text)
      return values.values(FieldValue(value, at: mention.position), field)
    }
    return shown.isEmpty && commitment.progress == .done ? [missing] : shown
  }

  /// That there is none.
  var missing: TemplateValue {
    ["text": .text(values.site.words["noEvidence"]), "tone": "warn"]
  }
}

extension Site {
  /// The day by which a commitment was due at first, struck, where it was moved.
  func originalDue(of commitment: Commitment) -> TemplateValue? {
    guard let original = commitment.originalDue, original != commitment.due else { return nil }
    return [
      "term": .text(words["dueAtFirst"]), "text": .text(wording.date(original)),
      "iso": .text(original.iso), "isStruck": true,
    ]
  }
}
