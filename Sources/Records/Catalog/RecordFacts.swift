package import Vietnamese

/// Answers and days of a record that rules may ask for, kept small: a site has many records.
package struct RecordFacts: Sendable, Hashable {
  /// The answer of a choice, by the places of field and answer.
  struct Answer: Sendable, Hashable {
    var field: UInt16
    var choice: UInt16
  }

  /// A day, by the place of its path in the kind; of a table the earliest.
  struct Day: Sendable, Hashable {
    var path: UInt16
    var day: Int32
  }

  private(set) var answers: [Answer] = []
  private(set) var days: [Day] = []

  /// No facts.
  package init() {}

  init(answers: [Answer], days: [Day]) { (self.answers, self.days) = (answers, days) }

  /// The facts of a record.
  package init(of record: Record) {
    for (index, value) in record.values.enumerated() {
      switch value?.value {
      case .choice(let choice): add(index, choice)
      case .list(let items):
        for case .choice(let choice) in items.map(\.value) { add(index, choice) }
      default: break
      }
    }
    for (place, path) in record.kind.dates.enumerated() {
      if let day = record.day(at: path) {
        days.append(Day(path: UInt16(clamping: place), day: Int32(clamping: day.daysSinceEpoch)))
      }
    }
  }

  private mutating func add(_ field: Int, _ choice: Int) {
    answers.append(Answer(field: UInt16(clamping: field), choice: UInt16(clamping: choice)))
  }

  /// The day at a path, by its place among the paths of the kind.
  package func day(at path: Int) -> CivilDate? {
    days.first { $0.path == path }.map { CivilDate(daysSinceEpoch: Int($0.day)) }
  }

  /// Whether a field has one of some answers.
  package func has(_ field: Int, _ choices: Set<Int>) -> Bool {
    answers.contains { $0.field == field && choices.contains(Int($0.choice)) }
  }

  /// The answers of a field.
  package func choices(_ field: Int) -> [Int] {
    answers.filter { $0.field == field }.map { Int($0.choice) }
  }
}

extension Record {
  /// The day at a path; of several rows the earliest.
  func day(at path: DatePath) -> CivilDate? {
    guard path.field < values.count, let value = values[path.field] else { return nil }
    guard let column = path.column else { return value.value.day(isEnd: path.isEnd) }
    return value.value.items(at: value.position).compactMap { item -> CivilDate? in
      guard case .row(let cells) = item.value, column < cells.count else { return nil }
      return cells[column]?.value.day(isEnd: path.isEnd)
    }.min()
  }
}

extension Value {
  /// The day of a date, or the first or last day of a time.
  fileprivate func day(isEnd: Bool) -> CivilDate? {
    if case .timeSpan(let span) = self, isEnd { return (span.end ?? span.start).date }
    return day
  }
}
