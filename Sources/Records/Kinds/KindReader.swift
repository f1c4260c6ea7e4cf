package import Diagnostics
import Vietnamese

/// Reads kinds from what YAML says of them. Built-in kinds and a site's own go the same way.
package struct KindReader {
  /// The fields that every kind has.
  package private(set) var common = FieldTable()
  private var kinds: [Kind] = []
  private var problems: [Diagnostic] = []
  /// The kinds that fields name, each with its place.
  private var kindNames: [(name: String, place: Place)] = []
  /// Whether the site itself has pages below a folder.
  package var isReserved: @Sendable (_ slug: String) -> Bool = { _ in false }

  /// A reader that knows no kind yet.
  package init() {}

  /// The kinds read so far.
  package var table: KindTable { KindTable(kinds) }

  /// Everything that was wrong, kinds that are named and were not read among it.
  package var diagnostics: [Diagnostic] { problems + unknownKinds }

  /// Reads the fields that every kind has.
  package mutating func readCommon(_ value: RawValue, in source: SourceText) {
    var mapping = RawMapping(value, in: source)
    common = FieldTable(
      mapping.fields().map { field in
        var field = field
        field.isCommon = true
        return field
      })
    problems += mapping.finish()
    kindNames += mapping.kindNames
  }

  /// Reads one kind, or what a site adds to one that is there already.
  package mutating func read(_ value: RawValue, in source: SourceText) {
    var mapping = RawMapping(value, in: source)
    let key = mapping.requiredText("kind")
    guard !key.isEmpty else {
      problems += mapping.diagnostics
      return
    }
    let extended = mapping.text("extends") ?? key
    let base = kinds.first { $0.key == extended }
    if base == nil, extended != key {
      mapping.report(
        .kind, at: mapping.position, vi: "không có loại hồ sơ «\(extended)» để mở rộng",
        en: "there is no kind ‘\(extended)’ to extend",
        nearest: Spelling.nearest(extended, among: kinds.map(\.key)))
    }
    let names = mapping.message("names") ?? base?.names ?? Message(vi: key, en: key)
    // A kind of the site's own that extends another has an address of its own.
    let slug = mapping.text("slug") ?? (extended == key ? base?.slug : nil) ?? Slug.make(names.vi)
    var kind = base ?? Kind(key: key, slug: slug, names: names, fields: common)
    (kind.key, kind.slug, kind.names) = (key, slug, names)
    kind.plural = mapping.message("plural") ?? base?.plural ?? names
    kind.about = mapping.message("about") ?? base?.about ?? names
    kind.door = mapping.wholeNumber("door") ?? kind.door
    kind.role = mapping.word("role") ?? kind.role
    kind.thread = mapping.word("thread") ?? (kind.role == nil ? kind.thread : .none)
    kind.isNews = mapping.flag("news") ?? kind.isNews
    kind.dateKey = mapping.text("date") ?? kind.dateKey
    kind.stateKey = mapping.text("state") ?? kind.stateKey
    readDisclosure(of: &kind, from: &mapping)
    readFields(of: &kind, from: &mapping)
    check(kind, &mapping)
    problems += mapping.finish()
    kindNames += mapping.kindNames
    kinds.removeAll { $0.key == key }
    kinds.append(kind)
  }

  /// A field may name a kind that is read after its own, so this is asked in the end.
  private var unknownKinds: [Diagnostic] {
    let keys = kinds.map(\.key)
    return kindNames.filter { !keys.contains($0.name) }.map { name, place in
      let meant = Spelling.nearest(name, among: keys).map {
        Message(vi: "có phải bạn muốn viết «\($0)»?", en: "did you mean ‘\($0)’?")
      }
      return Diagnostic(
        .kind, at: place, vi: "không có loại hồ sơ «\(name)»", en: "there is no kind ‘\(name)’",
        mend: meant
          ?? Message(
            vi: "viết khóa của một loại mà «congkhai kinds» liệt kê",
            en: "write the key of one that ‘congkhai kinds’ lists"))
    }
  }

  /// How records of a kind are disclosed: to whom, under which item of the law, for how long.
  private func readDisclosure(of kind: inout Kind, from mapping: inout RawMapping) {
    let audience: Audience? = mapping.word("audience")
    kind.isInternal = audience.map { $0 == .internal } ?? kind.isInternal
    kind.disclosureItem = mapping.text("disclosure-item") ?? kind.disclosureItem
    kind.afterPosting = mapping.word("after-posting") ?? kind.afterPosting
    if mapping.value("redacts") != nil { kind.redacted = Set(mapping.texts("redacts")) }
    kind.isUnindexed = mapping.flag("noindex") ?? kind.isUnindexed
    if mapping.value("homes") != nil { kind.homes = mapping.homes() }
    if mapping.value("order") != nil {
      kind.order = mapping.mapping("order").compactMap { pair in
        if case .scalar(let last) = pair.value.content { (pair.name, last) } else { nil }
      }
    }
    if mapping.value("updates") != nil { kind.updates = mapping.texts("updates") }
    if mapping.value("histories") != nil { kind.histories = mapping.histories() }
    kind.calendar = mapping.calendarRules(changing: kind.calendar)
  }

  private func readFields(of kind: inout Kind, from mapping: inout RawMapping) {
    // What the kind leaves out may still serve as the pattern of what it has instead.
    let fields = mapping.fields(changing: kind.fields)
    // All at once: with each change a kind looks for its dates anew.
    var table = kind.fields
    let without = mapping.texts("without")
    for (place, name) in without.enumerated()
    where table.index(ofKey: name) == nil || without[..<place].contains(name) {
      mapping.reportField(name, table, of: kind.key, in: "without")
    }
    table.remove(keys: Set(without))
    table.set(fields)
    var required: [Field] = []
    for name in mapping.texts("requires") {
      guard let index = table.index(ofKey: name) else {
        mapping.reportField(name, table, of: kind.key, in: "requires")
        continue
      }
      var field = table.fields[index]
      field.isRequired = true
      required.append(field)
    }
    table.set(required)
    kind.fields = table
  }

  private func check(_ kind: Kind, _ mapping: inout RawMapping) {
    checkNames(kind, &mapping)
    checkAddress(kind, &mapping)
  }

  /// Reports what a kind names and does not have.
  private func checkNames(_ kind: Kind, _ mapping: inout RawMapping) {
    if let name = kind.dateKey {
      mapping.check(name, kind, of: "date", takes: [.date, .timeSpan])
    }
    if mapping.value("state") != nil {
      mapping.check(kind.stateKey, kind, of: "state", takes: [.choice])
    }
    for name in kind.redacted.sorted() where kind.fields.index(ofKey: name) == nil {
      mapping.reportField(name, kind, of: "redacts")
    }
    for name in kind.histories.flatMap({ [$0.field, $0.original, $0.changes] })
    where kind.fields.index(ofKey: name) == nil {
      mapping.reportField(name, kind, of: "histories")
    }
    mapping.checkDates(kind.order.flatMap { [$0.first, $0.last] }, kind, of: "order")
    mapping.checkDates(kind.updates, kind, of: "updates")
    for condition in kind.calendar.notices + kind.calendar.receptions {
      mapping.check(condition, kind, in: "notices")
    }
    mapping.checkDates(kind.calendar.deadlines, kind, of: "deadlines")
    if let item = kind.disclosureItem,
      let index = kind.fields.index(ofKey: "disclosure-item"),
      kind.fields.fields[index].choice(named: item) == nil
    {
      mapping.report(
        .choice, at: mapping.position, vi: "Điều 11 không có mục «\(item)»",
        en: "Article 11 has no item ‘\(item)’",
        nearest: Spelling.nearest(item, among: kind.fields.fields[index].choices.map(\.key)))
    }
    for field in kind.fields.fields {
      for condition in field.requiredWhen {
        mapping.check(condition, kind, in: "required-when")
      }
    }
  }

  /// Reports a folder and address that are none, or somebody else's.
  private func checkAddress(_ kind: Kind, _ mapping: inout RawMapping) {
    // The settings of a site are read like a record, but have no folder.
    if !kind.slug.hasPrefix("_"), kind.slug != Slug.make(kind.slug) || kind.slug.isEmpty {
      let slug = Slug.make(kind.slug)
      mapping.report(
        .address, at: mapping.position,
        vi: "«\(kind.slug)» không dùng làm tên thư mục và địa chỉ được",
        en: "‘\(kind.slug)’ cannot be a folder and an address",
        nearest: slug.isEmpty ? nil : slug)
    }
    if isReserved(kind.slug) {
      mapping.report(
        .address, at: mapping.value("slug")?.position ?? mapping.position,
        vi: "địa chỉ /\(kind.slug)/ đã thuộc về một trang của chính website",
        en: "the address /\(kind.slug)/ is that of a page of the site itself",
        mend: Message(vi: "viết «slug» khác", en: "write another ‘slug’"))
    }
    if let other = kinds.first(where: { $0.slug == kind.slug && $0.key != kind.key }) {
      mapping.report(
        .kind, at: mapping.position,
        vi: "thư mục «\(kind.slug)» đã thuộc về loại «\(other.key)»",
        en: "the folder ‘\(kind.slug)’ belongs to the kind ‘\(other.key)’")
    }
  }
}
