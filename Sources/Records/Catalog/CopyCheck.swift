import Diagnostics
import Vietnamese

/// Warns of records that are there twice: of one kind, unit, number and date, as `kh-12.md` and
/// `kh-12 - Copy.md` are; of those without a number, in files of their own, the title tells.
struct CopyCheck {
  let catalog: Catalog

  var problems: [Diagnostic] {
    let groups = catalog.index.byNumber.shared + unnumbered.filter { $0.count > 1 }
    return groups.sorted { $0[0] < $1[0] }.flatMap { ids -> [Diagnostic] in
      var first: [Sameness: Int] = [:]
      // In the order of files, as one looks for them.
      let sorted = ids.sorted { place(of: $0) < place(of: $1) }
      return sorted.compactMap { id in
        guard let sameness = Sameness(catalog, id) else { return nil }
        guard let other = first[sameness] else {
          first[sameness] = id
          return nil
        }
        return problem(id, copyOf: other)
      }
    }
  }

  /// Records of one title, each alone in its file, that have a date of issue and no number.
  private var unnumbered: [[Int]] {
    let all = catalog.summaries.all
    let ids = all.indices.filter {
      all[$0].number == nil && all[$0].issued != nil
        && catalog.index.byFile[all[$0].file].count == 1
    }
    return Array(Dictionary(grouping: ids) { all[$0].title }.values)
  }

  private struct Sameness: Hashable {
    let kind: Int
    /// The unit by its id, or as it is written where the site shows none.
    let unit: Int?
    let name: String
    let issued: Int

    init?(_ catalog: Catalog, _ id: Int) {
      let all = catalog.summaries.all
      guard let issued = all[id].issued, let name = all[id].unit else { return nil }
      self.issued = issued.daysSinceEpoch
      kind = all[id].kind
      unit = catalog.units.all[id]
      self.name = unit == nil ? name : ""
    }
  }

  private func place(of id: Int) -> (Int, Int) {
    (catalog.summaries.all[id].file, catalog.summaries.all[id].ordinal)
  }

  private func problem(_ id: Int, copyOf other: Int) -> Diagnostic {
    let all = catalog.summaries.all
    let file = catalog.files[all[other].file]
    let (vi, en) = all[id].number == nil ? ("tiêu đề", "title") : ("số hiệu", "number")
    return Diagnostic(
      .duplicateRecord, at: Place(file: catalog.files[all[id].file], position: all[id].position),
      vi: "cùng loại, cơ quan, \(vi) và ngày ban hành với hồ sơ ở \(file)",
      en: "has the kind, unit, \(en) and date of the record in \(file)",
      mend: Message(
        vi: "xóa một trong hai, hoặc sửa \(vi), ngày", en: "delete one of them, or correct it"),
      related: [Place(file: file, position: all[other].position)])
  }
}
