import Diagnostics
import Hashing
package import Reading
import Records
import Templates

/// The page of each record: the second pass over the content. Each file is read again, so that no
/// text is kept between the passes.
package struct RecordPages: Sendable {
  /// The site that the pages belong to.
  package let site: Site
  /// The content folder.
  package let root: String
  /// The content files, in the order in which the catalog knows them.
  package let files: [ContentFile]
  /// For each file the hash of its text, as the first pass found it.
  private let texts: [ContentHash?]

  /// Pages for the records of a site.
  init(_ read: ReadSite) {
    site = read.site
    root = read.source.content
    files = read.files
    texts = read.texts
  }

  /// The shown records of a file, by their places in it.
  func shown(inFile index: Int) -> [Int] {
    site.catalog.records(ofFile: index).filter { site.catalog.isShown($0) }
  }

  /// The hash of the text of a file as the first pass found it.
  func text(ofFile index: Int) -> UInt64 { texts[index]?.value ?? 0 }

  /// Reads a file again.
  /// - Throws: `ContentChanged` when it is not as the first pass found it: then its pages wait for
  ///   the next build.
  func read(file index: Int) throws -> RecordFile {
    let known = texts[index]
    let file = RecordFile(files[index], below: root, kinds: site.catalog.kinds, knowing: known)
    guard ContentHash(of: file.source.bytes.span) == known else {
      throw ContentChanged(path: files[index].shownPath)
    }
    return file
  }

  /// A record of a file, without what may not be told any more.
  func record(_ id: Int, in file: RecordFile) -> Record {
    let record = file.records[site.catalog.summaries[id].ordinal]
    if case .ended = site.catalog.stage(of: id) { return record.redacted }
    return record
  }

  /// Writes the pages of a record in each language, the main one first.
  /// - Returns: its text for search.
  func write(
    _ id: Int, _ record: Record, to languages: [(site: Site, output: Output)]
  ) throws -> [UInt8] {
    var text: [UInt8] = []
    for (site, output) in languages {
      let context = RecordContext(site: site, id: id, record: record)
      try write(context, to: output)
      if site.isMain { text = context.searchedText }
    }
    return text
  }

  /// The text of a record for search, whose pages stay as they are.
  func searchedText(_ id: Int, _ record: Record) -> [UInt8] {
    RecordContext(site: site, id: id, record: record).searchedText
  }

  private func write(_ context: RecordContext, to output: Output) throws {
    let (site, record, id) = (context.site, context.record, context.id)
    let summaries = site.catalog.summaries
    let object = context.object()
    var own: TemplateObject = ["record": .object(object)]
    if record.kind.role == .unit {
      own["unit"] = .object(UnitContext(site: site, place: context.place, id: id).object())
    }
    let wording = site.wording
    var page = PageContext(
      title: summaries[id].title, description: summaries[id].abstract, type: "record",
      breadcrumbs: [
        (site.words["home"], ""), (wording.text(record.kind.plural), Routes.list(record.kind)),
      ],
      hasIllustration: summaries[id].isIllustration)
    page.isHidden = record.kind.isUnindexed
    page.updated = site.lastChange(of: id).flatMap { site.hasCome($0) ? $0 : nil }
    let template = site.template(ofRecords: record.kind)
    try site.write(page, template: template, own, at: context.place, to: output)
    if site.catalog.isInCalendar(id) {
      try NoticePages(context: context, page: page).write(to: output)
    }
    if context.hasSheet { try SheetPage(context: context, page: page).write(object, to: output) }
  }
}

extension RecordContext {
  /// The text without markup, if it may be searched.
  fileprivate var searchedText: [UInt8] {
    record.kind.redacts("body") ? [] : body?.plainText ?? []
  }
}

/// A file changed while the site was built.
package struct ContentChanged: Error {
  /// The path as messages show it.
  package let path: String
}
