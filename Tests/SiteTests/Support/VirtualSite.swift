import Diagnostics
import Records
import Synchronization
import Vietnamese

@testable import Site

/// A site of a few short files: read, and written into memory.
struct VirtualSite {
  /// What is wrong with it, sorted.
  let problems: [Diagnostic]
  /// Its files by path below the root; empty where it cannot be built.
  let files: [String: [UInt8]]
  let site: Site?

  /// Reads the files of a content folder, and of themes; `site.yaml` is there unless it is given.
  init(
    _ content: [String: String], settings: String = "",
    title: String = "tieu-de: Xã Minh Châu\n", themes: [String: String] = [:],
    drafts: Bool = false, audience: Audience = .public, today: String = "2025-08-15",
    jobs: Int = 1
  ) async throws {
    let folder = try TemporaryFolder()
    let head = title + "dia-chi-web: https://minhchau.example/cong-khai/\n"
    try folder.write("content/site.yaml", head + settings)
    for (path, text) in content { try folder.write("content/" + path, text) }
    for (path, text) in themes { try folder.write("themes/" + path, text) }
    let day = try CivilDate.parse(today).get()
    var source = SiteSource(
      content: folder.path + "/content", contentName: "content",
      themes: [folder.path + "/themes", Self.themes],
      today: day, showsDrafts: drafts, jobs: jobs)
    source.audience = audience
    let (read, problems) = try await SiteReader.read(source)
    self.problems = problems
    site = read?.site
    let written = Written()
    if let read, !problems.hasErrors {
      try await SiteWriter(read).write(to: { try written.add($0, $1) })
    }
    files = written.files.withLock { $0 }
  }

  /// The themes of the repository.
  static let themes: String = {
    let parts = #filePath.split(separator: "/").dropLast(4)
    return "/" + parts.joined(separator: "/") + "/themes"
  }()

  /// The text of a file; empty where there is none.
  subscript(path: String) -> String {
    files[path].map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The page at an address.
  func page(_ address: String) -> String {
    self[address.isEmpty ? "index.html" : address + "/index.html"]
  }

  /// The files whose text holds some words.
  func filesHolding(_ words: String) -> [String] {
    files.keys.filter { self[$0].holds(words) }.sorted()
  }

  /// Each problem as its code and file.
  var outline: [String] {
    problems.map { "\($0.code.rawValue) \($0.place?.file ?? "-")" }
  }
}

/// A path that was written twice.
struct WrittenTwice: Error { let path: String }

/// The files that a site wrote, from however many cores.
final class Written: Sendable {
  let files = Mutex<[String: [UInt8]]>([:])

  func add(_ path: String, _ bytes: [UInt8]) throws {
    let isNew = files.withLock { $0.updateValue(bytes, forKey: path) == nil }
    if !isNew { throw WrittenTwice(path: path) }
  }
}

extension String {
  /// A record as front matter and text.
  static func record(_ fields: String, body: String = "") -> String {
    "---\n\(fields)\n---\n\(body)\n"
  }

  /// A plan with a title, the fields that it must have and more.
  static func plan(_ title: String, _ more: String = "", body: String = "") -> String {
    record("tieu-de: \(title)\nco-quan: ubnd\nloai: kế hoạch\n\(more)", body: body)
  }

  /// A unit with a title.
  static func unit(_ title: String, _ more: String = "") -> String {
    record("tieu-de: \(title)\nloai-don-vi: peoples-committee\n\(more)")
  }

  /// A dialogue at a time.
  static func dialogue(_ title: String, at time: String, _ more: String = "") -> String {
    record(
      """
      tieu-de: \(title)
      co-quan: ubnd
      hinh-thuc: đối thoại
      thoi-gian: \(time)
      dia-diem: Hội trường
      nguoi-chu-tri: Chủ tịch UBND xã
      \(more)
      """)
  }

  /// Whether another text stands in this one, byte by byte.
  func holds(_ text: String) -> Bool { self[...].range(ofText: text) != nil }

  /// The parts of the text between two others, each time that they come.
  func all(between start: String, and end: String) -> [String] {
    var found: [String] = []
    var rest = self[...]
    while let from = rest.range(ofText: start) {
      rest = rest[from.upperBound...]
      guard let to = rest.range(ofText: end) else { break }
      found.append(String(rest[..<to.lowerBound]))
      rest = rest[to.upperBound...]
    }
    return found
  }
}

extension Substring {
  /// Where a text stands first; byte by byte, since Foundation's search knows of locales.
  fileprivate func range(ofText text: String) -> Range<Index>? {
    let (bytes, wanted) = (utf8, Array(text.utf8))
    guard let first = wanted.first else { return nil }
    var start = bytes.startIndex
    while let hit = bytes[start...].firstIndex(of: first) {
      if bytes[hit...].starts(with: wanted) {
        return hit..<bytes.index(hit, offsetBy: wanted.count)
      }
      start = bytes.index(after: hit)
    }
    return nil
  }
}

/// The files that one part of a site wrote.
final class FileLog: Sendable {
  private let files = Mutex<[(String, [UInt8])]>([])

  func add(_ path: String, _ bytes: [UInt8]) { files.withLock { $0.append((path, bytes)) } }

  var all: [(String, [UInt8])] { files.withLock { $0 } }
}
