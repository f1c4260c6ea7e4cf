import Diagnostics
import Vietnamese

@testable import Records

/// Kinds with just the fields that targets ask for, and records of them made without a file.
enum TargetKinds {
  static let table = KindTable([unit, event, project, plan])

  /// A position that tells nothing.
  static let nowhere = Position(line: 1)

  private static let unit: Kind = {
    var kind = made(
      "unit", "don-vi", "Cơ quan, đơn vị",
      [
        choice("kind-of-unit", "loai-don-vi", ["territory", "committee", "board"]),
        choice("level", "cap", ["province", "commune"]), field("parent", .unit),
        field("merged-into", .unit, isList: true), field("valid-from", .date),
        field("valid-until", .date),
      ])
    kind.role = .unit
    return kind
  }()

  private static let event: Kind = {
    var kind = made(
      "event", "doi-thoai", "Đối thoại",
      [
        choice("form", "hinh-thuc", ["talk", "visit", "vote"]),
        choice("state", "trang-thai", ["planned", "held"]), field("held", .date),
        field("announced", .date), field("hosts", .unit, isList: true),
        table("rows", columns: [field("hosts", .unit), field("day", .date)]),
      ])
    kind.dateKey = "held"
    kind.stateKey = "state"
    return kind
  }()

  private static let project: Kind = {
    var kind = made("project", "du-an", "Dự án", [field("started", .date)])
    kind.dateKey = "started"
    return kind
  }()

  private static let plan: Kind = {
    let texts = ["text", "code", "count", "count-date", "if-any", "not-applicable"]
    let lists = ["of-kind", "of-level", "count-form", "count-state", "count-unit"]
    let frequencies = Frequency.allCases.map(\.rawValue)
    return made(
      "plan", "ke-hoach", "Kế hoạch",
      [
        field("from", .date), field("until", .date),
        table(
          "targets", role: .targets,
          columns: texts.map { field($0, .text) } + lists.map { field($0, .text, isList: true) }
            + ["of", "within"].map { field($0, .unit, isList: true) }
            + ["from", "until", "due"].map { field($0, .date) }
            + ["at-least", "grace"].map { field($0, .number) }
            + [field("where", .conditions), choice("per", "ky", frequencies)]),
        table(
          "statements", role: .statements,
          columns: [
            field("target", .text), field("unit", .unit), field("date", .date),
            choice("result", "ket-qua", ["met", "not-met", "not-applicable"]),
            field("reason", .text), field("source", .evidence),
          ]),
      ])
  }()

  private static func made(_ key: String, _ slug: String, _ name: String, _ own: [Field]) -> Kind {
    let common = [
      field("title", .text), field("unit", .unit), field("issued", .date),
      field("draft", .yesNo), table("withdrawn", columns: [field("date", .date)], isGroup: true),
    ]
    return Kind(
      key: key, slug: slug, names: Message(vi: name, en: key), fields: FieldTable(common + own))
  }

  private static func field(_ key: String, _ type: FieldType, isList: Bool = false) -> Field {
    var field = Field(key: key, names: Message(vi: key, en: key), type: type)
    field.isList = isList
    return field
  }

  private static func choice(_ key: String, _ also: String, _ answers: [String]) -> Field {
    var field = field(key, .choice)
    field.also = [also]
    field.choices = answers.map {
      Field.Choice(key: $0, names: Message(vi: $0, en: $0), tone: "neutral")
    }
    return field
  }

  private static func table(
    _ key: String, role: Field.Role? = nil, columns: [Field], isGroup: Bool = false
  ) -> Field {
    var field = field(key, isGroup ? .group : .table)
    field.role = role
    field.columns = FieldTable(columns)
    return field
  }
}

/// What a test writes into a field.
enum Written {
  case text(String)
  case texts([String])
  case day(CivilDate)
  case whole(Int)
  case flag(Bool)
  case rows([[String: Written]])
  case conditions([(String, [String])])

  /// The value of a field; nil for a choice that the field does not have.
  func value(of field: Field, at position: Position) -> FieldValue {
    func each(_ text: String) -> Value {
      switch field.type {
      case .unit: .unit(text)
      case .evidence: .evidence(text)
      case .choice: .choice(field.choice(named: text) ?? 0)
      default: .text(text)
      }
    }
    let value: Value =
      switch self {
      case .text(let text): each(text)
      case .texts(let texts): .list(texts.map { FieldValue(each($0), at: position) })
      case .day(let day): .date(day)
      case .whole(let whole): .number(VietnameseNumber(Int64(whole)))
      case .flag(let flag): .flag(flag)
      case .conditions(let conditions):
        .conditions(
          conditions.map { ConditionValue(field: $0, answers: $1, position: position) })
      case .rows(let rows):
        field.type == .group
          ? rows.first.map { .row(Self.cells($0, field, position)) } ?? .row([])
          : .table(
            rows.enumerated().map { place, row in
              let position = Position(line: Int(position.line) + place + 1)
              return FieldValue(.row(Self.cells(row, field, position)), at: position)
            })
      }
    return FieldValue(value, at: position)
  }

  private static func cells(
    _ row: [String: Written], _ field: Field, _ position: Position
  ) -> [FieldValue?] {
    field.columns.fields.map { column in
      row[column.key].map { $0.value(of: column, at: position) }
    }
  }
}

extension Summary {
  /// A record of `TargetKinds` by its slug, its name and its fields.
  static func made(_ slug: String, _ name: String, _ fields: [String: Written]) -> Summary {
    let place = TargetKinds.table.index(slug: slug) ?? 0
    let kind = TargetKinds.table.kinds[place]
    var fields = fields
    if fields["title"] == nil { fields["title"] = .text(name) }
    let record = Record(
      kind: kind, address: "\(slug)/\(name)",
      values: kind.fields.fields.map { field in
        fields[field.key].map { $0.value(of: field, at: TargetKinds.nowhere) }
      }, body: [], bodyLine: 1, position: TargetKinds.nowhere)
    return Summarizer(file: 0, kind: place).summary(of: record, ordinal: 0, abstract: "")
  }
}

extension CatalogBuilder {
  /// The catalog of records of `TargetKinds` on a day, and what is wrong with them.
  static func made(
    _ records: [Summary], today: CivilDate, measured: [String] = []
  ) -> (catalog: Catalog, problems: [Diagnostic]) {
    var summaries = records
    for index in summaries.indices { summaries[index].file = index }
    var builder = CatalogBuilder(
      kinds: TargetKinds.table, files: summaries.map { $0.address + ".md" }, attachments: [],
      today: today)
    builder.measured = measured
    return builder.build(summaries)
  }
}

extension CivilDate {
  /// A day as tests write it.
  static func on(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? CivilDate(daysSinceEpoch: 0)
  }
}
