internal import Glibc

/// An `errno` in words that say what to do about it.
struct SystemFault {
  let vietnamese: String
  let english: String
  /// Whether another user might do what this one may not.
  let isForbidden: Bool

  init(_ code: Int32) {
    isForbidden = code == EACCES || code == EPERM
    (vietnamese, english) =
      switch code {
      // Also where there is room, but for no more files.
      case ENOSPC:
        ("ổ đĩa đã đầy (xem «df -h» và «df -i»)", "the disk is full (see “df -h” and “df -i”)")
      case EDQUOT: ("đã hết dung lượng được cấp", "the disk quota is used up")
      case EROFS: ("ổ đĩa chỉ cho đọc", "the disk is read-only")
      case EACCES, EPERM: ("không có quyền", "no permission")
      case ENOENT: ("không có ở đó", "it is not there")
      case ENOTDIR: ("một phần của đường dẫn không phải là thư mục", "part of it is not a folder")
      case EISDIR: ("đó là một thư mục", "it is a folder")
      case EEXIST: ("đã có ở đó", "it is already there")
      case ENAMETOOLONG: ("tên quá dài", "the name is too long")
      case ELOOP: ("các liên kết tượng trưng tạo thành vòng", "symbolic links form a loop")
      case EFBIG: ("tệp quá lớn", "the file is too large")
      case EMFILE, ENFILE: ("mở quá nhiều tệp cùng lúc", "too many files are open")
      case EIO: ("ổ đĩa báo lỗi", "the disk reports a fault")
      case ENOMEM: ("máy hết bộ nhớ", "the machine is out of memory")
      case EBUSY: ("đang được dùng", "it is in use")
      default: ("lỗi hệ thống số \(code)", "system error \(code)")
      }
  }
}

extension SystemFault {
  /// The number of the fault that a folder stands where a file is to be written.
  static let folderInTheWay = EISDIR
}
