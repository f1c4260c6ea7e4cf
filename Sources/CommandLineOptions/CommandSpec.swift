package import Diagnostics

/// One row of the table of commands, from which the parser and the help are made.
package struct CommandSpec: Sendable {
  /// A word after the command.
  struct Operand: Sendable {
    let name: String
    var isRequired = true
    /// Whether more of its kind may follow; only of the last one.
    var isRepeated = false
    let help: Message
  }

  /// The command.
  package let name: CommandName
  /// What it does, in a sentence without a full stop.
  package let summary: Message
  let operands: [Operand]

  /// The row of a command.
  package init(of name: CommandName) {
    self.name = name
    switch name {
    case .build:
      operands = []
      summary = Message(
        vi: "Dựng trang web vào thư mục kết quả; chỉ ghi những tệp đã thay đổi",
        en: "Build the website into the output folder; only changed files are written")
    case .rollback:
      operands = []
      summary = Message(
        vi: "Đưa trang web trở về bản công khai trước đó; gọi lần nữa thì trở lại bản mới",
        en: "Go back to the website as it was published before; called again, forward to it")
    case .check:
      operands = []
      summary = Message(
        vi: "Kiểm tra nội dung và nêu mọi lỗi, không ghi gì",
        en: "Check the content and report every problem; nothing is written")
    case .report:
      operands = []
      summary = Message(
        vi: "Báo cáo cho người phụ trách: đã và sắp công khai gì, việc gì quá hạn, còn thiếu gì",
        en: "Report to the person in charge: what goes online, what is late, what is missing")
    case .new:
      operands = [
        Operand(
          name: "KIND",
          help: Message(
            vi: "loại hồ sơ, chẳng hạn ke-hoach hay doi-thoai; hoặc theme: một giao diện",
            en: "the kind of record, such as ke-hoach or doi-thoai; or theme")),
        Operand(
          name: "NAME",
          help: Message(
            vi: "tên tệp không đuôi, có thể kèm thư mục: 2025/136-kh-thu",
            en: "the file name without extension, folders allowed: 2025/136-kh-thu")),
      ]
      summary = Message(
        vi: "Tạo tệp hồ sơ mới với các mục cần điền, hoặc một giao diện mới",
        en: "Make a new record file with the fields to fill in, or a new theme")
    case .kinds:
      operands = []
      summary = Message(
        vi: "Liệt kê các loại hồ sơ, kể cả loại riêng của trang web",
        en: "List the kinds of records, those of the website's own included")
    case .theme:
      operands = [
        Operand(
          name: "NAME", isRequired: false,
          help: Message(vi: "giao diện; không ghi thì là default", en: "the theme; default if none")
        )
      ]
      summary = Message(
        vi: "Liệt kê mọi tên mà khuôn của giao diện được dùng, dạng Markdown",
        en: "List every name that the templates of a theme may use, as Markdown")
    case .serve:
      operands = []
      summary = Message(
        vi: "Dựng trang web rồi cho xem thử trên máy này, đến khi nhấn Ctrl-C",
        en: "Build the website and preview it on this machine, until Ctrl-C")
    case .explain:
      operands = [
        Operand(
          name: "CODE", isRequired: false,
          help: Message(
            vi: "mã lỗi trong dấu [ ]; không có mã thì liệt kê tất cả",
            en: "the code of a problem, in [ ]; without one all are listed"))
      ]
      summary = Message(
        vi: "Giải thích một mã lỗi và cách sửa",
        en: "Explain the code of a problem and how to mend it")
    case .cite:
      operands = [
        Operand(
          name: "FILE", isRepeated: true,
          help: Message(
            vi: "tệp văn bản UTF-8 bất kỳ; - là đầu vào chuẩn",
            en: "any text file in UTF-8; - is standard input"))
      ]
      summary = Message(
        vi: "Tìm mọi văn bản được viện dẫn bằng số và ký hiệu trong các tệp",
        en: "Find every document that files cite by its number")
    case .help:
      operands = [
        Operand(
          name: "COMMAND", isRequired: false,
          help: Message(vi: "lệnh cần hướng dẫn", en: "the command to explain"))
      ]
      summary = Message(vi: "Hướng dẫn dùng một lệnh", en: "Show how to use a command")
    }
  }
}
