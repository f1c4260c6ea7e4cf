import Diagnostics
import Vietnamese

/// Words the problems of names that mean nothing, or nothing certain.
///
/// What may have been meant is looked for among lists that are made once: where a folder was moved, a
/// thousand names lead nowhere.
struct MentionProblems {
  /// Something that a record names and that is not found.
  struct Unclear: Sendable {
    var mention: Mention
    var resolution: Resolution
    /// The record that names it.
    var record: Int
  }

  /// The most names that may be compared with wrong ones. Where a folder of tens of thousands of records
  /// was moved, nobody mends their names one by one, and each would wait for all others.
  static let mostComparisons = 50_000_000

  private struct Folder: Hashable {
    var path: String
    var code: DiagnosticCode
  }

  private let catalog: Catalog
  private lazy var units = SpellingList(unitNames)
  private lazy var unitAddresses = addressesOfUnits
  private lazy var hasUnreadUnits = catalog.hasUnreadUnits
  private lazy var records = SpellingList(
    catalog.summaries.all.map(\.address)
      + catalog.summaries.all.compactMap { $0.number?.description })
  private var files: [Folder: SpellingList] = [:]
  private lazy var attachments = Self.byFolder(catalog.index.attachments)
  private lazy var recordFiles = Self.byFolder(catalog.files)
  private lazy var likelyFiles = LikelyFiles(catalog.index.attachments)

  /// How many names may still be compared.
  private var comparisonsLeft: Int

  /// The problems of names in a catalog; how many names may be compared changes only what is suggested.
  init(_ catalog: Catalog, mostComparisons: Int = Self.mostComparisons) {
    self.catalog = catalog
    comparisonsLeft = mostComparisons
  }

  /// What a file names again and again.
  private struct Repeated: Hashable {
    var file: Int
    var sort: Mention.Sort
    var text: String
  }

  /// What is wrong with what records name. A wrong name that fills a column of a table is told once,
  /// where it stands first.
  mutating func problems(_ all: some Sequence<Unclear>) -> [Diagnostic] {
    var places: [Repeated: (first: Position, count: Int)] = [:]
    for unclear in all where unclear.resolution == .missing {
      let place = unclear.mention.position
      let (first, count) = places[repeated(unclear)] ?? (place, 0)
      let isBefore = (place.line, place.column) < (first.line, first.column)
      places[repeated(unclear)] = (isBefore ? place : first, count + 1)
    }
    var told = Set<Repeated>()
    return all.compactMap { unclear in
      guard unclear.resolution == .missing else { return problem(unclear) }
      let key = repeated(unclear)
      guard let same = places[key], same.count > 3 else { return problem(unclear) }
      guard unclear.mention.position == same.first, told.insert(key).inserted,
        var found = problem(unclear)
      else { return nil }
      found.message.vi += " (\(same.count) chỗ trong tệp này)"
      found.message.en += " (\(same.count) times in this file)"
      return found
    }
  }

  private func repeated(_ unclear: Unclear) -> Repeated {
    Repeated(
      file: catalog.summaries.all[unclear.record].file, sort: unclear.mention.sort,
      text: unclear.mention.text)
  }

  /// What is wrong with something that a record names; nil where nothing is.
  private mutating func problem(_ unclear: Unclear) -> Diagnostic? {
    let mention = unclear.mention
    let file = catalog.files[catalog.summaries.all[unclear.record].file]
    let place = Place(file: file, position: mention.position)
    switch (mention.sort, unclear.resolution) {
    case (_, .record), (_, .file), (_, .page), (.citation, .outside): return nil
    // A document may have no record, but a page leads to what took its place.
    case (.citation, .missing):
      return mention.field == "replaced-by" ? missingSuccessor(mention, at: place) : nil
    case (_, .outside):
      return Diagnostic(
        .attachmentOutside, at: place,
        vi: "«\(mention.text)» nằm ngoài thư mục nội dung",
        en: "‘\(mention.text)’ is outside the content folder",
        mend: Message(
          vi: "chép tệp vào cạnh hồ sơ rồi ghi tên tệp",
          en: "copy the file beside the record and name it"))
    case (_, .ambiguous(let ids)): return ambiguous(mention, ids, at: place)
    case (.unit, .missing): return hasUnreadUnits ? nil : missingUnit(mention, at: place)
    case (.record(let kinds), .missing):
      return ofOtherKind(mention, kinds, at: place, from: file)
        ?? missingRecord(mention, at: place)
    case (.attachment, .missing):
      return missingFile(mention, at: place, code: .attachment, from: file)
    case (.link, .missing):
      return missingFile(mention, at: place, code: .link, from: file)
    }
  }

