import Diagnostics

extension CatalogBuilder {
  /// Records and old addresses that stand where the notices or the sheet of another record have their pages.
  func subpageCollisions(_ all: [Summary], _ index: CatalogIndex) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let notices = kinds.kinds.map(\.calendar.notices)
    for record in all.indices {
      let kind = all[record].kind
      let hasNotices =
        !notices[kind].isEmpty && kinds.kinds[kind].meets(all[record].facts, notices[kind])
      var pages = hasNotices ? subpages : []
      if let sheetPage, sheetsAreOfAll || all[record].posting.isTold { pages.append(sheetPage) }
      for page in pages {
        let address = "\(all[record].address)/\(page)"
        guard let id = index.byAddress[address] ?? index.byAlias[address] else { continue }
        problems.append(
          Diagnostic(
            .duplicateAddress, at: place(all[id], all[id].position),
            vi: "địa chỉ /\(address)/ dành cho trang thông báo của «\(all[record].title)»",
            en: "the address /\(address)/ belongs to the notice of ‘\(all[record].title)’",
            mend: Message(vi: "đổi tên thư mục hoặc tệp", en: "rename the folder or the file"),
            related: [place(all[record], all[record].position)]))
      }
    }
    return problems
  }
}
