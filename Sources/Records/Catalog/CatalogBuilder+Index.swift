import Diagnostics
import Vietnamese

/// The ways to find records, which must not lead to two of them.
extension CatalogBuilder {
  /// Enters a record into the index, and reports what stands at its address already.
  func enter(
    _ id: Int, _ all: [Summary], _ shownCount: Int, _ index: inout CatalogIndex,
    _ problems: inout [Diagnostic]
  ) {
    // Fields are read where they are: to copy a summary is to touch everything that it holds.
    let (address, file) = (all[id].address, all[id].file)
    if let other = index.byAddress[address] {
      let isFirst = (all[other].file, all[other].ordinal) < (file, all[id].ordinal)
      problems.append(isFirst ? collision(all[other], all[id]) : collision(all[id], all[other]))
    } else {
      index.byAddress[address] = id
    }
    if isTaken(address) {
      problems.append(
        Diagnostic(
          .duplicateAddress, at: place(all[id], all[id].position),
          vi: "địa chỉ /\(address)/ dành cho một trang danh sách của chính website",
          en: "the address /\(address)/ belongs to a list page of the site itself",
          mend: Message(vi: "đổi tên thư mục hoặc tệp", en: "rename the folder or the file")))
    }
    index.byFile.add(id, of: file)
    if all[id].ordinal == 0 { index.byPath[files[file]] = id }
    if let key = all[id].number?.key { index.byNumber[key, default: []].append(id) }
    if kinds.kinds[all[id].kind].role == .unit {
      index.unitIDs.insert(id)
      index.byUnitTitle[UnitName.key(all[id].title), default: []].append(id)
      for name in Set((all[id].unitFacts?.otherNames ?? []).map(UnitName.key)) {
        index.byOtherUnitName[name, default: []].append(id)
      }
    }
    if id < shownCount { index.byKind[all[id].kind].append(id) }
  }

  private func collision(_ first: Summary, _ second: Summary) -> Diagnostic {
    Diagnostic(
      .duplicateAddress, at: place(second, second.position),
      vi:
        "hai hồ sơ cùng địa chỉ /\(second.address)/: \(files[first.file]) và \(files[second.file])",
      en:
        "two records at one address /\(second.address)/: \(files[first.file]) and \(files[second.file])",
      mend: Message(
        vi: "đổi tên một tệp, hoặc đổi «id» của một hồ sơ",
        en: "rename one of the files, or change the ‘id’ of one record"),
      related: [place(first, first.position)])
  }
}
