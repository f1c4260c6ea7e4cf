import Diagnostics
import Records
import Vietnamese

/// What was promised and is late, comes due, or has nothing to prove it.
extension ReportMaker {
  func addPromises(to report: inout DisclosureReport) {
    for promise in catalog.promises {
      let commitment = catalog.commitment(promise)
      guard let promised = promised(promise, commitment) else { continue }
      switch commitment.standing(on: today) {
      case .late where commitment.isQuestion: report.missing.answers.append(promised)
      case .late: report.promisesLate.append(promised)
      case .due:
        if let due = commitment.due, due <= report.last { report.promisesDue.append(promised) }
      case .done, .doneLate:
        if commitment.evidence.isEmpty, !commitment.isQuestion {
          report.promisesUnproven.append(promised)
        }
      case .undated, .dropped: break
      }
    }
    report.promisesLate = byUnit(report.promisesLate)
    report.promisesDue.sort { Self.order($0, $0.due) < Self.order($1, $1.due) }
    report.promisesUnproven.sort {
      Self.order($1, $1.done ?? $1.due) < Self.order($0, $0.done ?? $0.due)
    }
    addPetitions(to: &report)
  }

  /// A commitment for whose keeping somebody in the scope answers; nil for others.
  private func promised(_ promise: Promise, _ commitment: Commitment) -> DisclosureReport.Promised?
  {
    let lead = promise.unit ?? catalog.units[promise.record]
    guard isMeasured(lead), isInScope(unit: lead, of: catalog) else { return nil }
    let record = entry(promise.record)
    return DisclosureReport.Promised(
      record: record, text: commitment.text, isQuestion: commitment.isQuestion,
      unit: promise.unit.map { named($0, catalog) },
      who: commitment.who, due: commitment.due, done: commitment.done,
      daysLate: commitment.daysLate(on: today) ?? 0,
      place: Place(file: record.place.file, position: commitment.position))
  }

  /// Petitions that were to be answered by now: what a kind with the days `due` and `answered` says.
  private func addPetitions(to report: inout DisclosureReport) {
    let overdue = Set(report.overdue.map(\.record.address))
    for id in ids where has("answered", id) && has("due", id) && catalog.counts(id) {
      guard let due = day("due", of: id), due < today, day("answered", of: id) == nil,
        isMeasured(answering(id)), isOpen(catalog.state(of: id)?.tone),
        // What the law asks is told with its article.
        !overdue.contains(catalog.summaries[id].address)
      else { continue }
      let record = entry(id)
      report.missing.answers.append(
        DisclosureReport.Promised(
          record: record, text: record.title, isQuestion: true, unit: record.unit, who: nil,
          due: due, done: nil,
          daysLate: today.daysSinceEpoch - due.daysSinceEpoch, place: record.place))
    }
    report.missing.answers = byUnit(report.missing.answers)
  }

  /// Whether a state is one in which an answer is still awaited.
  private func isOpen(_ tone: String?) -> Bool {
    tone == nil || tone == "neutral" || tone == "warn"
  }

  /// By lead unit, the unit with the longest delay first, in it the longest delay first.
  private func byUnit(_ promises: [DisclosureReport.Promised]) -> [DisclosureReport.Promised] {
    func lead(_ promise: DisclosureReport.Promised) -> String {
      promise.unit?.title ?? promise.who ?? ""
    }
    var worst: [String: Int] = [:]
    for promise in promises {
      worst[lead(promise)] = max(worst[lead(promise)] ?? .min, promise.daysLate)
    }
    return promises.enumerated().sorted { one, other in
      let (a, b) = (lead(one.element), lead(other.element))
      if a != b { return (-(worst[a] ?? 0), a) < (-(worst[b] ?? 0), b) }
      return (-one.element.daysLate, one.offset) < (-other.element.daysLate, other.offset)
    }.map(\.element)
  }

  private static func order(
    _ promise: DisclosureReport.Promised, _ day: CivilDate?
  ) -> (Int, String, Int32) {
    (
      day?.daysSinceEpoch ?? .min, promise.record.address, promise.place.position?.line ?? 0
    )
  }
}