  private func ambiguous(_ mention: Mention, _ ids: [Int], at place: Place) -> Diagnostic {
    let addresses = ids.prefix(4).map { catalog.summaries.all[$0].address }
    return Diagnostic(
      .ambiguous, at: place,
      vi: "«\(mention.text)» có thể là \(ids.count) hồ sơ khác nhau",
      en: "‘\(mention.text)’ may be \(ids.count) different records",
      mend: Message(
        vi: "viết địa chỉ: " + addresses.joined(separator: " hoặc "),
        en: "write the address: " + addresses.joined(separator: " or ")),
      related: ids.prefix(4).map {
        Place(
          file: catalog.files[catalog.summaries.all[$0].file],
          position: catalog.summaries.all[$0].position)
      }, severity: mention.sort == .citation ? .warning : .error)
  }

  /// The names of units, then their addresses.
  private var unitNames: [String] {
    let ids = catalog.index.unitIDs.sorted()
    let names = ids.flatMap { id in
      [catalog.summaries.all[id].title] + (catalog.summaries.all[id].unitFacts?.otherNames ?? [])
    }
    return names + ids.map { RelativePath.name(of: catalog.summaries.all[$0].address) }
  }

  /// For the last parts of the addresses of units that stand deeper than their folder what one
  /// writes: a unit of a table is found by `don-vi/ubnd-xa`, not by `ubnd-xa`.
  private var addressesOfUnits: [String: String] {
    let slug = catalog.index.unitSlug + "/"
    return catalog.index.unitIDs.sorted().reduce(into: [:]) { addresses, id in
      let address = catalog.summaries.all[id].address
      let name = RelativePath.name(of: address)
      guard address.hasPrefix(slug), address != slug + name, addresses[name] == nil else { return }
      addresses[name] = String(address.dropFirst(slug.count))
    }
  }

  private mutating func missingUnit(_ mention: Mention, at place: Place) -> Diagnostic {
    Diagnostic(
      .unit, at: place,
      vi: "không có cơ quan, đơn vị nào là «\(mention.text)»",
      en: "there is no unit ‘\(mention.text)’",
      mend: Self.meant(nearest(to: mention.text, among: units).map { unitAddresses[$0] ?? $0 })
        ?? Message(
          vi: "thêm đơn vị vào thư mục \(catalog.index.unitSlug)/, hoặc sửa tên",
          en: "add the unit to the folder \(catalog.index.unitSlug)/, or correct the name"))
  }

  /// That there is such a record, but of a kind that does not fit.
  private func ofOtherKind(
    _ mention: Mention, _ kinds: [String], at place: Place, from file: String
  ) -> Diagnostic? {
    let any = Mention(.record(kinds: []), mention.text, at: mention.position, field: mention.field)
    guard
      case .record(let id) = catalog.index.resolve(
        any, from: file, in: catalog.summaries.all, catalog.kinds)
    else { return nil }
    let all = catalog.kinds.kinds
    let own = all[catalog.summaries.all[id].kind].names
    let wanted = kinds.map { key in
      all.first { $0.key == key }?.names ?? Message(vi: key, en: key)
    }
    return Diagnostic(
      .reference, at: place,
      vi: "«\(mention.text)» là hồ sơ loại «\(own.vi)», không dùng ở đây được",
      en: "‘\(mention.text)’ is a record of the kind ‘\(own.en)’, which does not belong here",
      mend: Message(
        vi: "viết hồ sơ loại: " + wanted.map(\.vi).joined(separator: ", "),
        en: "write a record of the kind: " + wanted.map(\.en).joined(separator: ", ")))
  }

