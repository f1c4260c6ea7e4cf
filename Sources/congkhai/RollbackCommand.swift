import CommandLineOptions
import Diagnostics
import Glibc
import Publishing
import Vietnamese

/// `congkhai rollback`: the publication before takes the place of the one that is seen.
struct RollbackCommand {
  let options: Options

  init(_ options: Options) { self.options = options }

  func run() -> ExitCode {
    let words = BuildWords(language: options.language)
    // Opening would make the folder.
    guard access(options.outputFolder, F_OK) == 0 else { return nothing() }
    let list: ChangedList?
    let output: OutputFolder
    let result: PublishingResult
    do {
      list = try ChangedList(options)
      output = try OutputFolder(options)
      guard let done = try output.rollBack(owing: list != nil) else { return nothing() }
      result = done
    } catch {
      Console.error(words.failed(error))
      return error.exitCode
    }
    do {
      try list?.write(result, of: output)
    } catch {
      Console.error(words.listFailed(error))
      return .machine
    }
    if !options.isQuiet { Console.error(done(result)) }
    return .done
  }

  private func nothing() -> ExitCode {
    let folder = options.outputFolder
    Console.error(
      pick(
        "lỗi: thư mục «\(folder)» không có bản công khai nào trước đó để trở về\n  = bản trước được giữ từ lần dựng thứ hai có thay đổi",
        "error: the folder ‘\(folder)’ has no earlier publication to go back to\n  = one is kept from the second build that changes something"
      ))
    return .usage
  }

  private func done(_ result: PublishingResult) -> String {
    let number = { (count: Int) in
      let number = VietnameseNumber(Int64(count))
      return pick(number.vietnamese, number.english)
    }
    let folder = options.outputFolder
    return pick(
      "Đã trở về bản công khai trước đó trong \(folder): \(number(result.written)) tệp thay đổi, \(number(result.unchanged)) giữ nguyên, \(number(result.removed)) gỡ bỏ.\n  = gọi lại lệnh này để trở lại bản mới; lần dựng tới công khai nội dung hiện có\n  = những gì lần dựng sau đã gỡ (hồ sơ rút xuống, tên hết hạn niêm yết) hiện lại cho đến khi ấy",
      "Went back to the publication before in \(folder): \(number(result.written)) files changed, \(number(result.unchanged)) as they were, \(number(result.removed)) removed.\n  = call it again to go forward; the next build publishes the content as it is then\n  = what the later build removed (what was withdrawn, names after their posting) is seen again until then"
    )
  }

  private func pick(_ vi: String, _ en: String) -> String { options.language == .vi ? vi : en }
}
