import Diagnostics
@testable import Records
import Vietnamese

/// A catalog of a few records, given as `kind/name` and what is particular to each.
struct SmallCatalog {
  static let kinds = KindTable(
    ["don-vi", "ke-hoach", "van-ban"].map { slug in
      var kind = Kind(
        key: slug, slug: slug, names: Message(vi: slug, en: slug), fields: FieldTable())
      kind.role = slug == "don-vi" ? .unit : nil
      return kind
    })

  let catalog: Catalog
  let problems: [Diagnostic]

  init(
    _ records: [Summary], attachments: Set<String> = [], showsDrafts: Bool = false,
    isReserved: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    let (builder, summaries) = Self.builder(
      of: records, attachments: attachments, showsDrafts: showsDrafts, isReserved: isReserved)
    (catalog, problems) = builder.build(summaries)
  }

  /// The builder of such a catalog, and what it is given.
  static func builder(
    of records: [Summary], attachments: Set<String> = [], showsDrafts: Bool = false,
    isReserved: @escaping @Sendable (String) -> Bool = { _ in false }
  ) -> (builder: CatalogBuilder, summaries: [Summary]) {
    var summaries = records
    for index in summaries.indices { summaries[index].file = index }
    let builder = CatalogBuilder(
      kinds: Self.kinds, files: summaries.map { $0.address + ".md" }, attachments: attachments,
      today: CivilDate(year: 2025, month: 8, day: 15) ?? .init(daysSinceEpoch: 0),
      showsDrafts: showsDrafts, pages: ["tim-kiem"], isReserved: isReserved)
    return (builder, summaries)
  }

  var addresses: [String] { catalog.summaries.map(\.address) }

  /// The addresses of the records in a list of ids.
  func addresses(_ ids: [Int]) -> [String] { ids.map { catalog.summaries[$0].address } }

  /// What a text means in the file of a plan: an address, `?` for nothing, addresses with `|`
  /// where there are several.
  func resolve(_ sort: Mention.Sort, _ text: String, from file: String = "ke-hoach/x.md") -> String
  {
    let mention = Mention(sort, text, at: Position(line: 1), field: "f")
    return switch catalog.resolve(mention, from: file) {
    case .record(let id): catalog.summaries[id].address
    case .file(let path): "file " + path
    case .page(let address): "page /" + address
    case .ambiguous(let ids): addresses(ids).sorted().joined(separator: "|")
    case .missing: "?"
    case .outside: "outside"
    }
  }
}

extension Summary {
  /// A record at an address; the kind is the first part of it.
  static func at(
    _ address: String, titled title: String? = nil, date: String? = nil,
    _ change: (inout Summary) -> Void = { _ in }
  ) -> Summary {
    let slug = String(address.prefix { $0 != "/" })
    var summary = Summary(
      kind: SmallCatalog.kinds.index(slug: slug) ?? 0, file: 0, ordinal: 0,
      position: Position(line: 1), address: address, title: title ?? address)
    summary.date = date.flatMap { try? CivilDate.parse($0).get() }
    if slug == "don-vi" { summary.unitFacts = UnitFacts() }
    change(&summary)
    return summary
  }

  /// A unit with its title, short or former names, and ties.
  static func unit(
    _ name: String, titled title: String, also names: [String] = [], parent: String? = nil,
    mergedInto: [String] = []
  ) -> Summary {
    at("don-vi/" + name, titled: title) {
      $0.unitFacts?.otherNames = names
      $0.unitFacts?.parent = parent
      $0.unitFacts?.mergedInto = mergedInto
    }
  }

  mutating func name(_ sort: Mention.Sort, _ text: String) {
    mentions.append(Mention(sort, text, at: Position(line: 2), field: "f"))
  }
}
