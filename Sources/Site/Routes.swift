package import Records
import Vietnamese

/// The addresses of the pages that the site itself makes. Every address is below the root, without
/// slashes around it; the page stands in the `index.html` of that folder.
package enum Routes {
  /// The page that searches.
  package static let search = "tim-kiem"
  /// The folder of the search index, with its `/`.
  package static let searchIndex = "tim-kiem/index/"
  /// Where other portals import the search module from.
  package static let searchModule = "tim-kiem/search.js"
  /// The script with the whole index, for a site that is opened from a disk.
  package static let offlineSearch = "tim-kiem/offline.js"
  /// The page of all targets; those of single plans and targets stand below it.
  package static let targets = "chi-tieu"
  /// What the law asks a commune to disclose.
  package static let disclosure = "cong-khai"
  /// How completely each commune does.
  package static let completeness = "muc-do-cong-khai"
  /// What the site is, where it has no page of its own that says so.
  package static let about = "ve-trang-nay"
  /// Where a site has it, if it has one.
  package static let ownAbout = "trang/gioi-thieu"
  /// The accessibility statement.
  package static let accessibility = "tro-nang"
  /// The feed of a list or of the whole site, in the folder of the list.
  package static let feed = "feed.xml"

  /// The parts of an address below a kind that list pages need.
  private static let page = "trang"
  private static let unitsName = "co-quan"
  private static let yearsName = "nam"
  private static let statesName = "trang-thai"
  private static let filters = [
    unitsName, yearsName, statesName, citingName, unrecordedName, "ban-do",
  ]
  private static let citingName = "nhac-den"
  private static let unrecordedName = "trich-dan"

  /// The addresses of records among the files of a site that are gone, as links from its root: none of
  /// lists, none of a page that stood below another one of them, each in one language.
  package static func records(amongGone paths: [String]) -> [String] {
    let end = "/index.html"
    let folders = paths.filter { $0.hasSuffix(end) }.map { String($0.dropLast(end.utf8.count)) }
    let gone = Set(folders)
    return folders.filter { folder in
      let parts = folder.split(separator: "/")
      if parts.count < 2 || parts[0] == "en" || isReserved(folder) { return false }
      // A further page of a list below it.
      if parts.dropFirst().contains(where: { $0 == page }) { return false }
      return !parts.indices.dropFirst(2).contains {
        gone.contains(parts[..<$0].joined(separator: "/"))
      }
    }.map { "/\($0)/" }
  }

  /// The list of a kind.
  package static func list(_ kind: Kind) -> String { kind.slug }

  /// One of the pages of a list, counted from 1.
  package static func page(_ number: Int, of list: String) -> String {
    number == 1 ? list : "\(list)/\(page)/\(number)"
  }

  /// A list of one year.
  package static func year(_ year: Int, of list: String) -> String {
    "\(list)/\(yearsName)/\(year)"
  }

  /// The units that have records of a kind, where they are many.
  static func units(_ kind: Kind) -> String { "\(kind.slug)/\(unitsName)" }

  /// The years that have records of a kind, where they are many.
  static func years(_ kind: Kind) -> String { "\(kind.slug)/\(yearsName)" }

  /// The states that records of a kind have, where they are many.
  static func states(_ kind: Kind) -> String { "\(kind.slug)/\(statesName)" }

  /// The records of a kind that belong to a unit.
  package static func filter(_ kind: Kind, unit address: String) -> String {
    let name = address.split(separator: "/").dropFirst().joined(separator: "/")
    return "\(units(kind))/\(name.isEmpty ? address : name)"
  }

  /// The records of a kind of one year.
  package static func filter(_ kind: Kind, year: Int) -> String { "\(years(kind))/\(year)" }

  /// The records of a kind in one state.
  package static func filter(_ kind: Kind, state: String) -> String {
    "\(states(kind))/\(Slug.make(state))"
  }

  /// The pages of the site itself that texts and the navigation may link to, besides lists.
  package static let linked = Set(
    [search, disclosure, completeness, calendar, receptions, about, accessibility] + followUpPages)

  /// The records under one item of the law.
  static func disclosure(item key: String) -> String { "\(disclosure)/muc/\(key)" }

  /// The list of what was disclosed in a period.
  static func disclosed(in period: Period, _ per: Frequency) -> String {
    "\(disclosure)/danh-muc/\(period.first.year)/\(per.slug(period))"
  }

  /// How completely communes disclosed in a period; nil for the current one.
  static func completeness(_ period: Period?, _ per: Frequency) -> String {
    guard let period else { return completeness }
    let year = "\(completeness)/\(period.first.year)"
    return per == .year ? year : "\(year)/\(per.slug(period))"
  }

  /// The page of a unit below another page.
  static func below(_ page: String, unit address: String) -> String {
    let name = address.split(separator: "/").dropFirst().joined(separator: "/")
    return "\(page)/\(name.isEmpty ? address : name)"
  }

  /// The first parts of addresses that only the site itself has.
  private static let own: Set<String> = [
    search, "assets", disclosure, completeness, followUp, targets, calendar, receptions, about,
    accessibility,
    // The folders of other languages.
    "en", "vi",
  ]

  /// All records that name the record at an address, where its own page holds only some of them.
  package static func citing(_ address: String) -> String {
    let parts = address.split(separator: "/")
    return ([parts.first ?? "", Substring(citingName)] + parts.dropFirst()).joined(separator: "/")
  }

  /// The list of the documents that are cited and have no record.
  package static func unrecorded(_ documents: Kind) -> String {
    "\(documents.slug)/\(unrecordedName)"
  }

  /// A document that is cited and has no record.
  package static func unrecorded(_ slug: String, _ documents: Kind) -> String {
    "\(unrecorded(documents))/\(slug)"
  }

  /// Whether a record at this address would stand where a page of the site itself may stand.
  package static func isReserved(_ address: String) -> Bool {
    let parts = AddressParts(address)
    guard parts.count > 0 else { return true }
    if own.contains(String(parts.first)) || parts.last == feed || parts.last == calendarFile {
      return true
    }
    // Files at the root have a suffix: feed.xml, sitemap-2.xml, 404.html.
    guard parts.count > 1 else { return parts.first.utf8.contains(UInt8(ascii: ".")) }
    if parts.second == page {
      return parts.count == 3 && parts.last.utf8.allSatisfy(\.isASCIIDigit)
    }
    return filters.contains { parts.second == $0 }
  }
}

