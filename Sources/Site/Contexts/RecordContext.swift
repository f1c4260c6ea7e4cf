import Diagnostics
import Reading
import Records
import Templates
import Vietnamese

/// Everything that the page of one record shows.
struct RecordContext {
  let site: Site
  let place: PagePlace
  let id: Int
  let record: Record
  /// The text of the record, rendered once for the page and for search.
  let body: RenderedMarkdown?
  /// Whether the text is that in the language of the pages rather than the record's own.
  private let isTranslated: Bool
  /// What the template of the page has use for.
  let shown: ShownOfRecord
  private let fields: FieldContext
  private let file: String

  /// The context of the page of a record, and of its sheet.
  init(site: Site, id: Int, record: Record) {
    let shown = site.shownOfRecords.by(
      site.template(ofRecords: record.kind), of: record.kind, in: site.theme,
      withSheet: site.settings.sheets != .none)
    self.init(site, id, record, at: PagePlace(record.address), showing: shown)
  }

  /// The context of another page about the record, at a place of its own, by a template that may
  /// have no use for its text.
  func at(_ place: PagePlace, for template: String) -> RecordContext {
    let shown = site.shownOfRecords.by(
      template, of: record.kind, in: site.theme, withSheet: false)
    return RecordContext(
      site, id, record, at: place, showing: shown, citing: body?.cited,
      rendersBody: shown.contains(.body))
  }

  private init(
    _ site: Site, _ id: Int, _ record: Record, at place: PagePlace,
    showing shown: ShownOfRecord, citing cited: [CitedWord]? = nil, rendersBody: Bool = true
  ) {
    self.shown = shown
    self.site = site
    self.id = id
    self.record = record
    self.place = place
    file = site.catalog.files[site.catalog.summaries[id].file]
    let english = site.language == .en ? record.text("text-en") : nil
    let text = english.map { Array($0.utf8) } ?? record.body
    isTranslated = english != nil
    body =
      text.isEmpty || !rendersBody
      ? nil : site.renderMarkdown(text, of: id, in: file, from: place, citing: cited)
    fields = FieldContext(values: ValueContext(site: site, place: place, id: id, file: file))
  }

  func object() -> TemplateObject {
    let summaries = site.catalog.summaries.reading(id)
    let kind = record.kind
    let wording = site.wording
    var object = TemplateObject(room: 48)
    object["kind"] = [
      "key": .text(kind.key), "title": .text(wording.text(kind.names)),
      "plural": .text(wording.text(kind.plural)), "url": .text(place.page(Routes.list(kind))),
    ]
    object["title"] = .text(summaries[id].title)
    object["abstract"] = .text(abstract)
    object["isIllustration"] = .flag(summaries[id].isIllustration)
    object.mark(site.titleTongue(of: id), "titleLang")
    object.mark(site.tongue(of: id), "textLang")
    object.mark(site.abstractTongue(of: id), "abstractLang")
    if let number = summaries[id].number { object["number"] = .text(number.description) }
    if let unit = site.catalog.units[id], unit != id {
      object["unit"] = site.link(to: unit, from: place)
    }
    if let date = summaries[id].issued { object.set("issued", date, wording) }
    if let date = summaries[id].published { object.set("published", date, wording) }
    if let state = site.catalog.state(of: id) { object["state"] = site.state(state) }
    if let date = summaries[id].changed { object.set("changed", date, wording) }
    addStage(to: &object)
    if shown.contains(.tally), var tally = site.tally(ofRecord: id, from: place) {
      tally["allURL"] = .text(place.page(Routes.followUp))
      object["tally"] = .object(tally)
    }
    addFields(drawn: addPictures(to: &object), to: &object)
    addBody(to: &object)
    addTies(to: &object)
    if shown.contains(.duties) { object.set(list: "duties", duties()) }
    if shown.contains(.thread) { object.set(list: "thread", thread()) }
    if hasSheet { object["sheetURL"] = .text(place.page("\(record.address)/\(Routes.sheet)")) }
    if shown.contains(.calendar), let calendar = calendar() {
      object["calendar"] = .object(calendar)
    }
    return object
  }

  /// The summary that staff wrote, in the language of the pages where there is one.
  private var abstract: String {
    let english = site.language == .en ? record.text("summary-en") : nil
    return english ?? record.text("summary") ?? ""
  }

  /// What became of the record: its page stays, and says so.
  private func addStage(to object: inout TemplateObject) {
    switch site.catalog.stage(of: id) {
    case .ended(let day):
      object["isEnded"] = true
      object.set("ended", day, site.wording)
    case .replaced(let other):
      object["isReplaced"] = true
      object["replacedBy"] = site.link(to: other, from: place)
    case .current, .withdrawn: break
    }
  }

