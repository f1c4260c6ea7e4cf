import Diagnostics

/// Old addresses, which must not be those of anything else.
extension CatalogBuilder {
  /// Enters the old addresses of all records, and reports those that lead nowhere or twice.
  func enterAliases(
    _ all: [Summary], _ index: inout CatalogIndex, _ problems: inout [Diagnostic]
  ) {
    for id in all.indices where !all[id].aliases.isEmpty {
      let summary = all[id]
      for alias in summary.aliases {
        if let problem = problem(alias, of: summary) {
          problems.append(problem)
          continue
        }
        guard let other = index.byAddress[alias.address] ?? index.byAlias[alias.address] else {
          index.byAlias[alias.address] = id
          continue
        }
        let owner = all[other]
        problems.append(
          Diagnostic(
            .alias, at: place(summary, alias.position),
            vi: "địa chỉ cũ /\(alias.address)/ đang thuộc về «\(owner.title)»",
            en: "the old address /\(alias.address)/ belongs to ‘\(owner.title)’",
            mend: Message(
              vi: "bỏ dòng này hoặc đổi hồ sơ kia", en: "remove it here or change the other record"),
            related: [place(owner, owner.position)]))
      }
    }
  }

  /// What keeps an old address from having a page of its own.
  private func problem(_ alias: Alias, of summary: Summary) -> Diagnostic? {
    let place = place(summary, alias.position)
    let parts = alias.address.split(separator: "/")
    if !Self.isAddress(alias.address, parts) {
      return Diagnostic(
        .alias, at: place, vi: "«\(alias.address)» không phải là một địa chỉ cũ trên trang này",
        en: "‘\(alias.address)’ is not an old address on this site",
        mend: Message(
          vi: "viết phần sau tên miền, như /du-an/2024/cau-ba-lang/",
          en: "write what follows the domain, such as /du-an/2024/cau-ba-lang/"))
    }
    if AddressLength.isExceeded(by: alias.address) {
      let most = AddressLength.longestPart
      return Diagnostic(
        .alias, at: place, vi: "địa chỉ cũ này quá dài để thành tên thư mục",
        en: "this old address is too long for the names of folders",
        mend: Message(
          vi: "bỏ dòng này, hoặc viết không quá \(most) chữ không dấu giữa hai dấu /",
          en: "remove it, or write \(most) plain letters at most between two slashes"))
    }
    guard isTaken(alias.address) || standsBelowFile(parts) else { return nil }
    return Diagnostic(
      .alias, at: place,
      vi: "địa chỉ cũ /\(alias.address)/ là của một trang do chính website làm ra",
      en: "the old address /\(alias.address)/ belongs to a page of the site itself",
      mend: Message(vi: "bỏ dòng này", en: "remove it"))
  }

  /// Whether a text has the form of an address. Names with a dot before them are the tool's own and
  /// not served by most web servers; where an `index.html` has its place no folder can stand.
  private static func isAddress(_ address: String, _ parts: [Substring]) -> Bool {
    let forbidden = "\\:?#%\"<>|*".utf8
    return !address.utf8.contains { $0 <= 0x20 || $0 == 0x7F || forbidden.contains($0) }
      && !parts.contains { $0.utf8.first == UInt8(ascii: ".") || $0.hasPrefix("index.html") }
  }

  /// Whether a part before the last is a file that the site itself has, such as `feed.xml`.
  private func standsBelowFile(_ parts: [Substring]) -> Bool {
    parts.indices.dropFirst().contains { end in
      parts[end - 1].utf8.contains(UInt8(ascii: "."))
        && isReserved(parts[..<end].joined(separator: "/"))
    }
  }
}
