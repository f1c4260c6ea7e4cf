import Diagnostics
import Publishing
import Site
import Vietnamese

/// What `congkhai build` says, in two languages.
struct BuildWords {
  let language: Language

  private func pick(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  var reading: String { pick("đọc và kiểm tra hồ sơ", "reading and checking records") }
  var publishing: String { pick("công khai", "publishing") }

  func step(_ step: SiteWriter.Step) -> String {
    switch step {
    case .records(let done, let all):
      pick("dựng trang: \(done)/\(all) hồ sơ", "pages: \(done)/\(all) records")
    case .search: pick("chỉ mục tìm kiếm", "search index")
    case .whole: pick("danh sách, nguồn tin", "lists, feeds")
    }
  }

  var interrupted: String {
    pick(
      "đã dừng theo yêu cầu; website công khai trước đó vẫn nguyên vẹn",
      "stopped as asked; what was published before is whole")
  }

  func output(_ folder: String, overlaps other: String) -> String {
    pick(
      "lỗi: thư mục kết quả «\(folder)» chứa hoặc nằm trong thư mục «\(other)» của website\n  = chọn thư mục khác: --output THƯ-MỤC",
      "error: the output folder ‘\(folder)’ holds the folder ‘\(other)’ of the site or lies in it\n  = choose another: --output FOLDER"
    )
  }

  func internalIntoPublic(_ folder: String) -> String {
    pick(
      "lỗi: thư mục «\(folder)» dành cho trang công khai, nên trang nội bộ không được dựng vào đó\n  = bỏ --output, hoặc chọn thư mục khác",
      "error: the folder ‘\(folder)’ is for the public site; the inside site is not built there\n  = leave --output out, or choose another folder"
    )
  }

  func failed(_ error: PublishingError) -> String { failed(pick(error.vietnamese, error.english)) }

  func failed(_ why: String) -> String {
    pick(
      "lỗi: \(why)\n  = website công khai trước đó vẫn nguyên vẹn",
      "error: \(why)\n  = what was published before is whole")
  }

  func listFailed(_ error: PublishingError) -> String {
    pick(
      "lỗi: \(error.vietnamese)\n  = website mới đã được công khai, chỉ thiếu danh sách thay đổi",
      "error: \(error.english)\n  = the new site is published, only the list of changes is missing"
    )
  }

  func changed(_ path: String) -> String {
    pick(
      "lỗi: \(path) thay đổi trong lúc dựng website\n  = chạy lại lệnh; website công khai trước đó vẫn nguyên vẹn",
      "error: \(path) changed while the site was built\n  = run the command again; what was published before is whole"
    )
  }

  private func text(_ seconds: Double) -> String {
    let number = VietnameseNumber(Int64((seconds * 100).rounded()), scale: 2)
    return pick("\(number.vietnamese) giây", "\(number.english) s")
  }

  func done(records: Int, _ result: PublishingResult, folder: String, seconds: Double) -> String {
    let number = { (count: Int) in
      let number = VietnameseNumber(Int64(count))
      return pick(number.vietnamese, number.english)
    }
    let time = text(seconds)
    return pick(
      "Đã dựng \(number(records)) hồ sơ vào \(folder) trong \(time): \(number(result.written)) tệp mới hoặc thay đổi, \(number(result.unchanged)) giữ nguyên, \(number(result.removed)) gỡ bỏ.",
      "Built \(number(records)) records into \(folder) in \(time): \(number(result.written)) files new or changed, \(number(result.unchanged)) as they were, \(number(result.removed)) removed."
    )
  }
}
