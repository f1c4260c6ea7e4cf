import CommandLineOptions
import Diagnostics
import Glibc
import Preview

/// `congkhai serve`: shows the site to this machine and builds it again whenever its files change, until
/// Ctrl-C. It lies in a folder of its own, so that nothing is published that is only tried.
struct ServeCommand {
  private let options: Options

  init(_ options: Options) {
    var options = options
    options.output = options.output ?? options.previewFolder
    self.options = options
  }

  func run() async -> ExitCode {
    Interruption.listen()
    var watch = SourceWatch(options)
    var server: PreviewServer?
    var isWaiting = false
    defer { server?.stop() }
    repeat {
      let built = await BuildCommand(options).run()
      if server != nil { continue }
      if built != .done, built != .content { return built }
      // What was shown before is still worth looking at; without it the content has to be mended first.
      guard built == .done || access(options.outputFolder, F_OK) == 0 else {
        if !isWaiting { Console.error(waiting) }
        isWaiting = true
        continue
      }
      do {
        let started = try start()
        Console.error("\(started.address)  (\(pick("Ctrl-C để dừng", "Ctrl-C stops")))")
        server = started
      } catch {
        Console.error(message(error))
        return .machine
      }
    } while await watch.change()
    return .done
  }

  /// Why nothing can be looked at yet, and what will come.
  private var waiting: String {
    pick(
      """
      chưa xem được trang: hãy sửa các lỗi trên rồi lưu lại, trang sẽ tự dựng và địa chỉ để xem hiện ra ở đây  \
      (Ctrl-C để dừng)
      """,
      """
      the site cannot be seen yet: mend the errors above and save; it is then built by itself, and its address \
      stands here  (Ctrl-C stops)
      """)
  }

  private func start() throws(PreviewError) -> PreviewServer {
    try PreviewServer(
      folder: options.outputFolder, port: options.port.map { UInt16(clamping: $0) },
      prefix: options.prefix ?? "/")
  }

  private func pick(_ vi: String, _ en: String) -> String { options.language == .vi ? vi : en }

  private func message(_ error: PreviewError) -> String {
    func pick(_ vi: String, _ en: String) -> String {
      self.pick("lỗi: " + vi, "error: " + en)
    }
    return switch error {
    case .portInUse(let port):
      pick(
        "cổng \(port) đang có chương trình khác dùng\n  = chọn cổng khác: --port \(port &+ 1)",
        "port \(port) is in use by another program\n  = choose another: --port \(port &+ 1)")
    case .portNotAllowed(let port):
      pick(
        "cổng \(port) cần quyền quản trị\n  = chọn cổng từ 1024 trở lên: --port 8080",
        "port \(port) is kept for the administrator\n  = choose one from 1024 up: --port 8080")
    case .noFreePort(let ports):
      pick(
        "không còn cổng trống từ \(ports.lowerBound) đến \(ports.upperBound)",
        "no port is free from \(ports.lowerBound) to \(ports.upperBound)")
    case .noFolder(let folder):
      pick(
        "không có thư mục «\(folder)»\n  = dựng website trước: congkhai build",
        "there is no folder ‘\(folder)’\n  = build the site first: congkhai build")
    case .system(let what, let code):
      pick(
        "không mở được máy chủ xem thử (\(what), mã \(code))",
        "the preview cannot start (\(what), \(code))")
    }
  }
}
