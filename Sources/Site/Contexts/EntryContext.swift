import Records
import Templates
import Vietnamese

/// How a record stands in a list, and how links to records and units are made.
extension Site {
  /// A link to a record that the site shows.
  func link(to id: Int, from place: PagePlace) -> TemplateValue {
    let summary = catalog.summaries[id]
    return ["title": .text(summary.title), "url": .text(place.page(summary.address))]
  }

  /// Which day stands beside a record in a list.
  enum EntryDate {
    /// The day that orders its kind, such as that on which it takes place.
    case own
    /// The day on which it was published.
    case publication
  }

  /// A record in a list.
  func entry(_ id: Int, from place: PagePlace, dated: EntryDate = .own) -> TemplateValue {
    let summary = catalog.summaries[id]
    let kind = catalog.kind(of: id)
    let wording = wording
    var entry: TemplateObject = [
      "title": .text(summary.title),
      "url": .text(place.page(summary.address)),
      "kind": ["key": .text(kind.key), "title": .text(wording.text(kind.names))],
      "abstract": .text(summary.abstract),
      "isIllustration": .flag(summary.isIllustration),
    ]
    if let number = summary.number { entry["number"] = .text(number.description) }
    if let unit = catalog.units[id], unit != id { entry["unit"] = link(to: unit, from: place) }
    let published = summary.published ?? summary.issued
    // What returns is next.
    let returns = summary.calendar?.schedule != nil
    let time = returns ? catalog.next(of: id, onOrAfter: today)?.time ?? summary.time : summary.time
    let own = returns ? time?.start.date : summary.date
    if let date = dated == .publication ? published ?? summary.date : own {
      entry["date"] = .text(wording.date(date))
      entry["dateISO"] = .text(date.iso)
      entry["day"] = .text("\(date.day)")
      entry["month"] = .text("\(date.month)")
    }
    if let time { entry["time"] = .text(wording.time(time)) }
    if let state = catalog.state(of: id) { entry["state"] = self.state(state) }
    return .object(entry)
  }

  /// The state of a record: its key, its words and how it is told by shape and colour.
  func state(_ state: Field.Choice) -> TemplateValue {
    [
      "key": .text(state.key), "title": .text(wording.text(state.names)), "tone": .text(state.tone),
    ]
  }

  /// Several records in a list.
  func entries(_ ids: some Sequence<Int>, from place: PagePlace) -> TemplateValue {
    .list(ids.map { entry($0, from: place) })
  }
}
