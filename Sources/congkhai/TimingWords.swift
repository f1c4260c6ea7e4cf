import Diagnostics
import Site

/// The words of the table of timings, in two languages.
struct TimingWords {
  let language: Language

  private func pick(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  /// The heads of the columns. MB are 10⁶ bytes.
  var columns: [String] {
    language == .vi
      ? ["bước", "giây", "tỷ lệ", "nhân bận", "MB cao nhất", "hồ sơ/s", "tệp/s", "MB/s"]
      : ["step", "seconds", "share", "cores", "peak MB", "records/s", "files/s", "MB/s"]
  }

  func name(_ subject: TimingRow.Subject) -> String {
    switch subject {
    case .step(let step): name(step)
    case .together: pick("cùng một lúc:", "side by side:")
    case .total: pick("tổng cộng", "total")
    }
  }

  private func name(_ step: BuildStep) -> String {
    switch step {
    case .compare: pick("so với lần dựng trước", "compare with the last build")
    case .walk: pick("tìm các tệp", "find the files")
    case .check: pick("đọc và kiểm tra hồ sơ", "read and check records")
    case .catalog: pick("liên kết các hồ sơ", "tie records together")
    case .theme: pick("đọc giao diện", "read the theme")
    case .targets: pick("tính kết quả chỉ tiêu", "measure targets")
    case .open: pick("mở thư mục kết quả", "open the output folder")
    case .digests: pick("xem hồ sơ nào khác lần trước", "see what differs from before")
    case .pages: pick("dựng trang hồ sơ, tách từ", "record pages, their words")
    case .index: pick("ghi chỉ mục tìm kiếm", "write the search index")
    case .whole: pick("danh sách, nguồn tin, trang chung", "lists, feeds, other pages")
    case .attachments: pick("chép tệp kèm theo", "copy attachments")
    case .offline: pick("tìm kiếm khi không có mạng", "search without a network")
    case .publish: pick("công khai", "publish")
    case .keep: pick("ghi nhớ cho lần sau", "keep for the next build")
    }
  }
}
