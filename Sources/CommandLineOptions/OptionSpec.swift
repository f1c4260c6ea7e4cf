package import Diagnostics

/// One row of the table of options, from which the parser and the help are made.
package struct OptionSpec: Sendable {
  /// What follows the name of an option.
  enum Value: Sendable {
    case flag
    case folder
    case file
    case path
    case text
    case date
    case number(ClosedRange<Int>)
    case oneOf([String])
  }

  /// The option.
  package let name: OptionName
  /// Its one-letter name, if it has one.
  package let short: Character?
  let value: Value
  /// The commands that take it.
  package let commands: Set<CommandName>
  /// What holds when it is not given; nil when that needs no saying.
  let standard: Message?
  /// What it does, in a phrase without a full stop.
  package let help: Message

  init(
    _ name: OptionName, _ short: Character? = nil, _ value: Value = .flag,
    of commands: Set<CommandName>, standard: Message? = nil, vi: String, en: String
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.commands = commands
    self.standard = standard
    self.help = Message(vi: vi, en: en)
  }

  /// The row of an option.
  package init(of name: OptionName) {
    switch name {
    case .site:
      self.init(
        name, "s", .folder, of: [.build, .rollback, .check, .report, .new, .kinds, .theme, .serve],
        standard: .same("."),
        vi: "thư mục của trang web, chứa content/ và themes/",
        en: "the folder of the website, which holds content/ and themes/")
    case .content:
      self.init(
        name, nil, .folder, of: [.build, .check, .report, .new, .kinds, .theme, .serve],
        standard: .same("SITE/content"),
        vi: "thư mục chứa các hồ sơ", en: "the folder of the records")
    case .output:
      self.init(
        name, "o", .folder, of: [.build, .rollback, .serve], standard: .same("SITE/output"),
        vi: "thư mục kết quả", en: "the output folder")
    case .changedList:
      self.init(
        name, nil, .file, of: [.build, .rollback],
        vi: "ghi danh sách thay đổi vào tệp: «+ đường-dẫn» là mới hoặc sửa, «- đường-dẫn» là gỡ bỏ",
        en: "write into a file what has changed: “+ path” is new or changed, “- path” is gone")
    case .themes:
      self.init(
        name, nil, .folder, of: [.build, .check, .new, .theme, .serve],
        standard: .same("SITE/themes"),
        vi: "thư mục chứa các giao diện", en: "the folder of the themes")
    case .now:
      self.init(
        name, nil, .date, of: [.build, .check, .report, .serve],
        standard: Message(vi: "hôm nay", en: "today"),
        vi: "ngày dùng để tính quá hạn, sắp tới, đã hết hạn",
        en: "the day that tells what is late, coming or expired")
    case .prefix:
      self.init(
        name, nil, .path, of: [.build, .serve],
        vi: "đường dẫn trên máy chủ, khi trang web không nằm ở gốc: /cong-khai/",
        en: "the path on the server when the website is not at its root: /cong-khai/")
    case .audience:
      self.init(
        name, nil, .oneOf(SiteAudience.allCases.map(\.rawValue)),
        of: [.build, .rollback, .check, .report, .serve],
        standard: .same("public"),
        vi: "trang công khai, hay trang nội bộ (vào thư mục riêng, mặc định SITE/output-internal)",
        en: "the public site, or the inside one (into a folder of its own, SITE/output-internal)")
    case .unit:
      self.init(
        name, nil, .text, of: [.report],
        vi: "chỉ báo cáo về một cơ quan, đơn vị và những đơn vị trực thuộc",
        en: "report on one unit and what lies below it only")
    case .days:
      self.init(
        name, nil, .number(1...366), of: [.report], standard: .same("7"),
        vi: "nhìn lại và nhìn tới bao nhiêu ngày", en: "how many days to look back and ahead")
    case .drafts:
      self.init(
        name, of: [.build, .rollback, .serve],
        vi: "trang web có cả bản thảo (vào thư mục riêng, mặc định SITE/output-drafts)",
        en: "the website with its drafts (into a folder of its own, SITE/output-drafts)")
    case .precompress:
      self.init(
        name, of: [.build],
        vi: "ghi cạnh mỗi tệp đáng nén hai bản nén .gz và .br để máy chủ web gửi ngay",
        en: "write compressed copies, .gz and .br, beside files for the web server to send")
    case .integrity:
      self.init(
        name, of: [.build],
        vi:
          "ghi mã SHA-384 của tệp kiểu dáng và kịch bản vào trang; trang mở từ ổ đĩa sẽ không dùng được",
        en: "name the SHA-384 of style sheet and scripts in pages; not for pages opened from a disk"
      )
    case .theme:
      self.init(
        name, of: [.check],
        vi: "kiểm tra cả các mẫu trang của giao diện", en: "check the templates of the theme too")
    case .markdown:
      self.init(
        name, of: [.kinds],
        vi: "in mọi trường của từng loại, dạng Markdown",
        en: "print every field of each kind, as Markdown")
    case .strict:
      self.init(
        name, of: [.build, .check],
        vi: "coi mọi cảnh báo là lỗi", en: "treat every warning as an error")
    case .jobs:
      self.init(
        name, "j", .number(1...256), of: [.build, .check, .report, .serve],
        standard: Message(vi: "số nhân của máy", en: "the cores of the machine"),
        vi: "số việc làm cùng lúc", en: "how many things to do at once")
    case .timings:
      self.init(
        name, of: [.build],
        vi: "cho biết mỗi bước mất bao lâu, nhanh đến đâu, tốn bao nhiêu bộ nhớ",
        en: "tell how long each step took, how fast it was, how much memory there was")
    case .port:
      self.init(
        name, "p", .number(1...65535), of: [.serve],
        standard: Message(vi: "cổng trống đầu tiên từ 8080", en: "the first free one from 8080"),
        vi: "cổng để xem thử", en: "the port of the preview")
    case .format:
      self.init(
        name, nil, .oneOf(OutputFormat.allCases.map(\.rawValue)),
        of: [.build, .check, .report, .cite], standard: .same("text"),
        vi: "cách in các lỗi: cho người đọc, cho máy đọc, cho GitHub",
        en: "how problems are printed: for people, for programs, for GitHub")
    case .quiet:
      self.init(
        name, "q", of: [.build, .rollback, .check, .report, .new, .serve],
        vi: "chỉ in lỗi và cảnh báo", en: "print problems only")
    case .lang:
      self.init(
        name, nil, .oneOf(Language.allCases.map(\.rawValue)), of: Set(CommandName.allCases),
        standard: .same("vi"),
        vi: "ngôn ngữ của thông báo", en: "the language of the messages")
    case .help:
      self.init(
        name, "h", of: Set(CommandName.allCases),
        vi: "in hướng dẫn này", en: "print this help")
    case .version:
      self.init(
        name, "V", of: Set(CommandName.allCases),
        vi: "in số phiên bản", en: "print the version")
    }
  }

  /// The whole table, in the order of the help.
  package static let all = OptionName.allCases.map(OptionSpec.init(of:))

  /// The name of the value in the help; nil for a flag.
  var valueName: String? {
    switch value {
    case .flag: nil
    case .folder: "DIR"
    case .file: "FILE"
    case .path: "PATH"
    case .text: "NAME"
    case .date: "DATE"
    case .number: "N"
    case .oneOf(let words): words.joined(separator: "|")
    }
  }
}

extension Message {
  /// A word that is the same in both languages.
  static func same(_ text: String) -> Message { Message(vi: text, en: text) }
}