  /// `drawn` are the keys of the fields whose values stand in pictures.
  private func addFields(drawn: Set<String>, to object: inout TemplateObject) {
    var facts: [TemplateValue] = []
    var lastFacts: [TemplateValue] = []
    var sections: [TemplateValue] = []
    var named = TemplateObject(room: record.values.count)
    // Not a field of the array, which would be copied with all that it holds.
    let kindFields = record.kind.fields.fields
    let all = kindFields.span
    for (index, value) in record.values.enumerated() {
      guard let value else { continue }
      let use = shown.uses[index]
      if use.isWithdrawal { addWithdrawal(value, all[index], to: &object) }
      if case .place(let location) = value.value, object["place"].isMissing {
        object["place"] = .object(fields.values.place(location))
      }
      guard use.isShown else { continue }
      // Once for all its places: a text in Markdown is rendered with it.
      let written = use.isTable ? [] : fields.values.values(value, all[index])
      var fact =
        use.isTable
        ? fields.section(all[index], value, written) : fields.fact(all[index], written)
      if use.isTable { fact["label"] = .text(site.wording.text(all[index].names)) }
      if let name = use.name { named[name] = .object(fact) }
      switch use.part {
      case .changes: object["changes"] = fact["table"]
      case let part?: object.set(list: part.rawValue, written)
      case nil: break
      }
      if use.isFact {
        if drawn.contains(all[index].key) { fact["isDrawn"] = true }
        if use.isLast { lastFacts.append(.object(fact)) } else { facts.append(.object(fact)) }
      } else if use.isSection {
        sections.append(.object(use.isTable ? fact : fields.section(all[index], value, written)))
      }
    }
    object["f"] = .object(named)
    object.set(list: "facts", facts + lastFacts)
    object["sections"] = .list(sections)
  }

  private func addWithdrawal(_ value: FieldValue, _ field: Field, to object: inout TemplateObject) {
    guard case .row(let cells) = value.value else { return }
    object["isWithdrawn"] = true
    var withdrawn = TemplateObject()
    for (column, cell) in zip(field.columns.fields, cells) {
      guard let cell else { continue }
      if let day = cell.value.day { withdrawn[column.key] = .text(site.wording.date(day)) }
      if let text = cell.value.text { withdrawn[column.key] = .text(text) }
      if case .flag(true) = cell.value { withdrawn[column.key.camelCased] = true }
    }
    object["withdrawn"] = .object(withdrawn)
  }

  private func addBody(to object: inout TemplateObject) {
    guard let body else { return }
    object["body"] = .html(body.html)
    object["hasBody"] = .flag(!body.html.isEmpty)
    if !isTranslated { object.mark(site.tongue(of: id), "bodyLang") }
    if body.headings.count >= 3 {
      object.set(
        list: "toc",
        body.headings.map {
          ["title": .text($0.text), "id": .text($0.id), "isDeep": .flag($0.level > 2)]
        })
    }
  }

  /// What the record names as related, and what names it.
  private func addTies(to object: inout TemplateObject) {
    let shows = [.related, .cites, .citedBy].map(shown.contains)
    guard shows.contains(true) else { return }
    let related = related
    if shows[0] {
      // What belongs to the same matter stands in its timeline.
      let members = Set(site.catalog.thread.members(of: id))
      let others = related.filter { !members.contains($0) }
      object.set(list: "related", others.map { site.entry($0, from: place) })
    }
    if shows[1] {
      object.set(list: "cites", site.citedOnly(inTextsOf: id, besides: related, from: place))
    }
    if shows[2] {
      // A unit has a page of its own for what is its own; here only others that name it.
      let naming = site.catalog.backlinks[id].filter {
        !related.contains($0) && site.catalog.units[$0] != id
      }
      object.set(
        list: "citedBy", site.citing(naming, all: Routes.citing(record.address), from: place))
    }
  }

  /// The shown records that it names as related.
  private var related: [Int] {
    record.items("related").compactMap { item in
      guard let text = item.value.text else { return nil }
      let mention = Mention(.record(kinds: []), text, at: item.position, field: "related")
      guard case .record(let other) = site.catalog.resolve(mention, from: file),
        site.catalog.isShown(other)
      else { return nil }
      return other
    }
  }
}

extension Site {
  /// Records by kind, the kinds in the order of their doors, then of their slugs.
  func grouped(_ ids: [Int]) -> [(kind: Int, ids: [Int])] {
    Dictionary(grouping: ids) { catalog.summaries[$0].kind }
      .sorted { (order(ofKind: $0.key), $0.key) < (order(ofKind: $1.key), $1.key) }
      .map { ($0.key, $0.value) }
  }

  /// Where a kind stands among others: by its door, those without one last.
  func order(ofKind kind: Int) -> Int { catalog.kinds.kinds[kind].door ?? Int.max }
}

extension TemplateObject {
  /// A day as words under a name, and as ISO 8601 under the name with `ISO`.
  mutating func set(_ name: String, _ date: CivilDate, _ wording: Wording) {
    self[name] = .text(wording.date(date))
    self[name + "ISO"] = .text(date.iso)
  }
}

extension TemplateValue {
  /// Whether it is nothing.
  var isMissing: Bool { if case .missing = self { true } else { false } }
}

extension String {
  /// The English key of a field as templates spell it: `legal-basis` is `legalBasis`.
  var camelCased: String {
    guard utf8.contains(UInt8(ascii: "-")) else { return self }
    let parts = split(separator: "-")
    return (parts.first.map(String.init) ?? "")
      + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
