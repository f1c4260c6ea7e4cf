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
