import Diagnostics
import Vietnamese

/// Finds what targets mean: units, kinds, fields, answers; reports those that cannot be measured.
struct TargetTie {
  let catalog: Catalog
  private var problems: [Diagnostic] = []

  init(_ catalog: Catalog) { self.catalog = catalog }

  /// The targets of all shown records, and every problem in any.
  static func tie(_ catalog: Catalog) -> ([Target], [Diagnostic]) {
    var tie = TargetTie(catalog)
    var targets: [Target] = []
    for (id, summary) in catalog.summaries.enumerated() where !summary.targets.isEmpty {
      for row in summary.targets {
        let target = tie.target(row, of: id)
        if catalog.counts(id) { targets.append(target) }
      }
    }
    tie.addStatements(to: &targets)
    return (targets, tie.problems)
  }

  private mutating func target(_ row: TargetRow, of id: Int) -> Target {
    var target = Target(record: id, row: row, units: units(row, of: id), rule: nil)
    if row.count != nil {
      target.rule = rule(row, of: id)
      if target.rule != nil { checkMeasurable(target) }
    }
    return target
  }

  // MARK: Units

  private mutating func units(_ row: TargetRow, of id: Int) -> [Int] {
    let file = catalog.files[catalog.summaries[id].file]
    func resolve(_ names: [String]) -> [Int] {
      names.compactMap { name in
        let mention = Mention(.unit, name, at: row.position, field: "of")
        guard case .record(let unit) = catalog.resolve(mention, from: file) else { return nil }
        return unit
      }
    }
    // Who took over the duties of a named unit must go on with them.
    var found = Set(resolve(row.of).flatMap { [$0] + catalog.successors(of: $0) })
    let kinds = answers(row.ofKind, of: "kind-of-unit", row, id)
    let levels = answers(row.ofLevel, of: "level", row, id)
    if kinds != nil || levels != nil {
      let within = Set(resolve(row.within))
      for unit in catalog.index.unitIDs {
        if let kinds, !catalog.summaries[unit].facts.has(kinds.field, kinds.choices) { continue }
        if let levels, !catalog.summaries[unit].facts.has(levels.field, levels.choices) { continue }
        guard within.isEmpty || !within.isDisjoint(with: catalog.ancestors(of: unit)) else {
          continue
        }
        found.insert(unit)
      }
    }
    return found.filter(catalog.isShown).sorted()
  }

  private mutating func answers(
    _ names: [String], of key: String, _ row: TargetRow, _ id: Int
  ) -> (field: Int, choices: Set<Int>)? {
    if names.isEmpty { return nil }
    guard let kind = catalog.kinds.kinds.first(where: { $0.role == .unit }),
      let field = kind.fields.index(ofKey: key)
    else { return nil }
    return (field, choices(names, kind.fields.fields[field], at: row.position, id))
  }

  // MARK: Rules

  private mutating func rule(_ row: TargetRow, of id: Int) -> Target.Rule? {
    guard let counted = kind(row.count, row, id) else { return nil }
    let ifAny = row.ifAny == nil ? nil : kind(row.ifAny, row, id)
    if row.ifAny != nil, ifAny == nil { return nil }
    let kind = catalog.kinds.kinds[counted]
    var rule = Target.Rule(
      kind: counted, conditions: [], path: nil, unitFields: [], ifAny: ifAny,
      atLeast: row.atLeast ?? 1, per: row.per ?? .term)
    for condition in row.conditions {
      guard let field = field(condition.field, of: kind, at: condition.position, id) else {
        return nil
      }
      rule.conditions.append(
        (
          field,
          choices(condition.answers, kind.fields.fields[field], at: condition.position, id)
        ))
    }
    if let name = row.dateName {
      guard let field = field(name, of: kind, at: row.position, id, type: nil),
        let path = kind.dates.firstIndex(where: { $0.name == kind.fields.fields[field].key })
      else { return nil }
      rule.path = path
    }
    for name in row.unitFields {
      guard let field = field(name, of: kind, at: row.position, id, type: .unit) else { return nil }
      rule.unitFields.append(kind.fields.fields[field].key)
    }
    return rule
  }

