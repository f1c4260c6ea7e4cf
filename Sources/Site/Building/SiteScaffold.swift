package import Diagnostics
import Records
import Vietnamese

/// The files of a new site of a commune, or of whatever else has a people's committee: its settings, the
/// place, its committee.
package struct SiteScaffold {
  /// A file by its path below the folder it goes into.
  package typealias File = (path: String, bytes: [UInt8])

  private let place: String
  private let slug: String
  private let language: Language

  /// A site of a place such as `Xã An Thịnh`; nil for a name without a letter or digit.
  package init?(of place: String, language: Language) {
    slug = Slug.make(place)
    if slug.isEmpty { return nil }
    self.place = place
    self.language = language
  }

  private func pick(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  /// The files of the content folder.
  package var content: [File] {
    [
      ("site.yaml", settings), ("don-vi/\(slug).md", unit), ("don-vi/ubnd-\(slug).md", committee),
    ].map { ($0, Array($1.utf8)) }
  }

  /// What of a site's folder is made by builds and does not belong under version control.
  package static let ignored: File = (
    ".gitignore", Array("/output*/\n/.output*.congkhai/\n/.congkhai/\n".utf8)
  )

  private var settings: String {
    """
    \(line("title", "tieu-de", pick("Công khai \(within)", "Public disclosure of \(place)")))
    # \(pick("Địa chỉ thật của trang, bắt đầu bằng https://; mã QR, nguồn tin và bản đồ trang dùng địa chỉ này", "The real address of the site, with https://; QR codes, feeds and the site map use it"))
    \(line("base-url", "dia-chi-web", "https://\(slug).example/"))
    \(line("owner", "co-quan", "ubnd-\(slug)"))

    """
  }

  private var unit: String {
    record(
      [
        line("title", "tieu-de", place),
        line("kind-of-unit", "loai-don-vi", pick("Đơn vị hành chính", "Territory")),
      ] + level)
  }

  private var committee: String {
    record(
      [
        line("title", "tieu-de", "Ủy ban nhân dân \(within)"),
        line("short-name", "ten-tat", "UBND \(within)"),
        line("kind-of-unit", "loai-don-vi", pick("Ủy ban nhân dân", "People's Committee")),
      ] + level + [line("parent", "cap-tren", slug)])
  }

  private var level: [String] {
    switch sort {
    case "xã", "phường", "đặc": [line("level", "cap", pick("Cấp xã", "commune"))]
    case "tỉnh", "thành": [line("level", "cap", pick("Cấp tỉnh", "province"))]
    default: []
    }
  }

  private func record(_ lines: [String]) -> String {
    "---\n\(lines.joined(separator: "\n"))\n---\n"
  }

  private func line(_ key: String, _ vietnamese: String, _ value: String) -> String {
    "\(pick(vietnamese, key)): \(value.asYAML)"
  }

  /// The name as it stands within a sentence: `xã An Thịnh`.
  private var within: String { level.isEmpty ? place : sort + place.dropFirst(sort.count) }

  /// The first word of the name in small letters: what the place is.
  private var sort: String { place.prefix { $0 != " " }.lowercased() }
}
