import Diagnostics

/// Finds what took the place of records, and reports rings: of two records each cannot have
/// replaced the other.
struct ReplacementCheck {
  let catalog: Catalog

  func tie(_ tied: inout Catalog) -> [Diagnostic] {
    var links: [Int: [Int]] = [:]
    let all = catalog.summaries.all
    for id in all.indices {
      guard let mention = all[id].replacedBy,
        case .record(let other) = catalog.resolve(
          mention, from: catalog.files[all[id].file], by: id)
      else { continue }
      links[id] = [other]
      if catalog.isShown(id), catalog.isShown(other) { tied.successor[id] = other }
    }
    return Cycles.all(in: links) {
      catalog.summaries.all[$0].address < catalog.summaries.all[$1].address
    }
    .map(problem)
  }

  private func problem(_ members: [Int]) -> Diagnostic {
    let summary = catalog.summaries.all[members[0]]
    let titles = (members + members.prefix(1)).map { catalog.summaries.all[$0].title }
    return Diagnostic(
      .cycle,
      at: Place(
        file: catalog.files[summary.file],
        position: summary.replacedBy?.position ?? summary.position),
      vi: "vòng tròn «được thay thế bởi»: " + titles.joined(separator: " → "),
      en: "a cycle of ‘replaced by’: " + titles.joined(separator: " → "),
      mend: Message(
        vi: "bỏ «duoc-thay-the-boi» của một trong các hồ sơ này",
        en: "remove ‘replaced-by’ from one of them"))
  }
}
