import CommandLineOptions
import Diagnostics
import Testing

@Suite struct HelpTests {
  @Test(arguments: CommandName.allCases, Language.allCases)
  func theHelpOfACommandShowsItsOptionsAndNoOthers(command: CommandName, language: Language) {
    let words = Set(
      Help.text(for: command, in: language).split { " \n,".contains($0) }.map(String.init))
    for option in OptionSpec.all {
      #expect(
        words.contains("--\(option.name)") == option.commands.contains(command),
        "--\(option.name)")
    }
  }

  @Test(arguments: Language.allCases)
  func theOverviewShowsEveryCommand(language: Language) {
    let help = Help.text(for: nil, in: language)
    for command in CommandName.allCases {
      #expect(help.contains("\n  \(command)"))
      #expect(help.contains(CommandSpec(of: command).summary.text(in: language).prefix(20)))
    }
  }

  @Test(arguments: [nil] + CommandName.allCases.map(Optional.some), Language.allCases)
  func noLineIsWiderThanATerminal(command: CommandName?, language: Language) {
    for line in Help.text(for: command, in: language).split(separator: "\n") {
      #expect(line.unicodeScalars.count <= 100)
    }
  }

  @Test func theHelpOfServeReadsLikeThis() {
    #expect(
      Help.text(for: .serve, in: .vi)
        == """
        Xem thử trang web trên máy này; tự dựng lại khi nội dung thay đổi.

        Cách dùng: congkhai serve [TUỲ CHỌN]

        Tuỳ chọn:
          -s, --site DIR                  thư mục của trang web, chứa content/ và themes/ (mặc định: .)
              --content DIR               thư mục chứa các hồ sơ (mặc định: SITE/content)
          -o, --output DIR                thư mục kết quả (mặc định: SITE/.congkhai/preview)
              --themes DIR                thư mục chứa các giao diện (mặc định: SITE/themes)
              --now DATE                  ngày dùng để tính quá hạn, sắp tới, đã hết hạn (mặc định: hôm
                                          nay)
              --prefix PATH               đường dẫn trên máy chủ, khi trang web không nằm ở gốc:
                                          /cong-khai/
              --audience public|internal  trang công khai, hay trang nội bộ (mặc định: public)
              --drafts                    xem cả bản thảo
          -j, --jobs N                    số việc làm cùng lúc (mặc định: số nhân của máy)
          -p, --port N                    cổng để xem thử (mặc định: cổng trống đầu tiên từ 8080)
          -q, --quiet                     chỉ in lỗi và cảnh báo
              --lang vi|en                ngôn ngữ của thông báo (mặc định: vi)
          -h, --help                      in hướng dẫn này
          -V, --version                   in số phiên bản

        """)
  }

  @Test func theHelpShowsOnlyTheFormatsThatACommandHas() {
    #expect(Help.text(for: .cite, in: .en).contains("--format text|json "))
    #expect(Help.text(for: .check, in: .en).contains("--format text|json|github "))
    #expect(Help.text(for: .report, in: .en).contains("--format text|markdown|json "))
    #expect(Help.text(for: .cite, in: .en).contains("congkhai cite FILE… [OPTIONS]"))
  }

  @Test func noTwoOptionsShareALetter() {
    let letters = OptionSpec.all.compactMap(\.short)
    #expect(Set(letters).count == letters.count)
  }
}
