extension PublishingError {
  /// What a site with a label is called.
  package static func site(_ label: String) -> (vietnamese: String, english: String) {
    switch label {
    case "internal": ("trang nội bộ", "the inside site")
    case "drafts": ("trang có bản thảo", "the site with drafts")
    case "internal-drafts": ("trang nội bộ có bản thảo", "the inside site with drafts")
    default: ("trang công khai", "the public site")
    }
  }

  /// What happened and what to do, in Vietnamese, without a full stop.
  package var vietnamese: String {
    switch reason {
    case .locked(let process):
      let who = process.map { " (tiến trình số \($0))" } ?? ""
      return "Một lần dựng khác\(who) đang dùng thư mục kết quả «\(path)»; hãy đợi nó xong"
    case .badPath:
      return "Đường dẫn «\(path)» không dùng được trong thư mục kết quả"
    case .writtenTwice(let first, let second):
      return "Hai nơi cùng ghi «\(path)»: \(first ?? "một trang") và \(second ?? "một trang khác")"
    case .fileAndFolder:
      return "«\(path)» vừa phải là tệp vừa phải là thư mục"
    case .foreign:
      return "«\(path)» không do Công khai tạo ra nên không bị ghi đè;"
        + " hãy chuyển nó đi nơi khác hoặc chọn thư mục kết quả khác"
    case .noList:
      return "«\(path)» không phải danh sách tệp thay đổi nên không bị ghi đè;"
        + " hãy chọn tên khác sau --changed-list"
    case .otherSite(let label):
      return
        "«\(path)» đang chứa \(Self.site(label).vietnamese); hãy chọn thư mục kết quả khác để hai trang không lẫn vào nhau"
    case .damagedNotes:
      return "Sổ của lần dựng trước («\(path)») bị hỏng;"
        + " hãy đổi tên cả thư mục kết quả, kể cả thư mục ẩn .congkhai trong đó, rồi dựng lại"
    case .system(let operation, let code), .unfinished(let operation, let code):
      let fault = SystemFault(code)
      let mend =
        fault.isForbidden
        ? "; hãy chạy bằng người dùng làm chủ thư mục ấy, hoặc giao thư mục cho người dùng này (chown -R)"
        : ""
      return "Không \(operation.vietnamese) «\(path)»: \(fault.vietnamese)\(mend)"
    }
  }

  /// What happened and what to do, in English, without a full stop.
  package var english: String {
    switch reason {
    case .locked(let process):
      let who = process.map { " (process \($0))" } ?? ""
      return "Another build\(who) is using the output folder “\(path)”; wait for it to end"
    case .badPath:
      return "The path “\(path)” cannot be used in the output folder"
    case .writtenTwice(let first, let second):
      return "“\(path)” is written twice: by \(first ?? "one page") and by \(second ?? "another")"
    case .fileAndFolder:
      return "“\(path)” would have to be both a file and a folder"
    case .foreign:
      return "“\(path)” was not made by Công khai and is not overwritten;"
        + " move it away or choose another output folder"
    case .noList:
      return "“\(path)” is no list of changes and is not overwritten;"
        + " choose another name behind --changed-list"
    case .otherSite(let label):
      return
        "“\(path)” holds \(Self.site(label).english); choose another output folder,"
        + " so that the two never mix"
    case .damagedNotes:
      return "The notes of the earlier build (“\(path)”) are damaged;"
        + " rename the whole output folder, with the hidden .congkhai in it, and build again"
    case .system(let operation, let code), .unfinished(let operation, let code):
      let fault = SystemFault(code)
      let mend =
        fault.isForbidden
        ? "; run it as the user who owns that folder, or give the folder to this one (chown -R)"
        : ""
      return "Cannot \(operation.english) “\(path)”: \(fault.english)\(mend)"
    }
  }
}

extension PublishingError.Operation {
  fileprivate var vietnamese: String {
    switch self {
    case .open: "mở được"
    case .read: "đọc được"
    case .write: "ghi được"
    case .makeFolder: "tạo được thư mục"
    case .move: "chuyển được"
    case .remove: "xoá được"
    case .list: "liệt kê được"
    case .lock: "khoá được"
    }
  }

  fileprivate var english: String {
    switch self {
    case .open: "open"
    case .read: "read"
    case .write: "write"
    case .makeFolder: "make the folder"
    case .move: "move"
    case .remove: "delete"
    case .list: "list"
    case .lock: "lock"
    }
  }
}
