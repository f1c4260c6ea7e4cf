import Diagnostics
package import Reading
package import Records
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

  /// Pages for the records of the content folder.
  package init(site: Site, root: String, files: [ContentFile]) {
    self.site = site
    self.root = root
    self.files = files
  }

  /// Writes the pages of the records of one file in each language, the main one first, and hands each
  /// record with the words of its text to search.
  package func write(
    file index: Int, to languages: [(site: Site, output: Output)],
    indexing: (Int, Record, [UInt8]) throws -> Void
  ) throws {
    let ids = site.catalog.records(ofFile: index)
    guard ids.contains(where: site.catalog.isShown) else { return }
    let file = RecordFile(files[index], below: root, kinds: site.catalog.kinds)
    for id in ids where site.catalog.isShown(id) {
      let ordinal = site.catalog.summaries[id].ordinal
      // The file may have changed since the first pass; then its pages wait for the next build.
      guard file.records.indices.contains(ordinal) else {
        throw ContentChanged(path: files[index].shownPath)
      }
      var record = file.records[ordinal]
      guard record.address == site.catalog.summaries[id].address else {
        throw ContentChanged(path: files[index].shownPath)
      }
      if case .ended = site.catalog.stage(of: id, on: site.today) { record = record.redacted }
      for (site, output) in languages {
        let context = RecordContext(site: site, id: id, record: record)
        try write(context, to: output)
        if !site.isMain { continue }
        let isSearched = !record.kind.redacts("body")
        try indexing(id, record, isSearched ? context.body?.plainText ?? [] : [])
      }
    }
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
    let special = "record-\(record.kind.key)"
    let template = site.theme.templates.contains(special) ? special : "record"
    try site.write(page, template: template, own, at: context.place, to: output)
    if site.catalog.isInCalendar(id) {
      try NoticePages(context: context, page: page).write(to: output)
    }
    if context.hasSheet { try SheetPage(context: context, page: page).write(object, to: output) }
  }
}

/// A file changed while the site was built.
package struct ContentChanged: Error {
  /// The path as messages show it.
  package let path: String
}
