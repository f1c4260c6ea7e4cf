import Diagnostics
import Records

/// Tells of files that are no attachments: that no record names, perhaps since they are records
/// themselves; of those that are empty, and of pictures as a camera made them.
struct AttachmentCheck {
  private let findings: ContentPass.Findings
  private let named: Set<String>
  private let root: String

  /// A check of what a pass has found; `named` are the paths that records name.
  init(_ findings: ContentPass.Findings, named: Set<String>, below root: String) {
    self.findings = findings
    self.named = named
    self.root = root
  }

  var problems: [Diagnostic] {
    findings.files.compactMap { file in
      guard findings.attachments.contains(file.path) else { return nil }
      if named.contains(file.path) { return file.size == 0 ? empty(file) : heavy(file) }
      return unread(file) ?? unused(file)
    }
  }

  private func empty(_ file: ContentFile) -> Diagnostic {
    Diagnostic(
      .attachment, at: Place(file: file.shownPath), vi: "tệp đính kèm trống (0 byte)",
      en: "the attached file is empty (0 bytes)",
      mend: Message(vi: "chép lại tệp từ bản gốc", en: "copy it again from the original"))
  }

  /// A picture on a page needs no more bytes, whoever looks: 5 MB.
  private static let heaviest = 5 << 20

  private func heavy(_ file: ContentFile) -> Diagnostic? {
    guard file.size > Self.heaviest, AttachmentType.isPicture(file.path) else { return nil }
    return Diagnostic(
      .tooLarge, at: Place(file: file.shownPath),
      vi: "ảnh nặng \(file.size >> 20) MB, người xem bằng điện thoại phải chờ tải",
      en: "the picture has \(file.size >> 20) MB, for which readers with a phone must wait",
      mend: Message(
        vi: "thu nhỏ ảnh (rộng 1.600 điểm ảnh là đủ), hoặc lưu bản quét thành PDF",
        en: "make it smaller (1,600 pixels are wide enough), or save a scan as PDF"),
      severity: .warning)
  }

  private func unused(_ file: ContentFile) -> Diagnostic {
    let name = RelativePath.name(of: file.path)
    return Diagnostic(
      .attachmentUnused, at: Place(file: file.shownPath),
      vi: "không hồ sơ nào nêu tệp này, nên tệp không được công khai",
      en: "no record names this file, so it is not published",
      mend: Message(
        vi:
          "thêm «tep: \(name)» vào hồ sơ cùng thư mục (nơi khác: «tep: /\(file.path)»), hoặc xóa tệp",
        en:
          "add ‘tep: \(name)’ to its record (in another folder: ‘tep: /\(file.path)’), or remove the file"
      ))
  }

  /// A file of records under a name by which it is not known as one.
  private func unread(_ file: ContentFile) -> Diagnostic? {
    let name = RelativePath.name(of: file.path)
    switch RelativePath.suffix(of: file.path) {
    case "xlsx", "xls", "xlsm", "ods":
      return Diagnostic(
        .attachmentUnused, at: Place(file: file.shownPath),
        vi: "bảng tính này không được đọc, và không hồ sơ nào nêu nó là tệp kèm theo",
        en: "this sheet is not read, and no record names it as a file",
        mend: Message(
          vi:
            "bảng hồ sơ thì lưu thành «CSV UTF-8» (Excel: Save As); tệp kèm theo thì thêm «tep: \(name)» vào hồ sơ",
          en:
            "save a table of records as ‘CSV UTF-8’ (Excel: Save As); add ‘tep: \(name)’ to a record for a file"
        ))
    case "", "txt", "text":
      guard SourceReader.begins(root + "/" + file.pathOnDisk, with: "---") else { return nil }
      let stem = RelativePath.stem(of: name)
      let right = RelativePath.suffix(of: stem) == "md" ? stem : stem + ".md"
      return Diagnostic(
        .attachmentUnused, at: Place(file: file.shownPath),
        vi: "tệp này là một hồ sơ, nhưng tên không kết thúc bằng .md nên không được đọc",
        en: "this file is a record, but its name does not end with .md, so it is not read",
        mend: Message(vi: "đổi tên thành \(right)", en: "rename it to \(right)"))
    default: return nil
    }
  }
}