  private mutating func kind(_ name: String?, _ row: TargetRow, _ id: Int) -> Int? {
    guard let name else { return nil }
    if let kind = catalog.kinds.kind(named: name) { return catalog.kinds.index(slug: kind.slug) }
    let slugs = catalog.kinds.kinds.map(\.slug)
    report(
      id, row.position, vi: "chỉ tiêu đếm «\(name)», nhưng không có loại hồ sơ nào như vậy",
      en: "the target counts ‘\(name)’, but there is no such kind of record",
      mend: Self.nearest(name, slugs)
        ?? Message(
          vi: "viết một trong: " + slugs.joined(separator: ", "),
          en: "write one of: " + slugs.joined(separator: ", ")))
    return nil
  }

  /// A field that a rule asks; `state` and `form` mean whatever tells these of the kind.
  private mutating func field(
    _ name: String, of kind: Kind, at position: Position, _ id: Int, type: FieldType? = .choice
  ) -> Int? {
    let key = name == "form" ? kind.formKey ?? name : name
    let index =
      kind.fields.index(named: key)
      ?? (Folding.key(name) == "state" ? kind.fields.index(ofKey: kind.stateKey) : nil)
    guard let index else {
      report(
        id, position,
        vi: "chỉ tiêu hỏi trường «\(name)», nhưng loại hồ sơ «\(kind.names.vi)» không có",
        en: "the target asks for ‘\(name)’, which the kind ‘\(kind.names.en)’ does not have",
        mend: kind.fields.nearest(to: name).map {
          Message(
            vi: "có phải bạn muốn viết «\($0.name)»?", en: "did you mean ‘\($0.field.key)’?")
        } ?? Message(vi: "viết tên một trường của loại ấy", en: "name a field of that kind"))
      return nil
    }
    let field = kind.fields.fields[index]
    let fits =
      type.map { $0 == field.type } ?? (field.type == .date || field.type == .timeSpan)
    if fits { return index }
    report(
      id, position,
      vi: "«\(field.names.vi)» không dùng để đếm được: cần một trường kiểu khác",
      en: "‘\(field.names.en)’ cannot be counted by: a field of another type is needed",
      mend: type == .choice
        ? Message(vi: "dùng một trường chọn sẵn giá trị", en: "use a field with given answers")
        : Message(vi: "dùng trường ngày hoặc cơ quan", en: "use a date or a unit"))
    return nil
  }

  private mutating func choices(
    _ names: [String], _ field: Field, at position: Position, _ id: Int
  ) -> Set<Int> {
    Set(
      names.compactMap { name in
        if let choice = field.choice(named: name) { return choice }
        let labels = field.choices.map(\.names.vi)
        report(
          id, position,
          vi: "«\(field.names.vi)» không bao giờ là «\(name)», nên chỉ tiêu không đo được",
          en: "‘\(field.names.en)’ is never ‘\(name)’, so the target cannot be measured",
          mend: Self.nearest(name, labels + field.choices.map(\.key))
            ?? Message(
              vi: "viết một trong: " + labels.joined(separator: ", "),
              en: "write one of: " + field.choices.map(\.key).joined(separator: ", ")))
        return nil
      })
  }

  // MARK: What can never be measured

