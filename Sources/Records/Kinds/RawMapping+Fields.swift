import Diagnostics
import Vietnamese

/// Fields as the YAML of a kind describes them.
extension RawMapping {
  /// The fields in the list under a name. One that has the key of a field that is there already
  /// changes that field: what it does not say stays as it was. One that is `like` another takes it
  /// from `patterns`: columns may be made like the fields of their kind.
  mutating func fields(
    _ name: String = "fields", changing known: FieldTable = FieldTable(),
    like patterns: FieldTable? = nil
  ) -> [Field] {
    var keys = Set<String>()
    return list(name).map { item in
      var part = RawMapping(item, in: source)
      let field = part.field(changing: known, like: patterns ?? known)
      if !field.key.isEmpty, !keys.insert(field.key).inserted {
        part.report(
          .duplicateKey, at: item.position, vi: "trường «\(field.key)» được viết hai lần",
          en: "the field ‘\(field.key)’ is written twice")
      }
      add(part)
      return field
    }
  }

  private mutating func field(changing known: FieldTable, like patterns: FieldTable) -> Field {
    let key = requiredText("key")
    let base = known.index(ofKey: key).map { known.fields[$0] } ?? like(patterns, as: key)
    let type: FieldType = word("type") ?? base?.type ?? .text
    let names = message("names") ?? base?.names ?? Message(vi: key, en: key)
    var field = base ?? Field(key: key, names: names, type: type)
    (field.names, field.type, field.isCommon) = (names, type, false)
    if value("also") != nil { field.also += texts("also") }
    field.isList = flag("list") ?? field.isList
    field.isRequired = flag("required") ?? field.isRequired
    if value("required-when") != nil {
      field.requiredWhen = conditions("required-when")
    }
    if value("choices") != nil { field.choices = choices() }
    if value("of") != nil { field.kinds = namedKinds("of") }
    field.least = number("least") ?? field.least
    field.greatest = number("greatest") ?? field.greatest
    field.columns.set(fields("columns", changing: field.columns, like: patterns))
    field.role = word("role") ?? field.role
    let isLong = type.isLong || (field.isList && type == .group)
    field.show = word("show") ?? base?.show ?? (isLong ? .section : .facts)
    field.help = message("help") ?? field.help
    field.example = text("example") ?? field.example
    check(field)
    return field
  }

  /// A field that is made as another one of the kind is, under a name of its own.
  private mutating func like(_ known: FieldTable, as key: String) -> Field? {
    guard let place = value("like")?.position, let name = text("like") else { return nil }
    guard let index = known.index(ofKey: name) else {
      report(
        .unknownKey, at: place, vi: "không có trường «\(name)» để làm mẫu",
        en: "there is no field ‘\(name)’ to be made like",
        nearest: known.nearest(to: name)?.field.key)
      return nil
    }
    var field = known.fields[index]
    (field.key, field.also) = (key, [])
    return field
  }

  private mutating func choices() -> [Field.Choice] {
    var known: [Field.Choice] = []
    for item in list("choices") {
      var choice = RawMapping(item, in: source)
      let key = choice.requiredText("key")
      let tone: Field.Tone? = choice.word("tone")
      let read = Field.Choice(
        key: key, names: choice.message("names") ?? Message(vi: key, en: key),
        tone: (tone ?? .neutral).rawValue)
      // Records name an answer by either, and lists of states have their addresses from the words.
      let slug = Slug.make(read.names.vi)
      if let twin = known.first(where: { $0.key == key || Slug.make($0.names.vi) == slug }) {
        choice.report(
          .choice, at: item.position,
          vi: "câu trả lời «\(read.names.vi)» trùng với «\(twin.names.vi)»",
          en: "the answer ‘\(read.names.en)’ is the same as ‘\(twin.names.en)’",
          mend: Message(
            vi: "đặt «key» và tên khác nhau", en: "give them different keys and names"))
      }
      add(choice.finish())
      known.append(read)
    }
    return known
  }

  private mutating func check(_ field: Field) {
    if field.type == .choice, field.choices.isEmpty {
      report(
        .required, at: position, vi: "trường «\(field.key)» là lựa chọn nhưng thiếu «choices»",
        en: "the field ‘\(field.key)’ is a choice and needs ‘choices’")
    }
    if field.type == .table || field.type == .group, field.columns.fields.isEmpty {
      report(
        .required, at: position, vi: "trường «\(field.key)» là bảng nhưng thiếu «columns»",
        en: "the field ‘\(field.key)’ is a table and needs ‘columns’")
    }
    if field.least != nil || field.greatest != nil { checkBounds(of: field) }
  }

  private mutating func checkBounds(of field: Field) {
    let (key, type) = (field.key, field.type.rawValue)
    if !field.type.isNumeric {
      report(
        .shape, at: position,
        vi: "«least» và «greatest» chỉ dùng cho số, mà trường «\(key)» là «\(type)»",
        en: "‘least’ and ‘greatest’ are for numbers; the field ‘\(key)’ is a ‘\(type)’",
        mend: Message(vi: "bỏ mục này, hoặc đổi «type»", en: "leave it out, or change the ‘type’"))
    }
    if let least = field.least, let greatest = field.greatest, greatest < least {
      report(
        .number, at: value("greatest")?.position ?? position,
        vi: "«greatest» (\(greatest.vietnamese)) nhỏ hơn «least» (\(least.vietnamese))",
        en: "‘greatest’ (\(greatest.english)) is below ‘least’ (\(least.english))",
        mend: Message(vi: "xem lại hai số này", en: "check these two numbers"))
    }
  }

  /// The conditions under a name: a field and the answers that count, of each.
  mutating func conditions(_ name: String) -> [Field.Condition] {
    mapping(name).map(Self.condition)
  }

  private static func condition(_ field: RawField) -> Field.Condition {
    let values: [String] =
      switch field.value.content {
      case .scalar("given"): []
      case .scalar(let text): [text]
      case .list(let items):
        items.compactMap { if case .scalar(let text) = $0.content { text } else { nil } }
      default: []
      }
    return Field.Condition(field: field.name, values: values)
  }
}
