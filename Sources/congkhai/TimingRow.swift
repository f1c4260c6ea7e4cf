import Site

/// A line of the table of timings.
struct TimingRow {
  /// Of what it tells.
  enum Subject {
    case step(BuildStep)
    /// Several steps that ran side by side, which stand below it.
    case together
    case total
  }

  let subject: Subject
  /// Whether it stands below the line of several steps.
  var isInside = false
  let seconds: Double
  /// The cores that worked, on average; nil where only the line above can tell.
  var cores: Double?
  /// The most memory until the end of the step, in bytes.
  var memory: Int?
  var amount = BuildMarks.Amount()

  /// The lines for the steps of a build. Steps that run side by side share the cores and the
  /// counters of files, so the line above them tells of those.
  static func rows(_ timings: Timings) -> [TimingRow] {
    let steps = timings.steps
    guard let last = steps.last?.end else { return [] }
    var rows: [TimingRow] = []
    var start = timings.start
    var next = steps[...]
    while let first = next.first {
      let beside = first.begin == nil ? next.prefix(1) : next.prefix { $0.begin != nil }
      next = next.dropFirst(beside.count)
      guard let end = beside.last?.end else { continue }
      if beside.count == 1 {
        rows.append(row(.step(first.step), from: start, to: end, first.amount))
      } else {
        rows.append(row(.together, from: start, to: end))
        rows += beside.map { step in
          TimingRow(
            subject: .step(step.step), isInside: true,
            seconds: step.end.seconds - (step.begin ?? start.seconds), amount: step.amount)
        }
      }
      start = end
    }
    var total = row(.total, from: timings.start, to: last)
    total.amount.records = steps.first { $0.step == .pages }?.amount.records ?? 0
    return rows + [total]
  }

  /// A line for a time in which nothing else ran; files that were handed over in it are its own,
  /// unless the step says how many it had to do with.
  private static func row(
    _ subject: Subject, from start: Timings.Moment, to end: Timings.Moment,
    _ amount: BuildMarks.Amount = BuildMarks.Amount()
  ) -> TimingRow {
    let seconds = end.seconds - start.seconds
    var amount = amount
    if amount.files == 0 {
      amount.files = end.files - start.files
      amount.bytes = end.bytes - start.bytes
    }
    return TimingRow(
      subject: subject, seconds: seconds,
      cores: seconds > 0 ? (end.worked - start.worked) / seconds : 0, memory: end.memory,
      amount: amount)
  }
}
