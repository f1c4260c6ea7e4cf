import CommandLineOptions
import Diagnostics
import Preview

/// `congkhai serve`: builds the site, then serves its folder to this machine until Ctrl-C.
struct ServeCommand {
  let options: Options

  init(_ options: Options) { self.options = options }

  func run() async -> ExitCode {
    let built = await BuildCommand(options).run()
    // What was published before is still worth looking at.
    if built != .done, built != .content { return built }
    do {
      let server = try PreviewServer(
        folder: options.outputFolder, port: options.port.map { UInt16(clamping: $0) },
        prefix: options.prefix ?? "/")
      let stop = options.language == .vi ? "Ctrl-C để dừng" : "Ctrl-C stops"
      Console.error("\(server.address)  (\(stop))")
      Interruption.listen()
      while !Interruption.isRequested { try? await Task.sleep(for: .milliseconds(100)) }
      server.stop()
      return .done
    } catch {
      Console.error(message(error))
      return .machine
    }
  }

  private func message(_ error: PreviewError) -> String {
    func pick(_ vi: String, _ en: String) -> String {
      options.language == .vi ? "lỗi: " + vi : "error: " + en
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
