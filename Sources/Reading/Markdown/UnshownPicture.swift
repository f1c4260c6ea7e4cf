import Diagnostics
import Records

/// Tells of pictures in a text that no browser shows, by the suffixes of their names.
enum UnshownPicture {
  /// Pictures of telephones, scanners and programs; of those that browsers know of all show them
  /// (WHATWG MIME Sniffing, section 6.1).
  private static let pictures: Set = ["heic", "heif", "tif", "tiff", "psd", "dng", "emf", "wmf"]
  private static let documents: Set = [
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "csv", "zip",
    "rar", "7z", "mp3", "mp4", "mov",
  ]

  /// What is wrong with a picture of this destination; nil for those that may be shown.
  static func problem(_ destination: String, at place: Place) -> Diagnostic? {
    let end = destination.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    let suffix = RelativePath.suffix(of: String(destination[..<(end ?? destination.endIndex)]))
    if pictures.contains(suffix) {
      return Diagnostic(
        .attachmentType, at: place,
        vi: "trình duyệt không hiện ảnh .\(suffix), chỗ này sẽ trống",
        en: "browsers do not show a .\(suffix) picture, and nothing will be seen here",
        mend: Message(
          vi: "mở ảnh (điện thoại lưu ảnh .heic), lưu lại thành .jpg rồi ghi tên mới",
          en: "open it (telephones save .heic), save it as .jpg and write the new name"),
        severity: .warning)
    }
    guard documents.contains(suffix) else { return nil }
    return Diagnostic(
      .attachmentType, at: place,
      vi: "tệp .\(suffix) không phải là ảnh, chỗ này sẽ trống",
      en: "a .\(suffix) file is no picture, and nothing will be seen here",
      mend: Message(
        vi: "bỏ dấu ! để thành liên kết: [tên tệp](…)",
        en: "leave the ! out, which makes it a link: [name](…)"),
      severity: .warning)
  }
}