  private mutating func checkMeasurable(_ target: Target) {
    let row = target.row
    let id = target.record
    if row.atLeast == nil {
      unmeasurable(
        id, row, vi: "«ít nhất» phải từ 1 trở lên", en: "‘at-least’ must be 1 or more",
        mend: Message(vi: "viết «it-nhat: 1»", en: "write ‘at-least: 1’"))
    }
    if target.units.isEmpty, catalog.counts(id) {
      unmeasurable(
        id, row, vi: "không có đơn vị nào phải đạt", en: "no unit has to meet it",
        mend: Message(
          vi: "thêm «don-vi: […]», hoặc «loai-don-vi» và «cap» ứng với đơn vị có thật",
          en: "add ‘of: […]’, or ‘of-kind’ and ‘of-level’ that some unit has"))
    }
    guard let from = row.from else {
      unmeasurable(
        id, row, vi: "không rõ tính từ ngày nào", en: "it has no first day",
        mend: Message(
          vi: "thêm «tu-ngay» hoặc «ngay-ban-hanh» cho hồ sơ", en: "give the record a ‘from’ date"))
      return
    }
    if let end = row.until ?? row.due, end < from {
      unmeasurable(
        id, row,
        vi: "thời hạn \(end.vietnamese) trước ngày bắt đầu \(from.vietnamese)",
        en: "it is due on \(end.english), before it begins on \(from.english)",
        mend: Message(vi: "xem lại hai ngày này", en: "check these two dates"))
    } else if let until = row.until, let per = target.rule?.per, per.period(of: from) != nil,
      per.periods(from: from, through: until).isEmpty
    {
      unmeasurable(
        id, row, vi: "từ \(from.vietnamese) đến \(until.vietnamese) không có kỳ nào kết thúc",
        en: "no period ends between \(from.english) and \(until.english)",
        mend: Message(
          vi: "chọn kỳ ngắn hơn, hoặc «ky: Cả giai đoạn»",
          en: "use a shorter period, or ‘per: term’"))
    }
  }

  private mutating func unmeasurable(
    _ id: Int, _ row: TargetRow, vi: String, en: String, mend: Message
  ) {
    report(
      id, row.position, vi: "chỉ tiêu «\(row.text.clipped)» không đo được: \(vi)",
      en: "the target ‘\(row.text.clipped)’ can never be measured: \(en)", mend: mend)
  }

  // MARK: Stated results

  private mutating func addStatements(to targets: inout [Target]) {
    for (id, summary) in catalog.summaries.enumerated() {
      let file = catalog.files[summary.file]
      for result in summary.statements {
        let unit = catalog.resolve(
          Mention(.unit, result.unit, at: result.position, field: "unit"), from: file)
        let meant = targets.indices.filter { Self.isMeant(result.target, targets[$0], catalog) }
        if meant.isEmpty {
          let codes = targets.compactMap(\.row.code)
          report(
            id, result.position, vi: "không có chỉ tiêu nào mang mã «\(result.target)»",
            en: "there is no target with the code ‘\(result.target)’",
            mend: Self.nearest(result.target, codes)
              ?? Message(
                vi: "viết mã của chỉ tiêu («ma: …»), hoặc «hồ sơ#mã»",
                en: "write the code of the target, or ‘record#code’"))
        }
        guard case .record(let unit) = unit, catalog.counts(id) else { continue }
        for index in meant { targets[index].stated.append((unit, result, id)) }
      }
    }
  }

  private static func isMeant(_ name: String, _ target: Target, _ catalog: Catalog) -> Bool {
    guard let code = target.row.code else { return false }
    let parts = name.split(separator: "#", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return Folding.key(code) == Folding.key(name) }
    let address = parts[0].split(separator: "/").joined(separator: "/")
    return catalog.summaries[target.record].address == address
      && Folding.key(code) == Folding.key(parts[1])
  }

  // MARK: Words

  private mutating func report(
    _ id: Int, _ position: Position, vi: String, en: String, mend: Message
  ) {
    problems.append(
      Diagnostic(
        .target, at: Place(file: catalog.files[catalog.summaries[id].file], position: position),
        vi: vi, en: en, mend: mend))
  }

  private static func nearest(_ text: String, _ names: [String]) -> Message? {
    Spelling.nearest(text, among: names).map {
      Message(vi: "có phải bạn muốn viết «\($0)»?", en: "did you mean ‘\($0)’?")
    }
  }
}
