import Records
import Vietnamese

extension Value {
  /// The value as one readable line.
  var outline: String {
    switch self {
    case .text(let text): "text \(text)"
    case .markdown(let text): "markdown \(text)"
    case .number(let number): "number \(number.vietnamese)"
    case .percent(let number): "percent \(number.vietnamese)"
    case .money(let money): "money \(money.digits)"
    case .date(let date): "date \(date.iso)"
    case .timeSpan(let span): "time \(span.rfc3339Start)"
    case .recurrence(let recurrence): "recurrence \(recurrence.vietnamese)"
    case .conditions(let conditions):
      "where "
        + conditions.map { "\($0.field)=\($0.answers.joined(separator: "|"))" }
        .joined(separator: ",")
    case .year(let year): "year \(year)"
    case .flag(let flag): flag ? "yes" : "no"
    case .choice(let index): "choice \(index)"
    case .documentNumber(let number): "number of document \(number.description)"
    case .unit(let text): "unit \(text)"
    case .record(let text): "record \(text)"
    case .citation(let text): "citation \(text)"
    case .url(let text): "url \(text)"
    case .email(let text): "e-mail \(text)"
    case .phone(let text): "phone \(text)"
    case .attachment(let file): "file \(file.path)" + (file.title.map { " (\($0))" } ?? "")
    case .evidence(let text): "evidence \(text)"
    case .place(let place):
      "place \(place.address)"
        + (place.latitude.map { " \($0)" } ?? "") + (place.longitude.map { " \($0)" } ?? "")
    case .list(let items): "[" + items.map(\.value.outline).joined(separator: ", ") + "]"
    case .row(let cells):
      "{" + cells.map { $0?.value.outline ?? "-" }.joined(separator: ", ") + "}"
    case .table(let rows): "table " + rows.map(\.value.outline).joined(separator: " ")
    }
  }
}
