import CommandLineOptions
import Diagnostics
import Testing

@Suite struct UsageErrorTests {
  private func problem(_ line: String) -> UsageError? {
    switch Invocation.parse(line.split(separator: " ").map(String.init)) {
    case .success: nil
    case .failure(let error): error
    }
  }

  @Test(arguments: [
    ("buld", "không có lệnh «buld»; có phải ý bạn là «build»?"),
    ("help chek", "không có lệnh «chek»; có phải ý bạn là «check»?"),
    ("xyzzy", "không có lệnh «xyzzy»"),
    ("build --ouput x", "không có tuỳ chọn «--ouput»; có phải ý bạn là «--output»?"),
    ("build --strcit", "không có tuỳ chọn «--strcit»; có phải ý bạn là «--strict»?"),
    ("build --zzz", "không có tuỳ chọn «--zzz»"),
    ("build -x", "không có tuỳ chọn «-x»"),
    ("--strict", "«--strict» cần đi với một lệnh: build, check"),
    ("build --port 80", "lệnh «build» không có tuỳ chọn «--port», chỉ dùng với: serve"),
    ("build --output", "«--output» thiếu giá trị, hãy viết: --output DIR"),
    ("build --output --strict", "«--output» thiếu giá trị, hãy viết: --output DIR"),
    ("build --output=", "«--output» không nhận «», cần tên một thư mục"),
    ("build --strict=yes", "«--strict» không nhận giá trị, hãy bỏ «yes»"),
    ("build --jobs 0", "«--jobs» không nhận «0», cần một số từ 1 đến 256"),
    ("build --jobs hai", "«--jobs» không nhận «hai», cần một số từ 1 đến 256"),
    ("serve -p 65536", "«--port» không nhận «65536», cần một số từ 1 đến 65535"),
    (
      "build --now 31/02/2025",
      "«--now» không nhận «31/02/2025», cần một ngày, chẳng hạn 24/4/2025"
    ),
    (
      "build --format jsno",
      "«--format» không nhận «jsno», cần text hoặc json hoặc github; có phải ý bạn là «json»?"
    ),
    (
      "build --prefix ../x",
      "«--prefix» không nhận «../x», cần một đường dẫn gồm chữ không dấu, số và dấu gạch,"
        + " chẳng hạn /cong-khai/"
    ),
    ("new", "lệnh «new» còn thiếu KIND, hãy viết: congkhai new KIND NAME"),
    ("new ke-hoach", "lệnh «new» còn thiếu NAME, hãy viết: congkhai new KIND NAME"),
    ("cite", "lệnh «cite» còn thiếu FILE, hãy viết: congkhai cite FILE…"),
    ("cite a --format github", "«--format» không nhận «github», cần text hoặc json"),
    ("--format=github cite a", "«--format» không nhận «github», cần text hoặc json"),
    (
      "report --format xml", "«--format» không nhận «xml», cần text hoặc markdown hoặc json"
    ),
    ("build --format markdown", "«--format» không nhận «markdown», cần text hoặc json hoặc github"),
    ("report --days 0", "«--days» không nhận «0», cần một số từ 1 đến 366"),
    ("report --unit=", "«--unit» không nhận «», cần một tên"),
    ("check --days 3", "lệnh «check» không có tuỳ chọn «--days», chỉ dùng với: report"),
    ("cite a --strict", "lệnh «cite» không có tuỳ chọn «--strict», chỉ dùng với: build, check"),
    ("build x", "lệnh «build» không cần «x», hãy viết: congkhai build"),
    ("explain a b", "lệnh «explain» không cần «b», hãy viết: congkhai explain [CODE]"),
  ])
  func aWrongCallIsToldWhatToWrite(line: String, message: String) {
    #expect(problem(line)?.message.vi == message)
    #expect(problem(line)?.message.en.isEmpty == false)
  }

  @Test(arguments: ["buld --lang en", "--lang=en buld", "build --zzz --lang en"])
  func aWrongCallIsAnsweredInTheLanguageAskedFor(line: String) {
    #expect(problem(line)?.language == .en)
    #expect(problem(line)?.text.contains("--lang en") == true)
  }

  @Test func theAnswerSaysWhereToReadMore() {
    #expect(
      problem("build --port 80")?.text
        == """
        congkhai: lệnh «build» không có tuỳ chọn «--port», chỉ dùng với: serve
          Xem thêm: congkhai help build
        """)
    #expect(problem("--zzz")?.text.hasSuffix("  Xem thêm: congkhai help") == true)
  }
}
