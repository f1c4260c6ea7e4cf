import Diagnostics
import Vietnamese

/// Finds what targets mean: units, kinds, fields, answers; reports those that cannot be measured.
struct TargetTie {
  let catalog: Catalog
  private var problems: TargetProblems

  /// The targets of all records that count, and every problem in any, those of drafts too.
  static func tie(_ catalog: Catalog) -> ([Target], [Diagnostic]) {
    var tie = TargetTie(catalog: catalog, problems: TargetProblems(catalog: catalog))
    var targets: [Target] = []
    let all = catalog.summaries.all
    for id in all.indices where !all[id].targets.isEmpty {
      targets += all[id].targets.map { tie.target($0, of: id) }
      tie.checkCodes(all[id].targets, of: id)
    }
    // What is told of the target of a draft is no mistake, only nothing to show yet.
    let problems = StatementTie(catalog: catalog).tie(&targets, tie.problems)
    return (targets.filter { catalog.counts($0.record) }, problems.found)
  }

  private mutating func target(_ row: TargetRow, of id: Int) -> Target {
    let units = units(row, of: id)
    var target = Target(
      record: id, row: row, units: (units ?? []).filter(catalog.isShown).sorted(), rule: nil)
    guard row.count != nil else { return target }
    target.rule = TargetRuleTie(catalog: catalog, row: row, record: id).rule(&problems)
    if target.rule != nil {
      TargetCheck(target: target, hasUnits: units?.isEmpty != true).run(&problems)
    }
    return target
  }

  /// Two targets of one record must not have one code: what is told of it would be told of both.
  private mutating func checkCodes(_ rows: [TargetRow], of id: Int) {
    var seen = Set<String>()
    for row in rows {
      guard let code = row.code, !seen.insert(Folding.key(code)).inserted else { continue }
      problems.report(
        id, row.position, vi: "hai chỉ tiêu của hồ sơ này cùng mang mã «\(code)»",
        en: "two targets of this record have the code ‘\(code)’",
        mend: Message(vi: "đổi một trong hai mã", en: "change one of the codes"))
    }
  }

  /// The units that must meet a target, those that are not shown included; nil where one of the
  /// names or answers is a mistake, which is told elsewhere.
  private mutating func units(_ row: TargetRow, of id: Int) -> Set<Int>? {
    guard let named = resolve(row.of, row, id), let within = resolve(row.within, row, id) else {
      return nil
    }
    // Who took over the duties of a named unit must go on with them.
    var found = Set(named.flatMap { [$0] + catalog.successors(of: $0) })
    let kinds = answers(row.ofKind, of: "kind-of-unit", row, id)
    let levels = answers(row.ofLevel, of: "level", row, id)
    if !row.ofKind.isEmpty, kinds == nil { return nil }
    if !row.ofLevel.isEmpty, levels == nil { return nil }
    if kinds == nil, levels == nil { return found }
    for unit in catalog.index.unitIDs {
      if let kinds, !catalog.summaries.all[unit].facts.has(kinds.field, kinds.choices) { continue }
      if let levels, !catalog.summaries.all[unit].facts.has(levels.field, levels.choices) {
        continue
      }
      guard within.isEmpty || !within.isDisjoint(with: catalog.ancestors(of: unit)) else {
        continue
      }
      found.insert(unit)
    }
    return found
  }

  private func resolve(_ names: [String], _ row: TargetRow, _ id: Int) -> Set<Int>? {
    var found = Set<Int>()
    for name in names {
      let mention = Mention(.unit, name, at: row.position, field: "of")
      let file = catalog.files[catalog.summaries.all[id].file]
      guard case .record(let unit) = catalog.resolve(mention, from: file) else { return nil }
      found.insert(unit)
    }
    return found
  }

  /// The answers of a field of units that a row asks for; nil where none is asked or one is wrong.
  private mutating func answers(
    _ names: [String], of key: String, _ row: TargetRow, _ id: Int
  ) -> (field: Int, choices: Set<Int>)? {
    guard !names.isEmpty, let kind = catalog.kinds.kinds.first(where: { $0.role == .unit }),
      let field = kind.fields.index(ofKey: key),
      let choices = problems.choices(names, of: kind.fields.fields[field], at: row.position, id)
    else { return nil }
    return (field, choices)
  }
}
