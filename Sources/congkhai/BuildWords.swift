import CommandLineOptions
import Diagnostics
import Publishing
import Records
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

  func intoPublic(_ options: Options) -> String {
    let folder = options.outputFolder
    let which = PublishingError.site(options.label)
    return pick(
      "lỗi: thư mục «\(folder)» dành cho trang công khai, nên \(which.vietnamese) không được dựng vào đó\n  = bỏ --output, hoặc chọn thư mục khác",
      "error: the folder ‘\(folder)’ is for the public site; \(which.english) is not built there\n  = leave --output out, or choose another folder"
    )
  }

  func failed(_ error: PublishingError) -> String {
    guard case .unfinished = error.reason else {
      return failed(pick(error.vietnamese, error.english))
    }
    return pick(
      "lỗi: \(error.vietnamese)\n  = website đang hiện một phần mới, một phần cũ; chữa chỗ này rồi dựng lại để làm nốt",
      "error: \(error.english)\n  = part of the new site is seen and part of the earlier one; mend this and build again for the rest"
    )
  }

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

  func notKept(_ error: PublishingError) -> String {
    pick(
      "cảnh báo: \(error.vietnamese)\n  = website mới đã được công khai; lần dựng sau chỉ lâu hơn, vì phải làm lại từ đầu",
      "warning: \(error.english)\n  = the new site is published; the next build only takes longer, since it begins anew"
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

  func done(
    records: RecordCount, _ result: PublishingResult, folder: String, seconds: Double
  ) -> String {
    let time = text(seconds)
    let done = pick(
      "Đã dựng \(number(records.shown)) hồ sơ vào \(folder) trong \(time): \(number(result.written)) tệp mới hoặc thay đổi, \(number(result.unchanged)) giữ nguyên, \(number(result.removed)) gỡ bỏ.",
      "Built \(number(records.shown)) records into \(folder) in \(time): \(number(result.written)) files new or changed, \(number(result.unchanged)) as they were, \(number(result.removed)) removed."
    )
    return ([done] + notShown(records) + goneAddresses(result)).joined(separator: "\n")
  }

  /// A line about addresses that others may have kept, where a record was deleted, or its file renamed.
  private func goneAddresses(_ result: PublishingResult) -> [String] {
    let gone = Routes.records(amongGone: result.gone)
    guard let first = gone.first else { return [] }
    let most = 3
    let list = gone.prefix(most).joined(separator: ", ")
    let more = gone.count - most
    return [
      pick("Địa chỉ không còn nữa: ", "Addresses that are gone: ") + list
        + (more > 0 ? pick(" và \(number(more)) địa chỉ khác", " and \(number(more)) more") : "")
        + ".",
      pick(
        "Tệp chỉ đổi tên thì thêm «dia-chi-cu: \(first)» vào hồ sơ ấy, để ai mở địa chỉ cũ được dẫn tới địa chỉ mới.",
        "Where only a file was renamed write ‘aliases: \(first)’ into its record, so that the earlier address leads there."
      ),
    ]
  }

  /// What `congkhai check` says where there are no errors.
  func checked(_ records: RecordCount, warnings: Int) -> String {
    let some =
      warnings == 0 ? "" : pick(", \(number(warnings)) cảnh báo", ", \(number(warnings)) warnings")
    let done = pick(
      "\(number(records.shown)) hồ sơ, không có lỗi\(some).",
      "\(number(records.shown)) records, no errors\(some).")
    return ([done] + notShown(records)).joined(separator: "\n")
  }

  /// A line about records that the site does not show: who waits for one sees why it is not there.
  private func notShown(_ records: RecordCount) -> [String] {
    let parts = [
      (records.drafts, pick("bản thảo", "in draft")),
      (records.waiting, pick("hồ sơ chưa đến ngày công khai", "waiting for their day")),
      (records.inside, pick("hồ sơ nội bộ", "internal")),
    ].filter { $0.0 > 0 }.map { "\(number($0.0)) \($0.1)" }
    if parts.isEmpty { return [] }
    return [pick("Chưa hiện trên trang: ", "Not shown: ") + parts.joined(separator: ", ") + "."]
  }

  private func number(_ count: Int) -> String {
    let number = VietnameseNumber(Int64(count))
    return pick(number.vietnamese, number.english)
  }
}

extension RecordCount {
  /// The counts as a note keeps them.
  var asNumbers: [Int] { [shown, drafts, waiting, inside] }

  /// The counts of a note.
  init(_ numbers: [Int]) {
    self.init()
    guard numbers.count == 4 else { return }
    (shown, drafts, waiting, inside) = (numbers[0], numbers[1], numbers[2], numbers[3])
  }
}
