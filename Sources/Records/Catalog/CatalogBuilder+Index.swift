import Diagnostics
import Hashing
import Vietnamese

/// The ways to find records, which must not lead to two of them.
extension CatalogBuilder {
  /// Records by their addresses.
  struct Addresses {
    /// The ids.
    var records: [String: Int]
    /// For each record the hash of its address.
    var names: [UInt64] = []
    /// What stands at an address already, and what may not stand there.
    var problems: [Diagnostic] = []
  }

  /// The records by address.
  func byAddress(_ all: [Summary]) -> Addresses {
    var found = Addresses(records: Dictionary(minimumCapacity: all.count))
    found.names.reserveCapacity(all.count)
    var digest = Digest()
    for id in all.indices {
      // Fields are read where they are: to copy a summary is to touch everything that it holds.
      let address = all[id].address
      digest.add(address)
      found.names.append(digest.take())
      if let other = found.records.updateValue(id, forKey: address) {
        found.records[address] = other
        let isFirst = (all[other].file, all[other].ordinal) < (all[id].file, all[id].ordinal)
        found.problems.append(
          isFirst ? collision(all[other], all[id]) : collision(all[id], all[other]))
      }
      if isTaken(address) {
        found.problems.append(
          Diagnostic(
            .duplicateAddress, at: place(all[id], all[id].position),
            vi: "địa chỉ /\(address)/ dành cho một trang danh sách của chính website",
            en: "the address /\(address)/ belongs to a list page of the site itself",
            mend: Message(vi: "đổi tên thư mục hoặc tệp", en: "rename the folder or the file")))
      }
    }
    return found
  }

  /// The ways to find records other than by their addresses.
  func byOtherWays(_ all: [Summary], shownCount: Int) -> CatalogIndex {
    var index = CatalogIndex()
    index.attachments = attachments
    index.byKind = Array(repeating: [], count: kinds.kinds.count)
    index.unitSlug = kinds.kinds.first { $0.role == .unit }?.slug ?? ""
    index.byPath.reserveCapacity(files.count)
    index.byFile = RecordLists(count: files.count, owners: all.indices.lazy.map { all[$0].file })
    let areUnits = kinds.kinds.map { $0.role == .unit }
    for id in all.indices {
      let (file, kind) = (all[id].file, all[id].kind)
      if all[id].ordinal == 0 { index.byPath[files[file]] = id }
      if let key = all[id].number?.key { index.byNumber.add(id, under: key) }
      if areUnits[kind] {
        index.unitIDs.insert(id)
        index.byUnitTitle[UnitName.key(all[id].title), default: []].append(id)
        for name in Set((all[id].unitFacts?.otherNames ?? []).map(UnitName.key)) {
          index.byOtherUnitName[name, default: []].append(id)
        }
      }
      if id < shownCount { index.byKind[kind].append(id) }
    }
    return index
  }

  private func collision(_ first: Summary, _ second: Summary) -> Diagnostic {
    let isOneFile = first.file == second.file
    return Diagnostic(
      .duplicateAddress, at: place(second, second.position),
      vi:
        "hai hồ sơ cùng địa chỉ /\(second.address)/: \(files[first.file]) và \(files[second.file])",
      en:
        "two records at one address /\(second.address)/: \(files[first.file]) and \(files[second.file])",
      mend: isOneFile
        ? Message(
          vi: "đổi «id» của một hồ sơ; nếu dán hai lần thì xóa một",
          en: "change the ‘id’ of one record; where it was pasted twice, delete one")
        : Message(
          vi: "đổi tên một tệp, hoặc đổi «id» của một hồ sơ",
          en: "rename one of the files, or change the ‘id’ of one record"),
      related: [place(first, first.position)])
  }
}
