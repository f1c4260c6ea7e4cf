import Diagnostics
import Vietnamese

extension Field {
  /// The value that a raw value stands for, or why it is none. Lists, tables and groups of rows are
  /// taken apart before.
  package func parse(_ raw: RawValue) throws(ValueProblem) -> Value {
    if case .mapping(let fields) = raw.content {
      switch type {
      case .attachment: return try attachment(fields)
      case .place: return try place(fields)
      case .conditions: return try conditions(fields)
      default: break
      }
    }
    guard case .scalar(let written) = raw.content else {
      throw ValueProblem(.shape, vi: "là một giá trị", en: "one value")
    }
    if type == .markdown { return .markdown(written) }
    if type == .conditions { return .conditions(try conditions(written, at: raw.position)) }
    return try parse(written.trimmed)
  }

  private func parse(_ text: String) throws(ValueProblem) -> Value {
    switch type {
    case .text, .markdown, .group, .table: return .text(text)
    case .number, .count, .percent: return try number(text)
    case .money: return .money(try boundedMoney(text))
    case .date: return .date(try date(text))
    case .timeSpan: return .timeSpan(try timeSpan(text))
    case .recurrence: return .recurrence(try recurrence(text))
    case .year: return .year(try year(text))
    case .yesNo: return .flag(try flag(text))
    case .choice: return .choice(try choice(text))
    case .documentNumber:
      return .documentNumber(try documentNumber(text))
    case .unit: return .unit(text)
    case .record: return .record(text)
    case .citation: return .citation(text)
    case .url: return .url(try url(text))
    case .email: return .email(try email(text))
    case .phone: return .phone(try phone(text))
    case .attachment: return .attachment(AttachmentValue(path: text))
    case .evidence: return Self.isWebAddress(text) ? .url(text) : .evidence(text)
    case .place: return try place(text)
    case .conditions: return .conditions([])
    }
  }
}
