import Diagnostics

extension CatalogBuilder {
  /// Records and old addresses that stand where the notices or the sheet of another record have their pages.
  func subpageCollisions(_ all: [Summary], _ index: CatalogIndex) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for summary in all {
      let kind = kinds.kinds[summary.kind]
      var pages = kind.meets(summary.facts, kind.calendar.notices) ? subpages : []
      if let sheetPage, sheetsAreOfAll || summary.posting.isTold { pages.append(sheetPage) }
      for page in pages {
        let address = "\(summary.address)/\(page)"
        guard let id = index.byAddress[address] ?? index.byAlias[address] else { continue }
        problems.append(
          Diagnostic(
            .duplicateAddress, at: place(all[id], all[id].position),
            vi: "địa chỉ /\(address)/ dành cho trang thông báo của «\(summary.title)»",
            en: "the address /\(address)/ belongs to the notice of ‘\(summary.title)’",
            mend: Message(vi: "đổi tên thư mục hoặc tệp", en: "rename the folder or the file"),
            related: [place(summary, summary.position)]))
      }
    }
    return problems
  }
}
