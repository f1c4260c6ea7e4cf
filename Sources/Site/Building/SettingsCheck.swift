import Diagnostics
import Records

/// Holds what the settings name against what the site has: its owner, the links of its navigation.
struct SettingsCheck {
  let settings: SiteSettings
  /// The text of `site.yaml`.
  let source: SourceText
  let catalog: Catalog

  /// Everything that is named but not there, and an address and a page size that cannot be.
  var problems: [Diagnostic] {
    [baseURL, owner, pageSize].compactMap(\.self) + settings.navigation.compactMap(problem)
      + untranslated
  }

  /// What pages in English would say in Vietnamese.
  private var untranslated: [Diagnostic] {
    guard settings.languages.count > 1 else { return [] }
    return settings.untranslated.map { key, position in
      Diagnostic(
        .untranslated, at: source.place(position),
        vi: "«\(key)» chưa có tiếng Anh, nên trang tiếng Anh ghi tiếng Việt",
        en: "‘\(key)’ has no English words, so English pages show it in Vietnamese",
        mend: Message(
          vi: "viết cả hai: {vi: …, en: …}", en: "write both: {vi: …, en: …}"))
    }
  }

  /// Addresses are put together from that of the site.
  private var baseURL: Diagnostic? {
    guard settings.baseURL.utf8.contains(where: { "?#".utf8.contains($0) }) else { return nil }
    return Diagnostic(
      .settings, at: source.place(settings.baseURLPosition ?? Position(line: 1)),
      vi: "địa chỉ website không có «?» hay «#»", en: "the address of a site has no ‘?’ and no ‘#’",
      mend: Message(
        vi: "viết địa chỉ của trang chủ, như https://congkhai.minhchau.example/",
        en: "write the address of the home page, such as https://congkhai.minhchau.example/"))
  }

  private var owner: Diagnostic? {
    guard let owner = settings.owner else { return nil }
    let position = settings.ownerPosition ?? Position(line: 1)
    let mention = Mention(.unit, owner, at: position, field: "owner")
    switch catalog.resolve(mention, from: "") {
    case .record: return nil
    case .ambiguous(let ids):
      let addresses = ids.prefix(4).map { catalog.summaries[$0].address }
      return Diagnostic(
        .ambiguous, at: source.place(position),
        vi: "«\(owner)» có thể là \(ids.count) đơn vị khác nhau",
        en: "‘\(owner)’ may be \(ids.count) different units",
        mend: Message(
          vi: "viết địa chỉ: " + addresses.joined(separator: " hoặc "),
          en: "write the address: " + addresses.joined(separator: " or ")))
    // Whoever is named may be in the file that cannot be read, which is told.
    case _ where catalog.hasUnreadUnits: return nil
    default:
      return Diagnostic(
        .unit, at: source.place(position),
        vi: "không có cơ quan, đơn vị nào là «\(owner)»", en: "there is no unit ‘\(owner)’",
        mend: Message(vi: "sửa «co-quan»", en: "correct ‘owner’"))
    }
  }

  private var pageSize: Diagnostic? {
    settings.pageSizeOutOfRange.map { position in
      Diagnostic(
        .settings, at: source.place(position),
        vi: "một trang danh sách có từ 1 đến 500 hồ sơ", en: "a list page has 1 to 500 records",
        mend: Message(
          vi: "viết 20, hoặc bỏ dòng này", en: "write 20, or leave the line out"))
    }
  }

  private func problem(_ item: SiteSettings.NavigationItem) -> Diagnostic? {
    if item.isElsewhere { return nil }
    switch catalog.resolve(item.mention, from: "") {
    case .record(let id) where catalog.isShown(id): return nil
    case .page: return nil
    default:
      return Diagnostic(
        .link, at: source.place(item.position),
        vi: "mục «\(item.title.vi)» dẫn tới «\(item.link)», nhưng trang này không có",
        en: "the entry ‘\(item.title.en)’ leads to ‘\(item.link)’, which is no page of the site",
        mend: Message(
          vi:
            "viết địa chỉ của một danh sách hay một hồ sơ, như /ke-hoach/ hoặc /trang/gioi-thieu/",
          en: "write the address of a list or a record, such as /ke-hoach/ or /trang/gioi-thieu/"))
    }
  }
}
