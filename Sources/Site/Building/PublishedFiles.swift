import Diagnostics
import Reading
import Records

/// Files that are published beside the pages.
enum PublishedFiles {
  /// Every file whose address is that of another file, or that of a page.
  static func collisions(_ files: [ContentFile], _ catalog: Catalog) -> [Diagnostic] {
    var first: [String: ContentFile] = [:]
    return files.filter { catalog.publishedFiles.contains($0.path) }.compactMap { file in
      let path = ContentFile.publishedPath(of: file.path)
      if let other = first[path] { return twice(path, other, file) }
      first[path] = file
      // A folder of this name is where a record has its page.
      let isTaken = isTaken(path) || catalog.record(at: path) != nil
      return isTaken ? taken(path, file) : nil
    }
  }

  /// Every old address that is that of a file, or lies below one: no page can stand there. Places
  /// have no source line yet.
  static func aliases(_ files: [ContentFile], _ catalog: Catalog) -> [Diagnostic] {
    let all = catalog.summaries
    let records = all.indices.filter { !all[$0].aliases.isEmpty }
    if records.isEmpty { return [] }
    let published = catalog.publishedFiles
    let paths = Dictionary(
      files.lazy.filter { published.contains($0.path) }
        .map { (ContentFile.publishedPath(of: $0.path), $0.shownPath) },
      uniquingKeysWith: { first, _ in first })
    return records.flatMap { record in
      all[record].aliases.compactMap { alias in
        guard let path = file(at: alias.address, paths) else { return nil }
        let place = Place(file: catalog.files[all[record].file], position: alias.position)
        return onFile(alias, path, at: place)
      }
    }
  }

  /// The file that stands at an address, or at the beginning of it.
  private static func file(at address: String, _ paths: [String: String]) -> String? {
    var rest = address[...]
    while true {
      if let path = paths[String(rest)] { return path }
      guard let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
      rest = rest[..<slash]
    }
  }

  private static func onFile(_ alias: Alias, _ path: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .alias, at: place,
      vi: "địa chỉ cũ /\(alias.address) là chỗ của tệp \(path)",
      en: "the old address /\(alias.address) is where the file \(path) stands",
      mend: Message(
        vi: "bỏ dòng này; tệp vẫn mở được ở địa chỉ ấy, hoặc đổi tên tệp",
        en: "remove it, as the file is found there itself, or rename the file"),
      related: [Place(file: path)])
  }

  private static func isTaken(_ path: String) -> Bool {
    let name = RelativePath.name(of: path)
    // A file without a suffix has no type on the web, and may stand where a page needs a folder.
    return name == "index.html" || !name.contains(".") || name.hasPrefix(".")
      || Routes.isReserved(path)
  }

  private static func twice(
    _ path: String, _ one: ContentFile, _ other: ContentFile
  ) -> Diagnostic {
    Diagnostic(
      .duplicateAddress, at: Place(file: other.shownPath),
      vi: "hai tệp cùng địa chỉ /\(path): \(one.shownPath) và \(other.shownPath)",
      en: "two files at one address /\(path): \(one.shownPath) and \(other.shownPath)",
      mend: Message(vi: "đổi tên một tệp", en: "rename one of the files"),
      related: [Place(file: one.shownPath)])
  }

  private static func taken(_ path: String, _ file: ContentFile) -> Diagnostic {
    Diagnostic(
      .duplicateAddress, at: Place(file: file.shownPath),
      vi: "địa chỉ /\(path) không dùng cho tệp kèm theo được",
      en: "the address /\(path) cannot be that of an attachment",
      mend: Message(
        vi: "đổi tên tệp: chữ hoặc số, rồi đuôi như .pdf",
        en: "rename the file: letters or digits, then a suffix such as .pdf"))
  }
}
