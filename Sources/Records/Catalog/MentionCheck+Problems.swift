import Diagnostics
import Vietnamese

/// The words for names that mean nothing, or nothing certain.
extension MentionCheck {
  /// What is wrong with something that a record names; nil where nothing is.
  func problem(
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
