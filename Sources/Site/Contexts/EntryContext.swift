import Records
import Templates
import Vietnamese

/// How a record stands in a list, and how links to records and units are made.
extension Site {
  /// A link to a record that the site shows.
  func link(to id: Int, from place: PagePlace) -> TemplateValue {
    let summaries = catalog.summaries.reading(id)
    var link: TemplateObject = [
      "title": .text(summaries[id].title), "url": .text(place.page(summaries[id].address)),
    ]
    link.mark(titleTongue(of: id))
    return .object(link)
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
    let summaries = catalog.summaries.reading(id)
    var entry = TemplateObject(room: 16)
    entry["title"] = .text(summaries[id].title)
    entry["url"] = .text(place.page(summaries[id].address))
    entry["kind"] = kindValues[summaries[id].kind]
    entry["abstract"] = .text(summaries[id].abstract)
    entry["isIllustration"] = .flag(summaries[id].isIllustration)
    entry.mark(titleTongue(of: id))
    entry.mark(abstractTongue(of: id), "abstractLang")
    if let number = summaries[id].number { entry["number"] = .text(number.description) }
    if let unit = catalog.units[id], unit != id { entry["unit"] = link(to: unit, from: place) }
    let published = summaries[id].published ?? summaries[id].issued
    // What returns is next; only what takes place at a time has facts for calendars.
    let returns = summaries[id].time != nil && summaries[id].calendar?.schedule != nil
    let time =
      returns
      ? catalog.next(of: id, onOrAfter: today)?.time ?? summaries[id].time : summaries[id].time
    let own = returns ? time?.start.date : summaries[id].date
    if let date = dated == .publication ? published ?? summaries[id].date : own {
      entry["date"] = .text(wording.date(date))
      entry["dateISO"] = .text(date.iso)
      entry["day"] = .text("\(date.day)")
      entry["month"] = .text("\(date.month)")
    }
    if let time { entry["time"] = .text(wording.time(time)) }
    if let state = catalog.toldState(of: id) { entry["state"] = self.state(state) }
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
