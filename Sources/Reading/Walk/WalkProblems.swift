import Diagnostics

extension Diagnostic {
  static func linkLoop(_ file: String) -> Diagnostic {
    Diagnostic(
      .linkLoop, at: Place(file: file), vi: "liên kết này dẫn quay vòng về thư mục chứa nó",
      en: "this link leads back to a folder that it is in",
      mend: Message(vi: "xóa liên kết", en: "delete the link"))
  }

  static func linkLeaves(_ file: String, folder: String) -> Diagnostic {
    Diagnostic(
      .unreadable, at: Place(file: file),
      vi: "liên kết này dẫn ra ngoài thư mục «\(folder)» nên không được đọc",
      en: "this link leads out of the folder ‘\(folder)’ and is not followed",
      mend: Message(
        vi: "chép tệp vào thư mục «\(folder)» thay cho liên kết",
        en: "copy the file into the folder ‘\(folder)’ in place of the link"))
  }

  static func brokenLink(_ file: String) -> Diagnostic {
    Diagnostic(
      .unreadable, at: Place(file: file), vi: "liên kết này dẫn tới một tệp không có",
      en: "this link leads to a file that does not exist",
      mend: Message(vi: "xóa hoặc sửa liên kết", en: "delete or mend the link"))
  }

  static func nameIsNoUTF8(_ file: String) -> Diagnostic {
    Diagnostic(
      .utf8, at: Place(file: file), vi: "tên tệp không được ghi bằng mã UTF-8",
      en: "the name of the file is not UTF-8",
      mend: Message(
        vi: "đổi tên tệp, chẳng hạn chỉ dùng chữ không dấu và dấu gạch nối",
        en: "rename the file, such as with plain letters and hyphens only"))
  }

  static func tooManyFiles(_ folder: String) -> Diagnostic {
    Diagnostic(
      .tooLarge, at: Place(file: folder), vi: "thư mục có quá nhiều tệp, hoặc liên kết lặp lại",
      en: "the folder has too many files, or links that repeat them",
      mend: Message(vi: "xóa các liên kết thừa", en: "delete links that are not needed"))
  }
}
