package import Diagnostics
package import Records
package import Vietnamese

/// What `content/site.yaml` says of the whole site.
package struct SiteSettings: Sendable {
  /// An entry of the navigation: a title and an address below the root, or a full web address.
  package struct NavigationItem: Sendable {
    /// The words of the link.
    package var title: Message
    /// Where it leads.
    package var link: String
    /// Where it is written.
    package var position: Position

    /// Whether it leads to another site.
    var isElsewhere: Bool { link.hasPrefix("http://") || link.hasPrefix("https://") }

    /// What it names. Whatever its first letter, such a link begins at the root of the site.
    var mention: Mention { Mention(.link, "/" + link, at: position, field: "navigation") }
  }

  /// Which records have a page of A4 to print and post.
  package enum Sheets: String, Sendable {
    /// Those that say where or how long they are posted.
    case posted
    /// All of them.
    case all
    /// None.
    case none
  }

  /// The name of the site.
  package var title: Message
  /// What the site is, in a sentence.
  package var description: Message
  /// The address of the root with `/` at its end; standards need it, links do not.
  package var baseURL: String
  /// Where that is written; nil when it is not.
  var baseURLPosition: Position?
  /// The unit that answers for the site, as written.
  package var owner: String?
  /// Where the unit is written.
  package var ownerPosition: Position?
  /// Where the theme is written; nil when it is not.
  package var themePosition: Position?
  /// The language of the pages at the root, and of the words of records that name none.
  package var language: Language
  /// The languages of the interface, the main one first.
  package var languages: [Language]
  /// Where the languages are written; nil when they are not.
  var languagesPosition: Position?
  /// Which records have a sheet for the notice board.
  package var sheets: Sheets
  /// What of the settings has no words in English, by where it is written.
  var untranslated: [(key: String, position: Position)] = []
  /// The name of the theme.
  package var theme: String
  /// The day that the site is built for; nil for today.
  package var now: CivilDate?
  /// The entries of the navigation; empty for the kinds with a door.
  package var navigation: [NavigationItem]
  /// The units whose records the site holds, with all below them, as written; empty for all. What
  /// others have not published is no failing of theirs here.
  package var measured: [String]
  /// Where citizens turn with what they have to say about the site.
  package var contact: SiteContact?
  /// What the banner of invented records says.
  package var notice: Message?
  /// What stands at the foot of each page.
  package var footer: Message?
  /// Under which licence the data may be used, without a full stop.
  package var licence: Message?
  /// The GeoJSON file that maps draw below the records, below the content folder.
  package var outline: String?
  /// Where that is written.
  package var outlinePosition: Position?
  /// Records on a list page, 1 to 500.
  package var pageSize: Int
  /// Where a size was asked for that no list page can have, nil if none was.
  var pageSizeOutOfRange: Position?

  /// The settings of a site from its record, whose kind is built in as `site`.
  package init(_ record: Record) {
    func message(_ key: String) -> Message? {
      guard case .row(let cells)? = record[key]?.value else { return nil }
      let texts = cells.map { $0?.value.text }
      guard let vi = texts.first ?? nil else { return nil }
      return Message(vi: vi, en: (texts.dropFirst().first ?? nil) ?? vi)
    }
    title = message("title") ?? Message(vi: "Công khai", en: "Public records")
    description = message("description") ?? Message(vi: "", en: "")
    var base = record.text("base-url") ?? "https://example.org/"
    if !base.hasSuffix("/") { base += "/" }
    baseURL = base
    baseURLPosition = record["base-url"]?.position
    owner = record.text("owner")
    ownerPosition = record["owner"]?.position
    themePosition = record["theme"]?.position
    let written = record.choices("languages").compactMap(Language.init(rawValue:))
    let main = record.choice("language").flatMap(Language.init(rawValue:))
    language = main ?? written.first ?? .vi
    languages = [language]
    for other in written where !languages.contains(other) { languages.append(other) }
    languagesPosition = record["languages"]?.position
    sheets = record.choice("sheets").flatMap(Sheets.init(rawValue:)) ?? .posted
    theme = record.text("theme") ?? "default"
    now = record.day("now")
    navigation = record.items("navigation").compactMap { item in
      guard case .row(let cells) = item.value, cells.count >= 2, let link = cells[1]?.value.text,
        case .row(let words)? = cells[0]?.value, let vi = words.first??.value.text
      else { return nil }
      return NavigationItem(
        title: Message(vi: vi, en: words.last??.value.text ?? vi), link: link,
        position: cells[1]?.position ?? item.position)
    }
    measured = record.items("measured").compactMap(\.value.text)
    outline = record.text("outline")
    outlinePosition = record["outline"]?.position
    contact = SiteContact(record)
    notice = message("notice")
    footer = message("footer")
    // Pages end it as a sentence.
    licence = message("licence").map { licence in
      func bare(_ text: String) -> String {
        String(text.hasSuffix(".") ? text.dropLast() : text[...])
      }
      return Message(vi: bare(licence.vi), en: bare(licence.en))
    }
    untranslated = Self.untranslated(record)
    if case .number(let size)? = record["page-size"]?.value, let whole = size.whole {
      pageSize = Int(min(max(whole, 1), 500))
      if !(1...500).contains(whole) { pageSizeOutOfRange = record["page-size"]?.position }
    } else {
      pageSize = 20
    }
  }

  /// What citizens read of the settings and what says nothing in English.
  private static func untranslated(_ record: Record) -> [(key: String, position: Position)] {
    func lacks(_ value: FieldValue?) -> Bool {
      guard case .row(let cells)? = value?.value else { return false }
      return cells.count < 2 || cells[1] == nil
    }
    let keys = ["title", "description", "notice", "footer", "licence"]
    var found = keys.compactMap { key in
      record[key].flatMap { lacks($0) ? (key, $0.position) : nil }
    }
    for item in record.items("navigation") {
      guard case .row(let cells) = item.value, let title = cells.first ?? nil, lacks(title) else {
        continue
      }
      found.append(("navigation", title.position))
    }
    return found
  }

  /// Puts the site below another path of its server; the path has `/` at both ends.
  mutating func move(below path: String) {
    // By bytes: letters of the path may be several each.
    baseURL = String(Substring(baseURL.utf8.dropLast(basePath.utf8.count))) + path
  }

  /// The part of the base URL after the host, with `/` at both ends.
  package var basePath: String {
    guard let scheme = baseURL.firstRange(ofText: "://") else { return "/" }
    let rest = baseURL[scheme...]
    return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
  }
}

extension String {
  /// Where the text after the first occurrence of another begins.
  func firstRange(ofText other: String) -> Index? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(other) { return self.index(index, offsetBy: other.count) }
      index = self.index(after: index)
    }
    return nil
  }
}