/// The parts of an address between its slashes, as far as they tell whose it is; without a list of
/// them all, as every address of the site is asked about.
private struct AddressParts {
  private(set) var count = 0
  private(set) var first: Substring = ""
  private(set) var second: Substring = ""
  private(set) var last: Substring = ""

  init(_ address: String) {
    let bytes = address.utf8
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "/")) ?? bytes.endIndex
      if start < end { add(address[start..<end]) }
      start = end < bytes.endIndex ? bytes.index(after: end) : end
    }
  }

  private mutating func add(_ part: Substring) {
    if count == 0 { first = part }
    if count == 1 { second = part }
    last = part
    count += 1
  }
}

/// Where a page stands, and so how it names the others: by relative addresses, so that the site
/// works below any path.
struct PagePlace: Sendable {
  /// The address below the root, without slashes around it; empty for the home page.
  let address: String
  /// What leads from the page to the root: `./`, `../`, `../../`, …
  let root: String

  /// The place of the page at an address.
  init(_ address: String) {
    self.address = address
    let depth = address.isEmpty ? 0 : address.utf8.count { $0 == UInt8(ascii: "/") } + 1
    root = depth == 0 ? "./" : String(repeating: "../", count: depth)
  }

  /// A page that is served at any depth, such as the one for what is not found.
  init(anywhereBelow basePath: String) {
    address = ""
    root = basePath
  }

  /// The address of another page as seen from here.
  func page(_ address: String) -> String { address.isEmpty ? root : root + address + "/" }

  /// The address of a file as seen from here.
  func file(_ path: String) -> String { root + path }

  /// The path of the file that holds the page.
  var outputPath: String { address.isEmpty ? "index.html" : address + "/index.html" }
}
