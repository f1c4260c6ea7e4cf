import Diagnostics
import Vietnamese

/// Finds what every record names: fills in units, then backlinks, and reports what is not there.
struct MentionCheck: Sendable {
  let catalog: Catalog

  /// What some records name, and what is wrong with it.
  struct Finds: Sendable {
    /// For each record the others that it names, each once.
    var named: [[Int]] = []
    /// The first of these records.
    var first: Int
    /// The files that shown ones name.
    var files: Set<String> = []
    /// Shown records and others that they name in their fields, of kinds that have threads.
    var threads: [(Int, Int)] = []
    var problems: [Diagnostic] = []
  }

  /// Fills in the units of records.
  func tieUnits(_ tied: inout Catalog) {
    let all = catalog.summaries.all
    // A name means one unit, whoever writes it, and many write the same.
    var known: [String: Int?] = [:]
    for id in all.indices {
      guard let unit = all[id].unit else { continue }
      if let found = known[unit] {
        tied.units[id] = found
        continue
      }
      let mention = Mention(.unit, unit, at: all[id].position, field: "unit")
      var found: Int?
      if case .record(let other) = catalog.resolve(mention, from: catalog.files[all[id].file]),
        catalog.isShown(other)
      {
        found = other
      }
      known[unit] = .some(found)
      tied.units[id] = found
    }
  }

  /// What some records name, when it is known what citations mean.
  func finds(of ids: Range<Int>) -> Finds {
    let all = catalog.summaries.all
    var finds = Finds(first: ids.lowerBound)
    finds.named.reserveCapacity(ids.count)
    for id in ids {
      let file = catalog.files[all[id].file]
      let (isShown, hasThread) = (catalog.isShown(id), catalog.hasThread(id))
      var named = catalog.citations.records(citedBy: id)
      for mention in all[id].mentions {
        let resolution = catalog.resolve(mention, from: file, by: id)
        if case .file(let path) = resolution, isShown { finds.files.insert(path) }
        if case .record(let other) = resolution {
          if other != id, !named.contains(other) { named.append(other) }
        } else if let problem = problem(mention, resolution, id) {
          finds.problems.append(problem)
        }
        guard hasThread, mention.sort != .link, mention.sort != .unit else { continue }
        // Of the records of a file the first one speaks for all, where a number is cited.
        let isOwn = mention.sort != .citation || all[id].ordinal == 0
        if case .record(let other) = isOwn ? resolution : catalog.resolve(mention, from: file),
          other != id, catalog.hasThread(other)
        {
          finds.threads.append((id, other))
        }
      }
      finds.named.append(isShown ? named : [])
    }
    return finds
  }

  /// Fills in backlinks, published files and threads; gives the problems.
  static func tie(_ finds: [Finds], into catalog: inout Catalog) -> [Diagnostic] {
    for some in finds {
      catalog.namedFiles.formUnion(some.files)
      for (id, named) in zip(some.first..., some.named) {
        for other in named { catalog.backlinks[other].append(id) }
      }
    }
    // Newest first.
    for id in catalog.backlinks.all.indices { catalog.backlinks[id].reverse() }
    catalog.tieThreads(finds.lazy.flatMap(\.threads))
    return finds.flatMap(\.problems)
  }

  private func problem(
    _ mention: Mention, _ resolution: Resolution, _ id: Int
  ) -> Diagnostic? {
    let file = { catalog.files[catalog.summaries.all[id].file] }
    var place: Place { Place(file: file(), position: mention.position) }
    switch (mention.sort, resolution) {
    case (_, .record), (_, .file), (_, .page), (.citation, .missing): return nil
    case (.citation, .outside): return nil
    case (_, .outside):
      return Diagnostic(
        .attachmentOutside, at: place,
        vi: "«\(mention.text)» nằm ngoài thư mục nội dung",
        en: "‘\(mention.text)’ is outside the content folder",
        mend: Message(
          vi: "chép tệp vào cạnh hồ sơ rồi ghi tên tệp",
          en: "copy the file beside the record and name it"))
    case (_, .ambiguous(let ids)): return ambiguous(mention, ids, at: place)
    case (.unit, .missing): return missingUnit(mention, at: place)
    case (.record, .missing): return missingRecord(mention, at: place)
    case (.attachment, .missing):
      return missingFile(mention, at: place, code: .attachment, from: file())
    case (.link, .missing):
      return missingFile(mention, at: place, code: .link, from: file())
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

  private func missingUnit(_ mention: Mention, at place: Place) -> Diagnostic {
    let units = catalog.index.unitIDs.sorted()
    let names = units.flatMap { id in
      [catalog.summaries.all[id].title] + (catalog.summaries.all[id].unitFacts?.otherNames ?? [])
    }
    return Diagnostic(
      .unit, at: place,
      vi: "không có cơ quan, đơn vị nào là «\(mention.text)»",
      en: "there is no unit ‘\(mention.text)’",
      mend: nearest(
        mention.text, names + units.map { RelativePath.name(of: catalog.summaries.all[$0].address) }
      )
        ?? Message(
          vi: "thêm đơn vị vào thư mục \(catalog.index.unitSlug)/, hoặc sửa tên",
          en: "add the unit to the folder \(catalog.index.unitSlug)/, or correct the name"))
  }

  private func missingRecord(_ mention: Mention, at place: Place) -> Diagnostic {
    let addresses = catalog.summaries.all.map(\.address)
    let numbers = catalog.summaries.all.compactMap { $0.number?.description }
    return Diagnostic(
      .reference, at: place,
      vi: "không có hồ sơ nào là «\(mention.text)»", en: "there is no record ‘\(mention.text)’",
      mend: nearest(mention.text, addresses + numbers)
        ?? Message(
          vi: "viết địa chỉ của hồ sơ, như ke-hoach/2025/ten-ho-so, hoặc số, ký hiệu",
          en: "write the address of a record, such as ke-hoach/2025/name, or its number"))
  }

  private func missingFile(
    _ mention: Mention, at place: Place, code: DiagnosticCode, from file: String
  ) -> Diagnostic {
    let folder = RelativePath.folder(of: file)
    let siblings = catalog.index.attachments.filter { RelativePath.folder(of: $0) == folder }
    let records =
      code == .link ? catalog.files.filter { RelativePath.folder(of: $0) == folder } : []
    let names = (siblings.sorted() + records.sorted()).map(RelativePath.name(of:))
    return Diagnostic(
      code, at: place,
      vi: code == .link
        ? "liên kết «\(mention.text)» không dẫn tới hồ sơ hay tệp nào"
        : "không thấy tệp «\(mention.text)»",
      en: code == .link
        ? "the link ‘\(mention.text)’ leads to no record and no file"
        : "the file ‘\(mention.text)’ is not there",
      mend: nearest(mention.text, names)
        ?? Message(
          vi: "đặt tệp cạnh hồ sơ, hoặc sửa đường dẫn",
          en: "put the file beside the record, or correct the path"))
  }

  private func nearest(_ text: String, _ names: [String]) -> Message? {
    Spelling.nearest(text, among: names).map {
      Message(vi: "có phải bạn muốn viết «\($0)»?", en: "did you mean ‘\($0)’?")
    }
  }
}
