import Diagnostics

/// Finds what took the place of records, as they say themselves or the new ones say, and reports rings:
/// of two records each cannot have replaced the other.
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
    for (id, other) in replaced() where links[id] == nil {
      links[id] = [other]
      tied.successor[id] = other
    }
    return Cycles.all(in: links) {
      catalog.summaries.all[$0].address < catalog.summaries.all[$1].address
    }
    .map(problem)
  }

  /// Records that others say to replace, each with the newest of those. What is not published yet, or
  /// was withdrawn, replaces nothing.
  private func replaced() -> [Int: Int] {
    let kinds = catalog.kinds.kinds.map { $0.fields.index(ofKey: Self.replaces) != nil }
    let all = catalog.summaries.all
    var found: [Int: Int] = [:]
    for id in all.indices where kinds[all[id].kind] && catalog.counts(id) {
      for mention in all[id].mentions where mention.field == Self.replaces {
        guard
          case .record(let old) = catalog.resolve(
            mention, from: catalog.files[all[id].file], by: id),
          old != id, catalog.isShown(old)
        else { continue }
        found[old] = id
      }
    }
    return found
  }

  /// The key of the field in which a record names what it replaces.
  private static let replaces = "replaces"

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
        vi: "bỏ «duoc-thay-the-boi» hoặc «thay-the» của một trong các hồ sơ này",
        en: "remove ‘replaced-by’ or ‘replaces’ from one of them"))
  }
}