  private mutating func missingRecord(_ mention: Mention, at place: Place) -> Diagnostic {
    Diagnostic(
      .reference, at: place,
      vi: "không có hồ sơ nào là «\(mention.text)»", en: "there is no record ‘\(mention.text)’",
      mend: Self.meant(nearest(to: mention.text, among: records))
        ?? Message(
          vi: "viết địa chỉ của hồ sơ, như ke-hoach/2025/ten-ho-so, hoặc số, ký hiệu",
          en: "write the address of a record, such as ke-hoach/2025/name, or its number"))
  }

  /// An address is mistyped; a document of others may well have no record, but then the page says
  /// nothing of it.
  private mutating func missingSuccessor(_ mention: Mention, at place: Place) -> Diagnostic {
    let isAddress = !mention.text.utf8.contains(0x20)
    if isAddress, CitedDocument(field: mention.text, at: mention.position) == nil {
      return missingRecord(mention, at: place)
    }
    return Diagnostic(
      .reference, at: place,
      vi: "không có hồ sơ nào là «\(mention.text)», nên trang không nêu được hồ sơ thay thế",
      en: "there is no record ‘\(mention.text)’, so the page cannot name what took its place",
      mend: Message(
        vi: "thêm hồ sơ của văn bản ấy, hoặc sửa «duoc-thay-the-boi»",
        en: "add a record of that document, or correct ‘replaced-by’"),
      severity: .warning)
  }

  /// The names of the files in a folder: of attachments, and for a link then those of records.
  private mutating func files(in folder: Folder) -> SpellingList {
    if let known = files[folder] { return known }
    let siblings = attachments[folder.path, default: []].sorted()
    let records = folder.code == .link ? recordFiles[folder.path, default: []].sorted() : []
    let list = SpellingList((siblings + records).map(RelativePath.name(of:)))
    files[folder] = list
    return list
  }

  /// Paths by their folders: a list of the files of each of many folders looks at every file once.
  private static func byFolder(_ paths: some Sequence<String>) -> [String: [String]] {
    Dictionary(grouping: paths, by: RelativePath.folder(of:))
  }

  private mutating func missingFile(
    _ mention: Mention, at place: Place, code: DiagnosticCode, from file: String
  ) -> Diagnostic {
    let names = files(in: Folder(path: RelativePath.folder(of: file), code: code))
    return Diagnostic(
      code, at: place,
      vi: code == .link
        ? "liên kết «\(mention.text)» không dẫn tới hồ sơ hay tệp nào"
        : "không thấy tệp «\(mention.text)»",
      en: code == .link
        ? "the link ‘\(mention.text)’ leads to no record and no file"
        : "the file ‘\(mention.text)’ is not there",
      mend: Self.meant(
        likelyFiles.meant(mention.text, from: file)
          ?? nearest(to: mention.text, among: names))
        ?? Self.several(mention.text, code)
        ?? Message(
          vi: "đặt tệp cạnh hồ sơ, hoặc sửa đường dẫn",
          en: "put the file beside the record, or correct the path"))
  }

  /// Files of one line with commas between them; a name may hold a comma, but no suffix before it.
  private static func several(_ text: String, _ code: DiagnosticCode) -> Message? {
    let names = text.split(separator: ",").map { String($0).trimmed }
    guard code == .attachment, names.count > 1,
      names.allSatisfy({ !RelativePath.suffix(of: $0).isEmpty })
    else { return nil }
    let right = names.joined(separator: "; ")
    return Message(
      vi: "nhiều tệp thì viết mỗi tệp một dòng sau «- », hoặc ngăn bằng dấu chấm phẩy: \(right)",
      en: "write several files one a line after ‘- ’, or with semicolons: \(right)")
  }

  /// The name that a text was meant to be; nil when none is near, and when enough were looked for.
  private mutating func nearest(to text: String, among names: SpellingList) -> String? {
    guard comparisonsLeft > 0 else { return nil }
    comparisonsLeft -= names.count
    return names.nearest(to: text)
  }

  private static func meant(_ name: String?) -> Message? {
    name.map {
      Message(vi: "có phải bạn muốn viết «\($0)»?", en: "did you mean ‘\($0)’?")
    }
  }
}
