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
  private let fields: FieldContext
  private let file: String

  /// The context of the page of a record.
  init(site: Site, id: Int, record: Record) {
    self.init(site, id, record, at: PagePlace(record.address))
  }

  /// The context of another page about the record, at a place of its own, by a template that may
  /// have no use for its text.
  func at(_ place: PagePlace, for template: String) -> RecordContext {
    let showsBody = site.theme.templates.mayShow(anyOf: Self.bodyNames, in: template)
    return RecordContext(
      site, id, record, at: place, citing: body?.cited, rendersBody: showsBody)
  }

  /// The names of what is made from the text.
  private static let bodyNames: [TemplateName] = ["body", "hasBody", "bodyLang", "toc", "hasToc"]

  private init(
    _ site: Site, _ id: Int, _ record: Record, at place: PagePlace,
    citing cited: [CitedWord]? = nil,
    rendersBody: Bool = true
  ) {
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

  /// Fields that stand in a place of their own on every page and so not among the facts.
  private static let placed: Set<String> = [
    "title", "number", "unit", "issued", "published", "status", "summary", "attachments", "related",
    "legal-basis", "changes", "aliases", "draft", "audience", "language", "illustration",
    "withdrawn", "replaced-by", "title-en", "summary-en", "text-en",
  ]

  /// Facts of every kind that tell a reader less than the kind's own, and so come after them.
  private static let last: Set<String> = ["disclosure-item", "posting"]

  func object() -> TemplateObject {
    let summaries = site.catalog.summaries.reading(id)
    let kind = record.kind
    let wording = site.wording
    var object: TemplateObject = [
      "kind": [
        "key": .text(kind.key), "title": .text(wording.text(kind.names)),
        "plural": .text(wording.text(kind.plural)), "url": .text(place.page(Routes.list(kind))),
      ],
      "title": .text(summaries[id].title), "abstract": .text(abstract),
      "isIllustration": .flag(summaries[id].isIllustration),
    ]
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
    if var tally = site.tally(ofRecord: id, from: place) {
      tally["allURL"] = .text(place.page(Routes.followUp))
      object["tally"] = .object(tally)
    }
    addFields(to: &object)
    addPictures(to: &object)
    addBody(to: &object)
    addTies(to: &object)
    object.set(list: "duties", duties())
    object.set(list: "thread", thread())
    if hasSheet { object["sheetURL"] = .text(place.page("\(record.address)/\(Routes.sheet)")) }
    if let calendar = calendar() { object["calendar"] = .object(calendar) }
    return object
  }

  /// The summary that staff wrote, in the language of the pages where there is one.
  private var abstract: String {
    let english = site.language == .en ? record.text("summary-en") : nil
    return english ?? record.text("summary") ?? ""
  }

  /// What became of the record: its page stays, and says so.
  private func addStage(to object: inout TemplateObject) {
    switch site.catalog.stage(of: id, on: site.today) {
    case .ended(let day):
      object["isEnded"] = true
      object.set("ended", day, site.wording)
    case .replaced(let other):
      object["isReplaced"] = true
      object["replacedBy"] = site.link(to: other, from: place)
    case .current, .withdrawn: break
    }
  }

  private func addFields(to object: inout TemplateObject) {
    let stateKey = record.kind.stateKey
    var facts: [TemplateValue] = []
    var lastFacts: [TemplateValue] = []
    var sections: [TemplateValue] = []
    var named = TemplateObject()
    let all = record.kind.fields.fields
    for (index, value) in record.values.enumerated() {
      guard let value else { continue }
      let field = all[index]
      let isTable = field.type == .table || (field.type == .group && field.isList)
      // Once for all its places: a text in Markdown is rendered with it.
      let written = isTable ? [] : fields.values.values(value, field)
      var fact =
        isTable ? fields.section(field, value, written) : fields.fact(field, written)
      if isTable { fact["label"] = .text(site.wording.text(field.names)) }
      named[field.key.camelCased] = .object(fact)
      switch field.key {
      case "attachments", "legal-basis":
        object.set(list: field.key.camelCased, written)
      case "changes": object["changes"] = fact["table"]
      case "withdrawn": addWithdrawal(value, field, to: &object)
      default: break
      }
      if Self.placed.contains(field.key) || field.key == stateKey { continue }
      switch field.show {
      case .facts where Self.last.contains(field.key): lastFacts.append(.object(fact))
      case .facts: facts.append(.object(fact))
      case .section:
        sections.append(.object(isTable ? fact : fields.section(field, value, written)))
      case .hidden: break
      }
      if case .place(let location) = value.value, object["place"].isMissing {
        object["place"] = .object(fields.values.place(location))
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
    let related = record.items("related").compactMap { item -> Int? in
      guard let text = item.value.text else { return nil }
      let mention = Mention(.record(kinds: []), text, at: item.position, field: "related")
      guard case .record(let other) = site.catalog.resolve(mention, from: file),
        site.catalog.isShown(other)
      else { return nil }
      return other
    }
    // What belongs to the same matter stands in its timeline.
    let members = Set(site.catalog.thread.members(of: id))
    let others = related.filter { !members.contains($0) }
    object.set(list: "related", others.map { site.entry($0, from: place) })
    object.set(list: "cites", site.citedOnly(inTextsOf: id, besides: related, from: place))
    // A unit has a page of its own for what is its own; here only others that name it.
    let naming = site.catalog.backlinks[id].filter {
      !related.contains($0) && site.catalog.units[$0] != id
    }
    object.set(
      list: "citedBy", site.citing(naming, all: Routes.citing(record.address), from: place))
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
