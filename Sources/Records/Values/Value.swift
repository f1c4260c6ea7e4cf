package import Diagnostics
package import Vietnamese

/// A value that fits its field.
package indirect enum Value: Sendable, Hashable {
  /// A line or a paragraph of plain text.
  case text(String)
  /// A text in Markdown.
  case markdown(String)
  /// A number.
  case number(VietnameseNumber)
  /// A share, in percent: 45.5 is 45.5 %.
  case percent(VietnameseNumber)
  /// An amount in đồng.
  case money(Money)
  /// A day.
  case date(CivilDate)
  /// A time from–to on a day.
  case timeSpan(TimeSpan)
  /// A rule by which something returns.
  case recurrence(Recurrence)
  /// A year.
  case year(Int)
  /// Yes or no.
  case flag(Bool)
  /// The answer of a choice, by its place in the field.
  case choice(Int)
  /// The number of a document.
  case documentNumber(DocumentNumber)
  /// A unit, by address or name, as written.
  case unit(String)
  /// A record, by address, file or number, as written.
  case record(String)
  /// A document that may or may not have a record, as written.
  case citation(String)
  /// A web address.
  case url(String)
  /// An e-mail address.
  case email(String)
  /// A telephone number, as written.
  case phone(String)
  /// A file beside the record.
  case attachment(AttachmentValue)
  /// What proves something: a record or a document, as written (attachments and links have their own cases).
  case evidence(String)
  /// A place.
  case place(PlaceValue)
  /// Which records a rule means: every one of these conditions holds.
  case conditions([ConditionValue])
  /// Several values of one type.
  case list([FieldValue])
  /// One row of typed columns, in the order of the columns.
  case row([FieldValue?])
  /// Rows of typed columns.
  case table([FieldValue])
}

/// A value and where it is written.
package struct FieldValue: Sendable, Hashable {
  /// What it is.
  package var value: Value
  /// Where it begins.
  package var position: Position

  /// A value at its place.
  package init(_ value: Value, at position: Position) {
    self.value = value
    self.position = position
  }
}

/// A file that a record names.
package struct AttachmentValue: Sendable, Hashable {
  /// The path as written, relative to the file of the record or from the content folder (`/…`).
  package var path: String
  /// What it is called on the page.
  package var title: String?

  /// A file, without a title when it has none.
  package init(path: String, title: String? = nil) {
    self.path = path
    self.title = title
  }
}

/// A place that one can go to.
package struct PlaceValue: Sendable, Hashable {
  /// The address in words.
  package var address: String
  /// WGS 84, degrees north, as written, within −90…90.
  package var latitude: Double?
  /// WGS 84, degrees east, within −180…180.
  package var longitude: Double?
}

/// What a rule asks of a field of the records that it means: one of these answers.
package struct ConditionValue: Sendable, Hashable {
  /// The name of the field, as written.
  package var field: String
  /// The answers, by key or by label, as written.
  package var answers: [String]
  /// Where it is written.
  package var position: Position
}

extension Value {
  /// The text of a value that is nothing but text.
  package var text: String? {
    switch self {
    case .text(let text), .markdown(let text), .unit(let text), .record(let text),
      .citation(let text), .url(let text), .email(let text), .phone(let text), .evidence(let text):
      text
    default: nil
    }
  }

  /// The day of a date, or on which a time begins.
  package var day: CivilDate? {
    switch self {
    case .date(let date): date
    case .timeSpan(let span): span.start.date
    default: nil
    }
  }

  /// The values of a list or the rows of a table; one value stands for a list of one.
  package func items(at position: Position) -> [FieldValue] {
    switch self {
    case .list(let items), .table(let items): items
    default: [FieldValue(self, at: position)]
    }
  }
}
