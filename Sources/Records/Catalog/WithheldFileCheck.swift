import Diagnostics

/// Tells of files that one record keeps from the web and another would publish: those of internal
/// records, of records whose content was taken out, and of records whose posting is over.
///
/// A link in a text stops the build: who wrote it thought of the page, hardly of whose file it is. Who
/// names the file as one of the record's own means it, and is only warned.
struct WithheldFileCheck {
  let catalog: Catalog

  /// Which record keeps a file, and where it names it.
  private struct Owner {
    var record: Int
    var mention: Mention
  }

  /// The problem of each record that publishes such a file, at the place where it names it.
  var problems: [Diagnostic] {
    let owners = owners
    if owners.isEmpty { return [] }
    var problems: [Diagnostic] = []
    for id in catalog.summaries.all.indices where catalog.isShown(id) {
      var told = Set<String>()
      for path in catalog.filesByRecord[id] ?? [] {
        guard let owner = owners[path], owner.record != id, told.insert(path).inserted,
          let mention = catalog.mention(of: path, in: id)
        else { continue }
        problems.append(problem(mention, of: id, path, owner))
      }
    }
    return problems
  }

  /// The files that some record keeps, each with the first such record.
  private var owners: [String: Owner] {
    var owners: [String: Owner] = [:]
    for id in catalog.summaries.all.indices {
      // In a site for the inside, internal records are shown, and so are their files.
      if catalog.summaries.all[id].isInternal, !catalog.isShown(id) {
        note(catalog.summaries.all[id].mentions, of: id, in: &owners)
      }
      note(catalog.summaries.all[id].removedMentions ?? [], of: id, in: &owners)
    }
    return owners
  }

  private func note(_ mentions: [Mention], of id: Int, in owners: inout [String: Owner]) {
    for mention in mentions where mention.sort == .attachment {
      guard case .file(let path) = catalog.resolve(file: mention, of: id), owners[path] == nil
      else { continue }
      owners[path] = Owner(record: id, mention: mention)
    }
  }

  private func problem(
    _ mention: Mention, of id: Int, _ path: String, _ owner: Owner
  ) -> Diagnostic {
    let kept = catalog.summaries.all[owner.record]
    let (name, title) = (RelativePath.name(of: path), kept.title.clipped)
    let words: Message
    if kept.isInternal {
      words = Message(
        vi: "tệp «\(name)» thuộc hồ sơ nội bộ «\(title)», nêu ở đây thì tệp bị công khai",
        en: "the file ‘\(name)’ belongs to the internal record ‘\(title)’; this publishes it")
    } else if kept.isPostingOver {
      words = Message(
        vi:
          "tệp «\(name)» của hồ sơ «\(title)» đã hết thời gian niêm yết, nêu ở đây thì tệp vẫn công khai",
        en: "the file ‘\(name)’ of the record ‘\(title)’ is posted no longer; this publishes it")
    } else {
      words = Message(
        vi:
          "tệp «\(name)» đã gỡ cùng nội dung của hồ sơ «\(title)», nêu ở đây thì tệp vẫn công khai",
        en: "the file ‘\(name)’ was taken out with the content of ‘\(title)’; this publishes it")
    }
    let isLink = mention.sort == .link
    let clause =
      isLink
      ? Message(
        vi: "bỏ liên kết này; được công khai thì nêu tệp ở mục «tep» của hồ sơ này",
        en: "take the link out; if it may be public, name it under ‘attachments’ of this record")
      : Message(
        vi: "bỏ tệp khỏi hồ sơ này; được công khai thì ở hồ sơ kia dẫn tới hồ sơ này thay cho tệp",
        en: "take it out here; if it may be public, let the other record link to this one instead")
    return Diagnostic(
      .withheldFile, at: Place(file: catalog.file(of: id), position: mention.position),
      vi: words.vi, en: words.en, mend: clause,
      related: [Place(file: catalog.file(of: owner.record), position: owner.mention.position)],
      severity: isLink ? .error : .warning)
  }
}
