import Diagnostics
import Reading
import Records
import Templates
import Vietnamese

/// How a typed value becomes what templates show: a text, perhaps with an address, a day, a tone.
struct ValueContext {
  let site: Site
  let place: PagePlace
  /// The record that writes the values, by whose place and texts its citations are understood.
  let id: Int
  /// Whether the page is its own, on which it is no link.
  var isOwnPage = true
  /// The file of the record, from which relative paths lead.
  let file: String

  private var wording: Wording { site.wording }

  /// The values of a field in order; lists are taken apart.
  func values(_ value: FieldValue, _ field: Field) -> [TemplateValue] {
    switch value.value {
    case .list(let items): items.flatMap { values($0, field) }
    case .row(let cells): rowValues(cells, field)
    default: [.object(object(value.value, field))]
    }
  }

  private func object(_ value: Value, _ field: Field) -> TemplateObject {
    switch value {
    case .text(let text):
      var object: TemplateObject = ["text": .text(text)]
      if let linked = site.linked(text, by: id, from: place) { object["linked"] = .html(linked) }
      object.mark(site.tongue(of: id))
      return object
    case .phone(let text): return ["text": .text(text)]
    case .markdown(let text):
      var object: TemplateObject = ["html": .html(markdown(text))]
      object.mark(site.tongue(of: id))
      return object
    case .number(let number): return numeric(wording.number(number))
    case .percent(let number): return numeric(wording.number(number) + " %")
    case .money(let money): return numeric(wording.money(money))
    case .year(let year): return ["text": .text("\(year)")]
    case .date(let date): return ["text": .text(wording.date(date)), "iso": .text(date.iso)]
    case .timeSpan(let span):
      return ["text": .text(wording.time(span)), "iso": .text(span.rfc3339Start)]
    case .recurrence(let recurrence): return ["text": .text(wording.recurrence(recurrence))]
    case .flag(let flag): return ["text": .text(wording.yesNo(flag))]
    case .choice(let index):
      let choice = field.choices[index]
      var object: TemplateObject = ["text": .text(wording.text(choice.names))]
      // A choice has a tone only where the kind gives one to some answer.
      if field.choices.contains(where: { $0.tone != "neutral" }) {
        object["tone"] = .text(choice.tone)
      }
      return object
    case .documentNumber(let number): return ["text": .text(number.description)]
    case .unit(let text): return reference(.unit, text, field)
    case .record(let text): return reference(.record(kinds: field.kinds), text, field)
    case .citation(let text): return reference(.citation, text, field)
    case .evidence(let text): return reference(.evidence(text), text, field)
    case .url(let url): return ["text": .text(url), "url": .text(url)]
    case .email(let email): return ["text": .text(email), "url": .text("mailto:" + email)]
    case .attachment(let file): return attachment(file)
    case .place(let place): return self.place(place)
    case .conditions(let conditions): return ["text": .text(Self.words(of: conditions))]
    case .list, .row, .table: return [:]
    }
  }

  /// Conditions as they would be written in a cell of a table.
  private static func words(of conditions: [ConditionValue]) -> String {
    conditions.map { "\($0.field) = \($0.answers.joined(separator: " | "))" }
      .joined(separator: ", ")
  }

  private func numeric(_ text: String) -> TemplateObject {
    ["text": .text(text), "isNumber": true]
  }

  private func markdown(_ text: String) -> [UInt8] {
    site.renderMarkdown(Array(text.utf8), of: id, in: file, from: place).html
  }

  private func rowValues(_ cells: [FieldValue?], _ field: Field) -> [TemplateValue] {
    if let entry = entry(cells, field) { return [.object(entry)] }
    return zip(field.columns.fields, cells).flatMap { column, cell -> [TemplateValue] in
      guard let cell else { return [] }
      var shown = values(cell, column)
      // The first value of a column says what it is; the others of a list follow it.
      if case .object(var first)? = shown.first {
        first["term"] = .text(wording.text(column.names))
        shown[0] = .object(first)
      }
      return shown
    }
  }

  /// One of several things that were noted by day: the day says what it is, the text follows.
  private func entry(_ cells: [FieldValue?], _ field: Field) -> TemplateObject? {
    guard field.isList, cells.count == 2, let day = cells[0]?.value.day,
      let text = cells[1]?.value.text
    else { return nil }
    return ["term": .text(wording.date(day)), "text": .text(text)]
  }

  private func reference(_ sort: Mention.Sort, _ text: String, _ field: Field) -> TemplateObject {
    let mention = Mention(sort, text, at: Position(line: 1), field: field.key)
    switch site.catalog.resolve(mention, from: file, by: id) {
    case .record(let id) where id == self.id && sort != .unit && isOwnPage:
      return ["text": .text(text)]
    // Of a record that is not shown, pages tell no more than who named it wrote.
    case .record(let id) where !site.catalog.isShown(id): return ["text": .text(text)]
    case .record(let id):
      let summaries = site.catalog.summaries.reading(id)
      var object: TemplateObject = [
        "text": .text(summaries[id].title), "url": .text(place.page(summaries[id].address)),
      ]
      // A document is known by its number.
      if sort != .unit, let number = summaries[id].number?.description {
        object["text"] = .text(number)
        object["note"] = .text(summaries[id].title)
      }
      object.mark(site.titleTongue(of: id))
      return object
    case .file: return attachment(AttachmentValue(path: text))
    case .missing where sort == .citation:
      var object: TemplateObject = ["text": .text(text)]
      let target = site.catalog.target(ofField: text, by: id)
      if let url = site.address(of: target, by: id, from: place) { object["url"] = .text(url) }
      return object
    case .page, .ambiguous, .missing, .outside: return ["text": .text(text)]
    }
  }

  func attachment(_ file: AttachmentValue) -> TemplateObject {
    guard let path = RelativePath.resolve(file.path, from: self.file) else {
      return ["text": .text(file.path)]
    }
    var object: TemplateObject = [
      "text": .text(file.title ?? RelativePath.name(of: path)),
      "url": .text(site.file(ContentFile.publishedPath(of: path), from: place)),
      "format": .text(RelativePath.suffix(of: path).uppercased()),
      "size": site.size(ofFile: path, namedBy: id).map { .text(wording.size($0)) } ?? .missing,
    ]
    object.mark(site.tongue(of: id))
    return object
  }

  func place(_ place: PlaceValue) -> TemplateObject {
    var object: TemplateObject = ["text": .text(place.address)]
    object.mark(site.tongue(of: id))
    if let latitude = place.latitude, let longitude = place.longitude {
      object["latitude"] = .text("\(latitude)")
      object["longitude"] = .text("\(longitude)")
    }
    return object
  }
}
