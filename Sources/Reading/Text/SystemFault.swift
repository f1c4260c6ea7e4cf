import Diagnostics
import Glibc

/// Why the system refused to open or read something: an `errno`.
struct SystemFault: Error, Equatable {
  var code: Int32

  /// The fault of the call that failed just now.
  static var last: SystemFault { SystemFault(code: errno) }

  /// What it means to someone who manages files.
  var message: Message {
    switch code {
    case ENOENT: Message(vi: "không có trên đĩa", en: "it does not exist")
    case EACCES, EPERM: Message(vi: "không có quyền đọc", en: "there is no permission to read it")
    case EISDIR: Message(vi: "đây là thư mục, không phải tệp", en: "it is a folder, not a file")
    case ENOTDIR: Message(vi: "đây là tệp, không phải thư mục", en: "it is a file, not a folder")
    case ELOOP: Message(vi: "liên kết quay vòng", en: "its links go round in a circle")
    case ENAMETOOLONG: Message(vi: "tên quá dài", en: "its name is too long")
    case EMFILE, ENFILE:
      Message(vi: "đang mở quá nhiều tệp", en: "too many files are open")
    case ENOMEM: Message(vi: "không đủ bộ nhớ", en: "there is not enough memory")
    case EIO: Message(vi: "đĩa hỏng hoặc bị ngắt", en: "the disk is faulty or gone")
    case ENXIO, EINVAL:
      Message(vi: "không phải tệp thường", en: "it is not a regular file")
    default: Message(vi: "lỗi hệ thống số \(code)", en: "system error \(code)")
    }
  }

  /// The advice that goes with it, nil where there is none.
  var mend: Message? {
    switch code {
    case EACCES, EPERM:
      Message(
        vi: "cho người chạy lệnh quyền đọc (chmod u+r; thư mục: chmod u+rx)",
        en: "let the user who runs the command read it (chmod u+r; a folder: chmod u+rx)")
    case ENOENT:
      Message(
        vi: "xem lại tên; nếu đang đứng ở thư mục khác, chỉ thư mục của website bằng --site",
        en: "check the name; from another folder, name that of the site with --site")
    case EMFILE, ENFILE: Message(vi: "tăng giới hạn bằng ulimit -n", en: "raise ulimit -n")
    default: nil
    }
  }

  /// The problem of a file or folder that could not be read.
  func diagnostic(_ file: String) -> Diagnostic {
    Diagnostic(
      .unreadable, at: Place(file: file), vi: "không đọc được: \(message.vi)",
      en: "cannot be read: \(message.en)", mend: mend)
  }
}
