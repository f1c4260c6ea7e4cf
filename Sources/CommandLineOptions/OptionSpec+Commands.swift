import Diagnostics

/// Options that mean less, or something else, to one command than to others.
extension OptionSpec {
  /// The row as it holds for one command, which may take fewer values.
  func row(for command: CommandName) -> OptionSpec {
    switch (name, command) {
    case (.format, .cite):
      return self.narrowed(
        to: [.text, .json], vi: "cách in kết quả: bảng cho người đọc, JSON cho máy đọc",
        en: "how the result is printed: a table for people, JSON for programs")
    case (.format, .report):
      return self.narrowed(
        to: [.text, .markdown, .json],
        vi: "cách in báo cáo: cho màn hình, để dán vào thư, cho máy đọc",
        en: "how the report is printed: for the screen, to paste into a letter, for programs")
    case (.format, _):
      return self.narrowed(to: [.text, .json, .github], vi: help.vi, en: help.en)
    case (.audience, .report):
      return OptionSpec(
        name, short, value, of: commands, standard: standard,
        vi: "có nêu hồ sơ nội bộ hay không", en: "whether internal records are told")
    case (.output, .serve):
      return OptionSpec(
        name, short, value, of: commands, standard: .same("SITE/.congkhai/preview"),
        vi: help.vi, en: help.en)
    case (.audience, .serve):
      return OptionSpec(
        name, short, value, of: commands, standard: standard,
        vi: "trang công khai, hay trang nội bộ", en: "the public site, or the inside one")
    case (.drafts, .serve):
      return OptionSpec(
        name, short, value, of: commands,
        vi: "xem cả bản thảo", en: "show drafts too")
    case (.quiet, .report):
      return OptionSpec(
        name, short, value, of: commands, standard: standard,
        vi: "bỏ những mục không có gì", en: "leave out sections without anything")
    default: return self
    }
  }

  private func narrowed(to formats: [OutputFormat], vi: String, en: String) -> OptionSpec {
    OptionSpec(
      name, short, .oneOf(formats.map(\.rawValue)), of: commands, standard: standard, vi: vi, en: en
    )
  }
}
