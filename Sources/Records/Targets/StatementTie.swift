import Diagnostics
import Vietnamese

/// Gives each target the results that records tell of it; reports those that would tell nothing.
///
/// A bare code means the target of the same record; else that of the one record which has it. Where
/// several have it, `record#code` says which.
struct StatementTie {
  let catalog: Catalog

  func tie(_ targets: inout [Target], _ problems: TargetProblems) -> TargetProblems {
    var problems = problems
    var byCode: [String: [Int]] = [:]
    for (place, target) in targets.enumerated() {
      if let code = target.row.code { byCode[Folding.key(code), default: []].append(place) }
    }
    for (id, summary) in catalog.summaries.all.enumerated() {
      for result in summary.statements {
        let meant = meant(result, of: id, targets, byCode)
        guard check(result, of: id, meant, targets, &problems) else { continue }
        let unit = catalog.resolve(
          Mention(.unit, result.unit, at: result.position, field: "unit"), from: file(id))
        // A unit that is not there is told where names of units are.
        guard case .record(let unit) = unit else { continue }
        checkSense(result, of: id, unit, meant.map { targets[$0] }, &problems)
        guard catalog.counts(id) else { continue }
        for place in meant { targets[place].stated.append((unit, result, id)) }
      }
    }
    return problems
  }

  private func file(_ id: Int) -> String { catalog.files[catalog.summaries.all[id].file] }

  /// The places of the targets that a result means.
  private func meant(
    _ result: StatedResult, of id: Int, _ targets: [Target], _ byCode: [String: [Int]]
  ) -> [Int] {
    let parts = result.target.split(separator: "#", maxSplits: 1).map(String.init)
    if parts.count == 2 {
      let mention = Mention(
        .record(kinds: []), parts[0], at: result.position, field: "target")
      guard case .record(let record) = catalog.resolve(mention, from: file(id)) else { return [] }
      return (byCode[Folding.key(parts[1])] ?? []).filter { targets[$0].record == record }
    }
    let all = byCode[Folding.key(result.target)] ?? []
    let own = all.filter { targets[$0].record == id }
    return own.isEmpty ? all : own
  }

  /// Whether a result means targets of one record.
  private func check(
    _ result: StatedResult, of id: Int, _ meant: [Int], _ targets: [Target],
    _ problems: inout TargetProblems
  ) -> Bool {
    let records = Set(meant.map { targets[$0].record }).sorted()
    if records.count == 1 { return true }
    if records.isEmpty {
      problems.report(
        id, result.position, vi: "không có chỉ tiêu nào mang mã «\(result.target)»",
        en: "there is no target with the code ‘\(result.target)’",
        mend: TargetProblems.nearest(result.target, targets.compactMap(\.row.code))
          ?? Message(
            vi: "viết mã của chỉ tiêu («ma: …»), hoặc «hồ sơ#mã»",
            en: "write the code of the target, or ‘record#code’"))
      return false
    }
    let names = records.prefix(4).map { catalog.summaries.all[$0].address + "#" + result.target }
    problems.report(
      id, result.position, vi: "\(records.count) hồ sơ có chỉ tiêu mang mã «\(result.target)»",
      en: "\(records.count) records have a target with the code ‘\(result.target)’",
      mend: Message(
        vi: "viết rõ: " + names.joined(separator: " hoặc "),
        en: "write which: " + names.joined(separator: " or ")))
    return false
  }

  /// A result of a unit that need not meet the target, or of a day outside of its time, would be
  /// dropped in silence.
  private func checkSense(
    _ result: StatedResult, of id: Int, _ unit: Int, _ meant: [Target],
    _ problems: inout TargetProblems
  ) {
    guard let target = meant.first(where: { $0.rule != nil }) else { return }
    let title = catalog.summaries.all[unit].title
    if catalog.isShown(unit), !target.units.contains(unit) {
      problems.report(
        id, result.position, vi: "«\(title)» không thuộc diện phải đạt chỉ tiêu «\(result.target)»",
        en: "‘\(title)’ is none of the units that must meet the target ‘\(result.target)’",
        mend: Message(
          vi: "sửa đơn vị, hoặc thêm đơn vị vào chỉ tiêu",
          en: "correct the unit, or add it to the target"))
    } else if !target.has(periodOf: result.date) {
      problems.report(
        id, result.position,
        vi: "ngày \(result.date.vietnamese) không thuộc kỳ nào của chỉ tiêu «\(result.target)»",
        en: "\(result.date.english) lies in no period of the target ‘\(result.target)’",
        mend: Message(
          vi: "viết một ngày thuộc kỳ được báo cáo", en: "write a day of the period that is meant"))
    }
  }
}
